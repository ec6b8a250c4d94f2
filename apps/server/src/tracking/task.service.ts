import type {
  TaskCounts,
  TaskEventBody,
  TaskEventKind,
  TaskPage,
  TaskQuery,
  TaskView,
  UnitCounts,
} from "@dondoc/contract";
import { dayOf } from "../clock.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { settingsOf } from "../org/settings.service.ts";
import { ownUnits } from "./own-units.ts";
import { actionFor, isUnitRole, placeAllows, taskPolicy } from "./task.policy.ts";
import { coordinatorIdsOf, findTask, openExtensionOf, type StoredTask } from "./task.repository.ts";
import { checkEvent } from "./task.rules.ts";
import { canHappen, DEFAULT_RULES, TRANSITIONS } from "./task.ts";
import { countsFrom } from "./task-counts.ts";
import { recordEvent } from "./task-event.service.ts";
import {
  countByStateAndStanding,
  countByUnit,
  countTasks,
  findTaskRow,
  listTasks,
  type Sight,
  type TaskListFilter,
} from "./task-list.repository.ts";
import { buildTaskView } from "./task-view.ts";

/** The units whose tasks the actor may see, today's day, and the authority's own rules. */
async function sightOf(deps: Deps, actor: Actor): Promise<Sight> {
  const settings = await settingsOf(deps.db, actor.authorityId);
  const own = isUnitRole(actor) ? await ownUnits(deps.db, actor) : null;
  return {
    authorityId: actor.authorityId,
    ownUnits: own && [...own],
    today: dayOf(deps.clock()),
    rules: {
      ...DEFAULT_RULES,
      ...(settings.dueSoonDays === undefined ? {} : { dueSoonDays: settings.dueSoonDays }),
    },
  };
}

/** One page of the tasks that the actor may see, with how many there are in all. */
export async function getTasks(deps: Deps, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  authorise(taskPolicy, "tasks.read", actor);
  const { cursor, limit, sort, ...filter } = query;
  const sight = await sightOf(deps, actor);
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const { rows, next } = await listTasks(deps.db, sight, filter, { sort, limit, after });
  const total = await countTasks(deps.db, sight, filter);
  return { items: rows, next: next && encodeCursor(next), total };
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
  const children = row.lead ? { rows: [] } : await listTasks(deps.db, sight, { parentId: id }, ALL_CHILDREN);
  const allowed = await allowedEvents(deps, actor, stored);
  return buildTaskView(deps.db, actor.authorityId, { row, stored, children: children.rows, allowed });
}

const ALL_CHILDREN = { sort: "unit", limit: 5000, after: null } as const;

async function allowedEvents(deps: Deps, actor: Actor, task: StoredTask): Promise<TaskEventKind[]> {
  const place = {
    leadUnitId: task.lead_unit_id,
    coordinatorIds: await coordinatorIdsOf(deps.db, actor.authorityId, task.id),
  };
  const own = await ownUnits(deps.db, actor);
  const open = await openExtensionOf(deps.db, actor.authorityId, task.id);
  const today = dayOf(deps.clock());
  return (Object.keys(TRANSITIONS) as TaskEventKind[]).filter((kind) => {
    if (kind === "assigned" || !canHappen(kind, task.state)) return false;
    if (!(taskPolicy[actionFor(kind)] as readonly string[]).includes(actor.role)) return false;
    return placeAllows(kind, actor, own, place) && checkEvent(kind, task, open ?? null, today) === null;
  });
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
