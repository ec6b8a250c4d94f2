import type { BatchItem, BatchSummary, ReadingProgress } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import { readingProgressOf } from "../documents/document-content.service.ts";
import { type BatchRow, countItems, noCounts } from "./batch.repository.ts";
import type { ItemView } from "./batch-item.repository.ts";

const WAITING: ReadingProgress = { stage: "waiting", page: null, pages: null };

/** Rows as the contract shows them, with how far each is. */
export async function summariseBatches(
  db: Db,
  authorityId: string,
  rows: readonly BatchRow[],
): Promise<BatchSummary[]> {
  const counts = await countItems(
    db,
    authorityId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    source: row.source,
    createdBy: row.creator,
    createdAt: row.created_at.toISOString(),
    unpacking: row.unpacking,
    cancelled: row.cancelled_at !== null,
    ...(counts.get(row.id) ?? { counts: noCounts(), retryable: 0 }),
  }));
}

/** {@link summariseBatches} for one. */
export async function summariseBatch(db: Db, row: BatchRow): Promise<BatchSummary> {
  const [summary] = await summariseBatches(db, row.authority_id, [row]);
  return summary!;
}

/** Items as the contract shows them, with the progress of those that are being read. */
export async function viewItems(
  db: Db,
  authorityId: string,
  items: readonly ItemView[],
): Promise<BatchItem[]> {
  const inReading = items.flatMap((item) =>
    item.outcome === "reading" && item.document_id ? [item.document_id] : [],
  );
  const reading = await readingProgressOf(db, authorityId, inReading);
  return items.map((item) => ({
    id: item.id,
    path: item.path,
    byteSize: item.byte_size,
    outcome: item.outcome,
    documentId: item.document_id,
    title: item.number ?? (item.title || null),
    reading: item.outcome === "reading" ? (reading.get(item.document_id ?? "") ?? WAITING) : null,
    failure: item.failure ?? (item.outcome === "failed" ? item.document_failure : null),
  }));
}
