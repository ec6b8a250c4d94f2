import {
  DocumentPage,
  DocumentPages,
  type DocumentState,
  DocumentSummary,
  ImportResult,
  type UpdateDocumentBody,
} from "@dondoc/contract";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { API, request, withSignIn } from "./client.ts";
import { upload } from "./upload.ts";

export type DocumentFilter = { q?: string | undefined; state?: DocumentState | undefined };

export const getDocuments = (
  filter: DocumentFilter & { cursor?: string | undefined; limit?: number },
  signal?: AbortSignal,
): Promise<DocumentPage> =>
  request(DocumentPage, "GET", "/documents", { query: filter, ...(signal && { signal }) });
export const getDocument = (id: string): Promise<DocumentSummary> =>
  request(DocumentSummary, "GET", `/documents/${id}`);
export const importText = (body: { text: string; title?: string }): Promise<ImportResult> =>
  request(ImportResult, "POST", "/documents/text", { body });
/** @param onProgress share of the bytes sent, 0..1 */
export const importFile = (file: File, onProgress: (share: number) => void): Promise<ImportResult> =>
  withSignIn(() => upload(ImportResult, "/documents", file, onProgress));
export const updateDocument = (
  id: string,
  body: z.input<typeof UpdateDocumentBody>,
): Promise<DocumentSummary> => request(DocumentSummary, "PATCH", `/documents/${id}`, { body });
export const deleteDocument = (id: string): Promise<unknown> =>
  request(z.unknown(), "DELETE", `/documents/${id}`);
export const readDocumentAgain = (id: string): Promise<DocumentSummary> =>
  request(DocumentSummary, "POST", `/documents/${id}/read`);
/** Where the words stand on the pages; no pages for formats without fixed ones. */
export const getDocumentPages = (id: string): Promise<DocumentPages> =>
  request(DocumentPages, "GET", `/documents/${id}/pages`);
/** Where the browser gets a page as an image. @param width one of PAGE_WIDTHS, in pixels */
export const pageImageAddress = (id: string, page: number, width: number): string =>
  `${API}/documents/${id}/pages/${page}/image?width=${width}`;
/** Stops its reading, whether it runs or waits. */
export const cancelReading = (id: string): Promise<DocumentSummary> =>
  request(DocumentSummary, "POST", `/documents/${id}/cancel`);
/** Stream of DocumentsEvent for `useLive`. */
export const DOCUMENT_EVENTS = "/documents/events";
/** Where the browser downloads the original file. */
export const documentFileAddress = (id: string): string => `${API}/documents/${id}/file`;

/** Every cached list and single document lies below this key. */
export const DOCUMENTS_KEY = ["documents"] as const;
export const documentsQuery = (filter: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: [...DOCUMENTS_KEY, "list", filter],
    queryFn: ({ pageParam, signal }) => getDocuments({ ...filter, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const documentPagesQuery = (id: string) =>
  queryOptions({ queryKey: [...DOCUMENTS_KEY, "pages", id], queryFn: () => getDocumentPages(id) });
export const documentQuery = (id: string) =>
  queryOptions({ queryKey: [...DOCUMENTS_KEY, "one", id], queryFn: () => getDocument(id) });
