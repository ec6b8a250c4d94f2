import { z } from "zod";
import { Id, Moment, Name, pageOf } from "./common.ts";
import { ReadingProgress } from "./documents.ts";

/** Files in one batch at most. */
export const MAX_BATCH_FILES = 5000;

/**
 * What became of one file of a batch: waiting (to be sent or unpacked) → reading → done; known = the
 * same bytes were brought in before; removed = somebody has deleted the document since.
 */
export const BATCH_OUTCOMES = [
  "waiting",
  "reading",
  "done",
  "known",
  "failed",
  "cancelled",
  "removed",
] as const;
export const BatchOutcome = z.enum(BATCH_OUTCOMES);
export type BatchOutcome = z.infer<typeof BatchOutcome>;

export const BatchCounts = z.object({
  total: z.number().int(),
  ...Object.fromEntries(BATCH_OUTCOMES.map((outcome) => [outcome, z.number().int()])),
} as { total: z.ZodNumber } & Record<BatchOutcome, z.ZodNumber>);
export type BatchCounts = z.infer<typeof BatchCounts>;

export const BatchSummary = z.object({
  id: Id,
  name: z.string(),
  /** One archive, or files sent one by one. */
  source: z.enum(["archive", "files"]),
  createdBy: z.string(),
  createdAt: Moment,
  /** Files still come out of the archive. */
  unpacking: z.boolean(),
  cancelled: z.boolean(),
  counts: BatchCounts,
  /** Files that can be tried again. */
  retryable: z.number().int(),
});
export type BatchSummary = z.infer<typeof BatchSummary>;
export const BatchPage = pageOf(BatchSummary);
export type BatchPage = z.infer<typeof BatchPage>;

export const BatchItem = z.object({
  id: Id,
  /** Folders and name, for showing. */
  path: z.string(),
  byteSize: z.number().int(),
  outcome: BatchOutcome,
  documentId: Id.nullable(),
  /** Number or title that was read. */
  title: z.string().nullable(),
  reading: ReadingProgress.nullable(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type BatchItem = z.infer<typeof BatchItem>;
export const BatchItemPage = pageOf(BatchItem);
export type BatchItemPage = z.infer<typeof BatchItemPage>;

export const BatchListQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type BatchListQuery = z.infer<typeof BatchListQuery>;
export const BatchItemQuery = z.object({
  outcome: BatchOutcome.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type BatchItemQuery = z.infer<typeof BatchItemQuery>;

/** Announces files that will be sent one by one. */
export const CreateBatchBody = z.object({
  name: Name,
  files: z
    .array(z.object({ path: z.string().min(1).max(1000), byteSize: z.number().int().nonnegative() }))
    .min(1)
    .max(MAX_BATCH_FILES),
});
export type CreateBatchBody = z.infer<typeof CreateBatchBody>;
/** `toSend`: which files of the list to send, by their place in it, each to `/batches/{id}/files/{itemId}`. */
export const BatchCreated = z.object({
  batch: BatchSummary,
  toSend: z.array(z.object({ index: z.number().int(), itemId: Id })),
});
export type BatchCreated = z.infer<typeof BatchCreated>;
