import type { Standing, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import {
  conditionOf,
  type ListedTask,
  type RawTask,
  rowColumns,
  type Sight,
  TABLES,
  type TaskListFilter,
  toRow,
} from "../task-list.repository.ts";
import { lateDaysSql, standingSql } from "../task-standing.sql.ts";

/** What a sheet shows of a task beside the list's row. */
export type SheetTask = ListedTask & {
  products: string[];
  resultNumber: string | null;
  documentType: string | null;
  /** ISO day or "YYYY-MM". */
  documentIssuedOn: string | null;
  documentTitle: string | null;
  documentIssuer: string | null;
  /** Units of the children of a line that stands for several; null where the person sees only their own. */
  childLeads: string | null;
  /** What the unit wrote with its last report of progress or result. */
  lastReport: string | null;
  /** Why it waits, was returned, suspended, cancelled or has to be done again. */
  lastReason: string | null;
};

type RawSheetTask = RawTask & Omit<SheetTask, keyof ListedTask>;

/** The tasks with these ids, in their order; those that the person does not see any more are left out. */
export async function sheetTasks(db: Db, sight: Sight, ids: readonly string[]): Promise<SheetTask[]> {
  const lastNote = (kinds: readonly string[]) => sql`(SELECT event.note FROM task_event event
    WHERE event.authority_id = task.authority_id AND event.task_id = task.id
      AND event.kind = ANY(${sql.val(kinds)}::text[]) AND event.note <> '' ORDER BY event.seq DESC LIMIT 1)`;
  const childLeads = sight.ownUnits
    ? sql`NULL`
    : sql`CASE WHEN task.lead_unit_id IS NULL THEN (SELECT string_agg(unit.name, '; ' ORDER BY unit.name)
        FROM task child JOIN unit ON unit.authority_id = child.authority_id AND unit.id = child.lead_unit_id
        WHERE child.authority_id = task.authority_id AND child.parent_id = task.id
          AND child.state <> 'cancelled') END`;
  const result = await sql<RawSheetTask>`SELECT ${rowColumns(sight)}, task.products,
      task.result_number AS "resultNumber", document.type AS "documentType",
      document.issued_on AS "documentIssuedOn", document.title AS "documentTitle",
      document.issuer AS "documentIssuer", ${childLeads} AS "childLeads",
      ${lastNote(["progress", "submitted"])} AS "lastReport",
      CASE WHEN task.state IN ('returned', 'waiting', 'suspended', 'cancelled', 'in_progress')
        THEN ${lastNote(["returned", "waiting", "suspended", "cancelled", "rework"])} END AS "lastReason"
    FROM ${TABLES} WHERE ${conditionOf(sight, {})} AND task.id = ANY(${sql.val(ids)}::uuid[])`.execute(db);
  const byId = new Map(result.rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row)] : [];
  });
}

export type UnitGroup = {
  unitId: string;
  unitName: string;
  state: TaskState;
  standing: Standing;
  dated: boolean;
  late: boolean;
  count: number;
};

/** How many tasks of each state and standing every unit leads; what {@link countsFrom} adds up. */
export async function countGroupsByUnit(
  db: Db,
  sight: Sight,
  filter: Partial<TaskListFilter>,
): Promise<UnitGroup[]> {
  const late = lateDaysSql(sight.today);
  const result = await sql<UnitGroup>`
    SELECT unit.id AS "unitId", unit.name AS "unitName", state, standing, dated, late, count(*)::int AS count
    FROM (SELECT task.lead_unit_id, task.state, ${standingSql(sight.today, sight.rules)} AS standing,
        task.due_current IS NOT NULL AS dated, ${late} > 0 AS late
      FROM task WHERE ${conditionOf(sight, { ...filter, level: "work" })}) counted
    JOIN unit ON unit.authority_id = ${sight.authorityId} AND unit.id = counted.lead_unit_id
    GROUP BY unit.id, unit.name, state, standing, dated, late`.execute(db);
  return result.rows;
}
