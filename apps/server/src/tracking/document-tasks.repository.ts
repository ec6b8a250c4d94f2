import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export type DocumentTaskTotals = { total: number; accepted: number; overdue: number };

/** Orders of each document (parents and single tasks): all, accepted, and open past their deadline. */
export async function totalsByDocument(
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
  today: string,
): Promise<Map<string, DocumentTaskTotals>> {
  if (documentIds.length === 0) return new Map();
  const result = await sql<DocumentTaskTotals & { document_id: string }>`
    SELECT document_id, count(*)::int AS total, (count(*) FILTER (WHERE state = 'accepted'))::int AS accepted,
      (count(*) FILTER (WHERE due_current < ${today}::date
        AND state NOT IN ('submitted', 'accepted', 'cancelled', 'suspended')))::int AS overdue
    FROM task WHERE authority_id = ${authorityId} AND document_id = ANY(${sql.val(documentIds)}::uuid[])
      AND parent_id IS NULL AND state <> 'cancelled'
    GROUP BY document_id`.execute(db);
  return new Map(result.rows.map(({ document_id, ...totals }) => [document_id, totals]));
}

/** Documents that gave a task to one of the units, as lead or coordinating. */
export async function documentsOfUnits(
  db: Db,
  authorityId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const units = sql`${sql.val(unitIds)}::uuid[]`;
  const result = await sql<{ document_id: string }>`
    SELECT document_id FROM task WHERE authority_id = ${authorityId} AND lead_unit_id = ANY(${units})
      AND document_id IS NOT NULL
    UNION
    SELECT task.document_id FROM task_unit JOIN task USING (authority_id)
      WHERE task_unit.authority_id = ${authorityId} AND task_unit.unit_id = ANY(${units})
        AND task.id = task_unit.task_id AND task.document_id IS NOT NULL`.execute(db);
  return result.rows.map((row) => row.document_id);
}

/** How many tasks stand below each of the given ones. */
export async function countChildren(
  db: Db,
  authorityId: string,
  taskIds: readonly string[],
): Promise<Map<string, number>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("task")
    .select(["parent_id", (eb) => eb.fn.countAll<number>().as("count")])
    .where("authority_id", "=", authorityId)
    .where("parent_id", "in", [...taskIds])
    .groupBy("parent_id")
    .execute();
  return new Map(rows.map((row) => [row.parent_id!, row.count]));
}

export async function hasTasks(db: Db, authorityId: string, documentId: string): Promise<boolean> {
  const row = await db
    .selectFrom("task")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
