import { DocumentSheets, DocumentSummary, type MapSheetsBody } from "@dondoc/contract";
import { queryOptions } from "@tanstack/react-query";
import { request } from "./client.ts";
import { DOCUMENTS_KEY } from "./documents.ts";

export const sheetsQuery = (id: string) =>
  queryOptions({
    queryKey: [...DOCUMENTS_KEY, "sheets", id],
    // Another reading changes them: what an earlier look has left behind is not shown.
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => request(DocumentSheets, "GET", `/documents/${id}/sheets`, { signal }),
  });

/** Says what the columns hold; the document is read again. */
export const mapSheets = (id: string, body: MapSheetsBody): Promise<DocumentSummary> =>
  request(DocumentSummary, "PUT", `/documents/${id}/sheets`, { body });
