import type {
  TaskCounts,
  TaskEventBody,
  TaskPage,
  TaskQuery,
  TaskRow,
  TaskView,
  UnitCounts,
} from "@dondoc/contract";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { allowedEvents } from "./allowed-events.ts";
import { sightOf } from "./sight.ts";
import { taskPolicy } from "./task.policy.ts";
import { findTask } from "./task.repository.ts";
import { countsFrom } from "./task-counts.ts";
import { recordEvent } from "./task-event.service.ts";
import {
  countByStateAndStanding,
  countByUnit,
  countTasks,
  findTaskRow,
  type ListedTask,
  listTasks,
  type Sight,
  type TaskListFilter,
} from "./task-list.repository.ts";
import { buildTaskView } from "./task-view.ts";

/** One page of the tasks that the actor may see, with how many there are in all. */
export async function getTasks(deps: Deps, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  authorise(taskPolicy, "tasks.read", actor);
  const { cursor, limit, sort, ...filter } = query;
  const sight = await sightOf(deps, actor);
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const { rows, next } = await listTasks(deps.db, sight, filter, { sort, limit, after });
  const total = await countTasks(deps.db, sight, filter);
  return { items: withAllowed(actor, sight, rows), next: next && encodeCursor(next), total };
}

/**
 * All tasks of a filter that the actor may see, by unit, for a document that names them.
 * @param most more than these are not fetched; ask for one more than may be to see that there are
 */
export async function getAllTasks(
  deps: Deps,
  actor: Actor,
  filter: Partial<TaskListFilter>,
  most: number,
): Promise<ListedTask[]> {
  authorise(taskPolicy, "tasks.read", actor);
  const sight = await sightOf(deps, actor);
  return (await listTasks(deps.db, sight, filter, { sort: "unit", limit: most, after: null })).rows;
}

/** The figures of {@link TaskCounts} over the same filter as the list. */
export async function getCounts(
  deps: Deps,
  actor: Actor,
  filter: Partial<TaskListFilter>,
): Promise<TaskCounts> {
  authorise(taskPolicy, "tasks.read", actor);
  return countsFrom(await countByStateAndStanding(deps.db, await sightOf(deps, actor), filter));
}

/** The figures of every unit over the same filter as the list. */
export async function getUnitCounts(
  deps: Deps,
  actor: Actor,
  filter: Partial<TaskListFilter>,
): Promise<UnitCounts[]> {
  authorise(taskPolicy, "tasks.read", actor);
  return countByUnit(deps.db, await sightOf(deps, actor), filter);
}

/** @throws AppError NOT_FOUND also when the task exists but is out of the actor's sight */
export async function getTask(deps: Deps, actor: Actor, id: string): Promise<TaskView> {
  authorise(taskPolicy, "tasks.read", actor);
  const sight = await sightOf(deps, actor);
  const row = await findTaskRow(deps.db, sight, id);
  const stored = row && (await findTask(deps.db, actor.authorityId, id));
  if (!row || !stored) throw new AppError("NOT_FOUND");
  const below = row.lead ? { rows: [] } : await listTasks(deps.db, sight, { parentId: id }, ALL_CHILDREN);
  const [shown, ...children] = withAllowed(actor, sight, [row, ...below.rows]);
  return buildTaskView(deps.db, actor.authorityId, { row: shown!, stored, children });
}

const ALL_CHILDREN = { sort: "unit", limit: 5000, after: null } as const;

/** The rows with the events that the actor may add to each now. */
function withAllowed(actor: Actor, sight: Sight, rows: readonly ListedTask[]): TaskRow[] {
  // Who sees everything acts everywhere; for the others, sight has asked already.
  const own = new Set(sight.ownUnits);
  return rows.map((row) => ({ ...row, allowed: allowedEvents(actor, own, sight.today, row) }));
}

/**
 * Adds an event to a task and answers with the task as it is then.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (details.current), RULE_BROKEN
 */
export async function addEvent(deps: Deps, actor: Actor, id: string, body: TaskEventBody): Promise<TaskView> {
  await deps.db.transaction().execute((trx) => recordEvent(deps, actor, trx, id, body));
  return getTask(deps, actor, id);
}

type Cursor = { key: string; id: string };
const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString("base64url");

function decodeCursor(text: string): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as [unknown, unknown];
    if (typeof key === "string" && typeof id === "string") return { key, id };
  } catch {
    // Falls through: a cursor is only ever what the list handed out.
  }
  throw new AppError("INVALID_INPUT", { details: { cursor: "Con trỏ trang không hợp lệ." } });
}
