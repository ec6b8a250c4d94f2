import {
  BatchCreated,
  BatchItem,
  BatchItemPage,
  type BatchOutcome,
  BatchPage,
  BatchSummary,
  type CreateBatchBody,
} from "@dondoc/contract";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { request, withSignIn } from "./client.ts";
import { upload } from "./upload.ts";

/** @param onProgress share of the bytes sent, 0..1 */
export const importArchive = (file: File, onProgress: (share: number) => void): Promise<BatchSummary> =>
  withSignIn(() => upload(BatchSummary, "/batches", file, onProgress));
export const createBatch = (body: CreateBatchBody): Promise<BatchCreated> =>
  request(BatchCreated, "POST", "/batches/files", { body });
/** @param onProgress share of the bytes sent, 0..1 */
export const sendBatchFile = (
  batchId: string,
  itemId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<BatchItem> =>
  withSignIn(() => upload(BatchItem, `/batches/${batchId}/files/${itemId}`, file, onProgress));
export const cancelBatch = (id: string): Promise<BatchSummary> =>
  request(BatchSummary, "POST", `/batches/${id}/cancel`);
export const retryBatch = (id: string): Promise<BatchSummary> =>
  request(BatchSummary, "POST", `/batches/${id}/retry`);

type ItemFilter = { outcome?: BatchOutcome | undefined; cursor?: string | undefined; limit?: number };
export const getBatchItems = (id: string, filter: ItemFilter, signal?: AbortSignal): Promise<BatchItemPage> =>
  request(BatchItemPage, "GET", `/batches/${id}/items`, { query: filter, ...(signal && { signal }) });

/** Every cached list, batch and list of files lies below this key. */
export const BATCHES_KEY = ["batches"] as const;
export const batchesQuery = () =>
  infiniteQueryOptions({
    queryKey: [...BATCHES_KEY, "list"],
    queryFn: ({ pageParam, signal }) =>
      request(BatchPage, "GET", "/batches", { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [...BATCHES_KEY, "one", id],
    queryFn: () => request(BatchSummary, "GET", `/batches/${id}`),
  });
export const batchItemsQuery = (id: string, outcome: BatchOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: [...BATCHES_KEY, "items", id, outcome ?? "all"],
    queryFn: ({ pageParam, signal }) => getBatchItems(id, { outcome, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
