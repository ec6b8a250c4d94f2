import type { BatchOutcome } from "@dondoc/contract";
import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "../db/database.ts";
import { OUTCOME } from "./batch.repository.ts";
import type { BatchItemTable } from "./batch.table.ts";

type Reason = { code: string; message: string };
export type ItemRow = Selectable<BatchItemTable>;
/** An item with what became of it. */
export type ItemView = Pick<ItemRow, "id" | "position" | "path" | "byte_size" | "document_id" | "failure"> & {
  outcome: BatchOutcome;
  title: string | null;
  number: string | null;
  document_failure: Reason | null;
};

/** Rows put into one statement: PostgreSQL takes 65,535 values. */
const INSERT_AT_ONCE = 1000;

export async function insertItems(db: Db, items: readonly Insertable<BatchItemTable>[]): Promise<void> {
  for (let from = 0; from < items.length; from += INSERT_AT_ONCE) {
    await db
      .insertInto("batch_item")
      .values(items.slice(from, from + INSERT_AT_ONCE))
      .execute();
  }
}

const ofBatch = (db: Db, authorityId: string, batchId: string) =>
  db
    .selectFrom("batch_item")
    .where("batch_item.authority_id", "=", authorityId)
    .where("batch_item.batch_id", "=", batchId);

export async function findItem(
  db: Db,
  authorityId: string,
  batchId: string,
  id: string,
): Promise<ItemRow | null> {
  const row = await ofBatch(db, authorityId, batchId).selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** The first item after a place that is still to be unpacked. */
export async function nextWaiting(
  db: Db,
  authorityId: string,
  batchId: string,
  after: number,
): Promise<ItemRow | null> {
  const row = await ofBatch(db, authorityId, batchId)
    .selectAll()
    .where("position", ">", after)
    .where("state", "=", "waiting")
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Items in their order with what became of them, one more than asked for. */
export async function listItems(
  db: Db,
  authorityId: string,
  batchId: string,
  filter: { outcome?: BatchOutcome | undefined; ids?: readonly string[] },
  page: { limit: number; after: number },
): Promise<ItemView[]> {
  let query = ofBatch(db, authorityId, batchId)
    .leftJoin("document", (join) =>
      join
        .onRef("document.authority_id", "=", "batch_item.authority_id")
        .onRef("document.id", "=", "batch_item.document_id"),
    )
    .select([
      "batch_item.id",
      "batch_item.position",
      "batch_item.path",
      "batch_item.byte_size",
      "batch_item.document_id",
      "batch_item.failure",
      OUTCOME.as("outcome"),
      "document.title",
      "document.number",
      "document.failure as document_failure",
    ])
    .where("batch_item.position", ">", page.after);
  if (filter.outcome) query = query.where(OUTCOME, "=", filter.outcome);
  if (filter.ids) query = query.where(sql<boolean>`batch_item.id = ANY(${sql.val(filter.ids)}::uuid[])`);
  return query
    .orderBy("batch_item.position")
    .limit(page.limit + 1)
    .execute();
}

/** The documents that this batch itself has brought in. */
export async function ownDocuments(db: Db, authorityId: string, batchId: string): Promise<string[]> {
  const rows = await ofBatch(db, authorityId, batchId)
    .select("document_id")
    .where("document_id", "is not", null)
    .where("known", "=", false)
    .execute();
  return rows.map((row) => row.document_id!);
}

/** Ends the waiting of an item. @returns whether it was still waiting */
export async function settleItem(
  db: Db,
  { authority_id, batch_id, id }: Pick<ItemRow, "authority_id" | "batch_id" | "id">,
  change: { state: "stored"; document_id: string; known: boolean } | { state: "refused"; failure: Reason },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("batch_item")
    .set("failure" in change ? { state: change.state, failure: JSON.stringify(change.failure) } : change)
    .where("authority_id", "=", authority_id)
    .where("batch_id", "=", batch_id)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves all items that are in one state into another. @returns how many */
export async function moveItems(
  db: Db,
  authorityId: string,
  batchId: string,
  from: "waiting" | "cancelled",
  to: "waiting" | "cancelled" | "refused",
  failure: Reason | null = null,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("batch_item")
    .set({ state: to, failure: failure && JSON.stringify(failure) })
    .where("authority_id", "=", authorityId)
    .where("batch_id", "=", batchId)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
