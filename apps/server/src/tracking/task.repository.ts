import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { TaskEventTable, TaskExtensionTable, TaskTable, TaskUnitTable } from "./task.table.ts";

export type StoredTask = Omit<Selectable<TaskTable>, "search">;

/** Rows that a batch may have: PostgreSQL takes at most 65,535 parameters in one statement. */
const BATCH = 1000;

/** New tasks with their coordinating units and their first event; parents before children. */
export async function insertTasks(
  db: Db,
  tasks: readonly Insertable<TaskTable>[],
  units: readonly Insertable<TaskUnitTable>[],
  events: readonly Insertable<TaskEventTable>[],
): Promise<void> {
  for (const rows of batches(tasks)) await db.insertInto("task").values(rows).execute();
  for (const rows of batches(units)) {
    await db
      .insertInto("task_unit")
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute();
  }
  for (const rows of batches(events)) await db.insertInto("task_event").values(rows).execute();
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/** Reads a task and holds it until the transaction ends, so that its events come one after another. */
export async function lockTask(db: Db, authorityId: string, id: string): Promise<StoredTask | null> {
  const row = await db
    .selectFrom("task")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function findTask(db: Db, authorityId: string, id: string): Promise<StoredTask | null> {
  const query = db
    .selectFrom("task")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where("id", "=", id);
  return (await query.executeTakeFirst()) ?? null;
}

/**
 * The task made from a proposal and its children, held until the transaction ends; children first, the
 * order in which their own events take the rows, so that neither waits for the other for ever.
 */
export async function lockTasksOfProposal(
  db: Db,
  authorityId: string,
  proposalId: string,
): Promise<StoredTask[]> {
  return db
    .selectFrom("task")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where("proposal_id", "=", proposalId)
    .orderBy(sql`parent_id NULLS LAST`)
    .forUpdate()
    .execute();
}

export async function updateTask(
  db: Db,
  authorityId: string,
  id: string,
  change: Updateable<TaskTable>,
): Promise<void> {
  await db
    .updateTable("task")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

export async function deleteTasks(db: Db, authorityId: string, ids: readonly string[]): Promise<void> {
  // Children first: the parent's row is what they refer to.
  const own = db.deleteFrom("task").where("authority_id", "=", authorityId).where("id", "in", ids);
  await own.where("parent_id", "is not", null).execute();
  await own.execute();
}

export async function childrenOf(db: Db, authorityId: string, parentId: string): Promise<StoredTask[]> {
  return db
    .selectFrom("task")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where("parent_id", "=", parentId)
    .execute();
}

export async function coordinatorIdsOf(db: Db, authorityId: string, taskId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("task_unit")
    .select("unit_id")
    .where("authority_id", "=", authorityId)
    .where("task_id", "=", taskId)
    .where("part", "=", "coordinating")
    .execute();
  return rows.map((row) => row.unit_id);
}

/** Adds an event with the next number of its task; the caller holds the task's row. */
export async function insertEvent(db: Db, event: Omit<Insertable<TaskEventTable>, "seq">): Promise<void> {
  const seq = sql<number>`(SELECT coalesce(max(seq), 0) + 1 FROM task_event
    WHERE authority_id = ${event.authority_id} AND task_id = ${event.task_id})`;
  await db
    .insertInto("task_event")
    .values({ ...event, seq })
    .execute();
}

export type EventWithPerson = Selectable<TaskEventTable> & {
  full_name: string | null;
  unit_name: string | null;
};

export async function eventsOf(db: Db, authorityId: string, taskId: string): Promise<EventWithPerson[]> {
  return db
    .selectFrom("task_event")
    .leftJoin("person", (j) =>
      j
        .onRef("person.authority_id", "=", "task_event.authority_id")
        .onRef("person.id", "=", "task_event.by_person"),
    )
    .leftJoin("unit", (j) =>
      j.onRef("unit.authority_id", "=", "person.authority_id").onRef("unit.id", "=", "person.unit_id"),
    )
    .selectAll("task_event")
    .select(["person.full_name", "unit.name as unit_name"])
    .where("task_event.authority_id", "=", authorityId)
    .where("task_event.task_id", "=", taskId)
    .orderBy("task_event.seq")
    .execute();
}

export async function insertExtension(db: Db, extension: Insertable<TaskExtensionTable>): Promise<void> {
  await db.insertInto("task_extension").values(extension).execute();
}

/** The request that nobody has decided yet; there is at most one. */
export async function openExtensionOf(db: Db, authorityId: string, taskId: string) {
  return db
    .selectFrom("task_extension")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where("task_id", "=", taskId)
    .where("decision", "is", null)
    .executeTakeFirst();
}

export async function decideExtension(
  db: Db,
  authorityId: string,
  id: string,
  decision: Pick<
    Updateable<TaskExtensionTable>,
    "decision" | "decided_due" | "decided_by" | "decided_at" | "note"
  >,
): Promise<void> {
  await db
    .updateTable("task_extension")
    .set(decision)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

/** Names and source that a task's page shows beside its row. */
export async function surroundingsOf(db: Db, authorityId: string, task: StoredTask) {
  const result = await sql<{
    assigned_by: string;
    assignee: string | null;
    parent_title: string | null;
    document: { title: string; number: string | null; issued_on: string | null } | null;
  }>`SELECT
    (SELECT full_name FROM person WHERE authority_id = ${authorityId} AND id = ${task.assigned_by}) AS assigned_by,
    (SELECT full_name FROM person WHERE authority_id = ${authorityId} AND id = ${task.assignee_id}) AS assignee,
    (SELECT title FROM task WHERE authority_id = ${authorityId} AND id = ${task.parent_id}) AS parent_title,
    (SELECT json_build_object('title', title, 'number', number, 'issued_on', issued_on)
      FROM document WHERE authority_id = ${authorityId} AND id = ${task.document_id}) AS document`.execute(
    db,
  );
  return result.rows[0]!;
}

/** The document's text that the task's offsets count in. */
export async function documentTextOf(db: Db, authorityId: string, documentId: string): Promise<string> {
  const row = await db
    .selectFrom("document")
    .select("text")
    .where("authority_id", "=", authorityId)
    .where("id", "=", documentId)
    .executeTakeFirst();
  return row?.text ?? "";
}
