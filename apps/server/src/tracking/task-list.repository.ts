import type { Standing, TaskQuery, TaskRow, UnitCounts } from "@dondoc/contract";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { StandingRules } from "./task.ts";
import { lateDaysSql, standingSql } from "./task-standing.sql.ts";

/** What a list may show: the person's own units for unit roles, else everything (null). */
export type Sight = {
  authorityId: string;
  ownUnits: readonly string[] | null;
  today: string;
  rules: StandingRules;
};

export type TaskListFilter = Omit<TaskQuery, "cursor" | "limit" | "sort"> & {
  /** Only these; those among them that the person may not see are left out. */
  ids?: readonly string[];
};

const and = (parts: RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(parts, sql` AND `);

/**
 * "phòng cháy" → every word must occur; the last one may be unfinished, because people type. Words are
 * parted after folding, which may take one letter apart ("½" → "1/2").
 */
function searchQuery(q: string): RawBuilder<unknown> {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return sql`(SELECT to_tsquery('simple', string_agg(quote_literal(w), ' & ' ORDER BY i) || ':*')
    FROM regexp_split_to_table(fold(${words.join(" ")}), '[^a-z0-9\\u0080-\\U0010ffff]+') WITH ORDINALITY AS word(w, i)
    WHERE w <> '')`;
}

/** Units' tasks as a set of ids that is found first: an OR over two tables would look at every task. */
function partOf(authorityId: string, units: readonly string[], part: TaskQuery["part"]): RawBuilder<unknown> {
  const ids = sql`${sql.val(units)}::uuid[]`;
  if (part === "lead") return sql`task.lead_unit_id = ANY(${ids})`;
  const coordinated = sql`SELECT task_id FROM task_unit WHERE authority_id = ${authorityId}
    AND part = 'coordinating' AND unit_id = ANY(${ids})`;
  if (part === "coordinating") return sql`task.id IN (${coordinated})`;
  return sql`task.id IN (SELECT id FROM task led WHERE led.authority_id = ${authorityId}
    AND led.lead_unit_id = ANY(${ids}) UNION ${coordinated})`;
}

/** The rows that a person may see and asked for, as a condition over the table `task`. */
export function conditionOf(sight: Sight, filter: Partial<TaskListFilter>): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`task.authority_id = ${sight.authorityId}`];
  if (sight.ownUnits) parts.push(partOf(sight.authorityId, sight.ownUnits, "any"));
  if (filter.level === "top") parts.push(sql`task.parent_id IS NULL`);
  else if (filter.level === "work" && !filter.parentId) parts.push(sql`task.lead_unit_id IS NOT NULL`);
  if (filter.q && /[\p{L}\p{N}]/u.test(filter.q)) parts.push(sql`task.search @@ ${searchQuery(filter.q)}`);
  if (filter.state?.length) parts.push(sql`task.state = ANY(${sql.val(filter.state)}::text[])`);
  if (filter.standing?.length) {
    parts.push(sql`${standingSql(sight.today, sight.rules)} = ANY(${sql.val(filter.standing)}::text[])`);
  }
  if (filter.unitId) parts.push(partOf(sight.authorityId, [filter.unitId], filter.part ?? "any"));
  if (filter.ids) parts.push(sql`task.id = ANY(${sql.val(filter.ids)}::uuid[])`);
  if (filter.documentId) parts.push(sql`task.document_id = ${filter.documentId}`);
  if (filter.parentId) parts.push(sql`task.parent_id = ${filter.parentId}`);
  if (filter.urgent !== undefined) parts.push(sql`task.urgent = ${filter.urgent}`);
  if (filter.extension) {
    parts.push(sql`EXISTS (SELECT 1 FROM task_extension x WHERE x.authority_id = task.authority_id
      AND x.task_id = task.id AND x.decision IS NULL) AND task.state NOT IN ('accepted', 'cancelled')`);
  }
  // In the words of the index; what has no deadline stands at infinity.
  const due = SORT_KEYS.due.key;
  if (filter.dueFrom) parts.push(sql`${due} >= ${filter.dueFrom}::date AND ${due} < 'infinity'`);
  if (filter.dueTo) parts.push(sql`${due} <= ${filter.dueTo}::date`);
  return and(parts);
}

/**
 * The expression a list is ordered by, with an index for each but "unit" (`0006_task_lists.sql`);
 * missing deadlines come last in both directions.
 */
const SORT_KEYS: Readonly<
  Record<TaskQuery["sort"], { key: RawBuilder<unknown>; type: string; down: boolean }>
> = {
  due: { key: sql`coalesce(task.due_current, 'infinity'::date)`, type: "date", down: false },
  "-due": { key: sql`coalesce(task.due_current, '-infinity'::date)`, type: "date", down: true },
  assigned: { key: sql`task.assigned_at`, type: "timestamptz", down: false },
  "-assigned": { key: sql`task.assigned_at`, type: "timestamptz", down: true },
  title: { key: sql`fold(task.title)`, type: "text", down: false },
  unit: { key: sql`coalesce(lead.folded, '')`, type: "text", down: false },
  state: { key: sql`task.state`, type: "text", down: false },
  "-updated": { key: sql`task.updated_at`, type: "timestamptz", down: true },
};

/** A row of the list, before it is known what the person may do with it. */
export type ListedTask = Omit<TaskRow, "allowed">;

export type RawTask = Omit<ListedTask, "assignedAt" | "submittedAt" | "acceptedAt" | "updatedAt"> & {
  assignedAt: Date;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  updatedAt: Date;
};

/** The columns of {@link TaskRow}, over `task` joined with `lead` and `document`. */
export function rowColumns(sight: Sight): RawBuilder<unknown> {
  const standing = standingSql(sight.today, sight.rules);
  return sql`task.id, task.parent_id AS "parentId", task.document_id AS "documentId", document.number AS "documentNumber",
    task.title, CASE WHEN lead.id IS NULL THEN NULL ELSE json_build_object('id', lead.id, 'name', lead.name) END AS lead,
    coalesce((SELECT json_agg(json_build_object('id', unit.id, 'name', unit.name) ORDER BY unit.name)
      FROM task_unit tu JOIN unit ON unit.authority_id = tu.authority_id AND unit.id = tu.unit_id
      WHERE tu.authority_id = task.authority_id AND tu.task_id = task.id AND tu.part = 'coordinating'), '[]') AS coordinators,
    CASE WHEN task.lead_unit_id IS NULL THEN ${childrenSql(sight)} END AS children,
    task.state, ${standing} AS standing, task.urgent, task.deadline_kind AS "deadlineKind", task.due_text AS "dueText",
    task.due_original AS "dueOriginal", task.due_current AS "dueCurrent", ${lateDaysSql(sight.today)} AS "lateDays",
    task.progress, task.assigned_at AS "assignedAt", task.submitted_at AS "submittedAt",
    task.accepted_at AS "acceptedAt", task.updated_at AS "updatedAt", task.version, ${EXTENSION} AS "pendingExtension"`;
}

/** A request that nobody decided before the end has lapsed; the history still shows it. */
const EXTENSION = sql`CASE WHEN task.state NOT IN ('accepted', 'cancelled') THEN
  (SELECT json_build_object('asked', x.asked_due, 'reason', x.reason, 'by', coalesce(asker.full_name, ''),
    'at', to_char(x.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM task_extension x LEFT JOIN person asker
    ON asker.authority_id = x.authority_id AND asker.id = x.asked_by
  WHERE x.authority_id = task.authority_id AND x.task_id = task.id AND x.decision IS NULL) END`;

function childrenSql(sight: Sight): RawBuilder<unknown> {
  return sql`(SELECT json_build_object('total', count(*), 'accepted', count(*) FILTER (WHERE child.state = 'accepted'),
      'overdue', count(*) FILTER (WHERE child.state NOT IN ('accepted', 'submitted', 'cancelled', 'suspended')
        AND child.due_current < ${sight.today}::date))
    FROM task child WHERE child.authority_id = task.authority_id AND child.parent_id = task.id
      AND child.state <> 'cancelled')`;
}

/** What {@link rowColumns} reads from. */
export const TABLES = sql`task
  LEFT JOIN unit lead ON lead.authority_id = task.authority_id AND lead.id = task.lead_unit_id
  LEFT JOIN document ON document.authority_id = task.authority_id AND document.id = task.document_id`;

/** For the order by units: each name is folded once (OFFSET 0 holds it there), not once per task. */
const leadNames = (authorityId: string): RawBuilder<unknown> => sql`
  LEFT JOIN (SELECT id, fold(name) AS folded FROM unit WHERE authority_id = ${authorityId} OFFSET 0) lead
    ON lead.id = task.lead_unit_id`;

/** A row as it came from the database, its moments as the contract writes them. */
export function toRow<R extends RawTask>(raw: R): Omit<R, keyof RawTask> & ListedTask {
  return {
    ...raw,
    assignedAt: raw.assignedAt.toISOString(),
    submittedAt: raw.submittedAt?.toISOString() ?? null,
    acceptedAt: raw.acceptedAt?.toISOString() ?? null,
    updatedAt: raw.updatedAt.toISOString(),
  };
}

/** Where the following page begins: the sort key as text and the id of the last row. */
export type TaskCursor = { key: string; id: string };

/**
 * One page of tasks, in a total order (sort key, then id). The page is found first, over the task alone;
 * the columns that others hold are fetched for its rows only.
 */
export async function listTasks(
  db: Db,
  sight: Sight,
  filter: Partial<TaskListFilter>,
  page: { sort: TaskQuery["sort"]; limit: number; after: TaskCursor | null },
): Promise<{ rows: ListedTask[]; next: TaskCursor | null }> {
  const { key, type, down } = SORT_KEYS[page.sort];
  const direction = down ? sql`DESC` : sql`ASC`;
  const where = [conditionOf(sight, filter)];
  if (page.after) {
    const after = sql`(${page.after.key}::text::${sql.raw(type)}, ${page.after.id}::uuid)`;
    where.push(down ? sql`(${key}, task.id) < ${after}` : sql`(${key}, task.id) > ${after}`);
  }
  const result = await sql<
    RawTask & { sortKey: string }
  >`SELECT ${rowColumns(sight)}, page.key::text AS "sortKey" FROM (
      SELECT task.id, ${key} AS key FROM task ${page.sort === "unit" ? leadNames(sight.authorityId) : sql``}
      WHERE ${and(where)} ORDER BY 2 ${direction}, 1 ${direction} LIMIT ${page.limit + 1}
    ) page, ${TABLES} WHERE task.authority_id = ${sight.authorityId} AND task.id = page.id
    ORDER BY page.key ${direction}, page.id ${direction}`.execute(db);
  const rows = result.rows.slice(0, page.limit);
  const last = result.rows.length > page.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ sortKey: _, ...raw }) => toRow(raw)),
    next: last ? { key: last.sortKey, id: last.id } : null,
  };
}

/** Rows by id, in the list's form; ids that the person may not see are left out. */
export async function findTaskRow(db: Db, sight: Sight, id: string): Promise<ListedTask | null> {
  const result = await sql<RawTask>`SELECT ${rowColumns(sight)} FROM ${TABLES}
    WHERE ${conditionOf(sight, {})} AND task.id = ${id}`.execute(db);
  return result.rows[0] ? toRow(result.rows[0]) : null;
}

/**
 * The ids of a whole list in its order, at most `limit` of them.
 * @param list.ids only these; @param list.withDocument only what a document ordered
 */
export async function listTaskIds(
  db: Db,
  sight: Sight,
  filter: Partial<TaskListFilter>,
  list: { sort: TaskQuery["sort"]; limit: number; ids?: readonly string[]; withDocument?: boolean },
): Promise<string[]> {
  const { key, down } = SORT_KEYS[list.sort];
  const direction = down ? sql`DESC` : sql`ASC`;
  const where = [conditionOf(sight, filter)];
  if (list.ids) where.push(sql`task.id = ANY(${sql.val(list.ids)}::uuid[])`);
  if (list.withDocument) where.push(sql`task.document_id IS NOT NULL`);
  const result = await sql<{ id: string }>`
    SELECT task.id FROM task ${list.sort === "unit" ? leadNames(sight.authorityId) : sql``}
    WHERE ${and(where)} ORDER BY ${key} ${direction}, task.id ${direction} LIMIT ${list.limit}`.execute(db);
  return result.rows.map((row) => row.id);
}

/** How many rows there are; cheaper than the figures, because nothing is judged. */
export async function countTasks(db: Db, sight: Sight, filter: Partial<TaskListFilter>): Promise<number> {
  const result = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM task WHERE ${conditionOf(sight, filter)}`.execute(db);
  return result.rows[0]!.count;
}

/** How many rows there are of each state and standing; one scan for every figure of the page. */
export async function countByStateAndStanding(
  db: Db,
  sight: Sight,
  filter: Partial<TaskListFilter>,
): Promise<{ state: TaskRow["state"]; standing: Standing; dated: boolean; late: boolean; count: number }[]> {
  const late = lateDaysSql(sight.today);
  const result = await sql<{
    state: TaskRow["state"];
    standing: Standing;
    dated: boolean;
    late: boolean;
    count: number;
  }>`
    SELECT state, standing, dated, late, count(*)::int AS count FROM (
      SELECT task.state, ${standingSql(sight.today, sight.rules)} AS standing,
        task.due_current IS NOT NULL AS dated, ${late} > 0 AS late
      FROM task WHERE ${conditionOf(sight, filter)}
    ) counted GROUP BY state, standing, dated, late`.execute(db);
  return result.rows;
}

/** The figures of every unit that leads a task which the person may see, busiest first. */
export async function countByUnit(
  db: Db,
  sight: Sight,
  filter: Partial<TaskListFilter>,
): Promise<UnitCounts[]> {
  const result = await sql<UnitCounts>`
    SELECT json_build_object('id', unit.id, 'name', unit.name) AS unit,
      count(*) FILTER (WHERE state NOT IN ('accepted', 'cancelled', 'suspended'))::int AS open,
      count(*) FILTER (WHERE standing = 'overdue')::int AS overdue,
      count(*) FILTER (WHERE standing = 'due_soon')::int AS "dueSoon",
      count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
      count(*) FILTER (WHERE standing = 'done_on_time')::int AS "doneOnTime",
      count(*) FILTER (WHERE standing = 'done_late')::int AS "doneLate",
      count(*) FILTER (WHERE state = 'accepted' AND standing NOT IN ('done_on_time', 'done_late'))::int
        AS "doneNoDeadline"
    FROM (SELECT task.lead_unit_id, task.state, ${standingSql(sight.today, sight.rules)} AS standing
      FROM task WHERE ${conditionOf(sight, { ...filter, level: "work" })}) counted
    JOIN unit ON unit.authority_id = ${sight.authorityId} AND unit.id = counted.lead_unit_id
    GROUP BY unit.id, unit.name ORDER BY overdue DESC, open DESC, unit.name`.execute(db);
  return result.rows;
}
