import { BATCH_OUTCOMES, type BatchCounts, type BatchOutcome } from "@dondoc/contract";
import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { BatchTable } from "./batch.table.ts";

/** A batch with the name of who brought it. */
export type BatchRow = Selectable<BatchTable> & { creator: string };
export type BatchCursor = { createdAt: Date; id: string };

/** What became of an item (`batch_item`) beside its document (`document`, joined from the left). */
export const OUTCOME = sql<BatchOutcome>`CASE
  WHEN batch_item.state = 'waiting' THEN 'waiting'
  WHEN batch_item.state = 'refused' THEN 'failed'
  WHEN batch_item.state = 'cancelled' THEN 'cancelled'
  WHEN document.id IS NULL THEN 'removed'
  WHEN document.failure ->> 'code' = 'FILE_SECRET' THEN 'failed'
  WHEN batch_item.known THEN 'known'
  WHEN document.state = 'reading' THEN 'reading'
  WHEN document.state <> 'failed' THEN 'done'
  WHEN document.failure ->> 'code' = 'FILE_CANCELLED' THEN 'cancelled'
  ELSE 'failed' END`;

/** A secret file was not kept, and what was refused before it was stored is nowhere. */
const RETRYABLE = sql<boolean>`(document.state = 'failed' AND NOT batch_item.known
  AND document.failure ->> 'code' IS DISTINCT FROM 'FILE_SECRET')
  OR (batch_item.state = 'cancelled' AND batch.source = 'files')`;

function selectRows(db: Db, authorityId: string) {
  return db
    .selectFrom("batch")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "batch.authority_id")
        .onRef("person.id", "=", "batch.created_by"),
    )
    .selectAll("batch")
    .select("person.full_name as creator")
    .where("batch.authority_id", "=", authorityId);
}

export async function findBatch(db: Db, authorityId: string, id: string): Promise<BatchRow | null> {
  const row = await selectRows(db, authorityId).where("batch.id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** Reads a batch and holds it until the transaction ends. */
export async function lockBatch(db: Db, authorityId: string, id: string): Promise<BatchRow | null> {
  await db
    .selectFrom("batch")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  return findBatch(db, authorityId, id);
}

export async function insertBatch(db: Db, batch: Insertable<BatchTable>): Promise<void> {
  await db.insertInto("batch").values(batch).execute();
}

export async function updateBatch(
  db: Db,
  authorityId: string,
  id: string,
  change: { unpacking?: boolean; cancelled_at?: Date | null },
): Promise<void> {
  await db
    .updateTable("batch")
    .set(change)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

/** Archives of every authority that a crash has cut off. */
export async function unfinishedBatches(db: Db): Promise<BatchRow[]> {
  return db
    .selectFrom("batch")
    .selectAll()
    .select(sql<string>`''`.as("creator"))
    .where("unpacking", "=", true)
    .orderBy("id")
    .execute();
}

/** One page of batches, newest first, and the cursor of the next. */
export async function listBatches(
  db: Db,
  authorityId: string,
  page: { limit: number; after: BatchCursor | null },
): Promise<{ rows: BatchRow[]; next: BatchCursor | null; total: number }> {
  let query = selectRows(db, authorityId);
  if (page.after) {
    const { createdAt, id } = page.after;
    query = query.where(sql<boolean>`(batch.created_at, batch.id) < (${createdAt}, ${id}::uuid)`);
  }
  const found = await query
    .orderBy("batch.created_at", "desc")
    .orderBy("batch.id", "desc")
    .limit(page.limit + 1)
    .execute();
  const rows = found.slice(0, page.limit);
  const last = found.length > page.limit ? rows.at(-1) : undefined;
  const { total } = await db
    .selectFrom("batch")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .where("authority_id", "=", authorityId)
    .executeTakeFirstOrThrow();
  return { rows, next: last ? { createdAt: last.created_at, id: last.id } : null, total };
}

/** How many files of each batch are how far. */
export async function countItems(
  db: Db,
  authorityId: string,
  batchIds: readonly string[],
): Promise<Map<string, { counts: BatchCounts; retryable: number }>> {
  const rows = await db
    .selectFrom("batch_item")
    .innerJoin("batch", (join) =>
      join
        .onRef("batch.authority_id", "=", "batch_item.authority_id")
        .onRef("batch.id", "=", "batch_item.batch_id"),
    )
    .leftJoin("document", (join) =>
      join
        .onRef("document.authority_id", "=", "batch_item.authority_id")
        .onRef("document.id", "=", "batch_item.document_id"),
    )
    .select(["batch_item.batch_id", OUTCOME.as("outcome")])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .select(sql<number>`count(*) FILTER (WHERE ${RETRYABLE})`.as("retryable"))
    .where("batch_item.authority_id", "=", authorityId)
    .where(sql<boolean>`batch_item.batch_id = ANY(${sql.val(batchIds)}::uuid[])`)
    .groupBy(["batch_item.batch_id", OUTCOME])
    .execute();
  const found = new Map<string, { counts: BatchCounts; retryable: number }>();
  for (const { batch_id, outcome, count, retryable } of rows) {
    const of = found.get(batch_id) ?? { counts: noCounts(), retryable: 0 };
    of.counts[outcome] = count;
    of.counts.total += count;
    of.retryable += retryable;
    found.set(batch_id, of);
  }
  return found;
}

export const noCounts = (): BatchCounts =>
  Object.fromEntries(["total", ...BATCH_OUTCOMES].map((name) => [name, 0])) as BatchCounts;
