import type {
  TaskCounts,
  TaskEventBody,
  TaskEventKind,
  TaskPage,
  TaskQuery,
  TaskView,
  UnitCounts,
} from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { settingsOf } from "../org/settings.service.ts";
import { subtreeOf } from "../org/unit-tree.repository.ts";
import { actionFor, isUnitRole, placeAllows, taskPolicy } from "./task.policy.ts";
import {
  childrenOf,
  coordinatorIdsOf,
  decideExtension,
  findTask,
  insertEvent,
  insertExtension,
  lockTask,
  openExtensionOf,
  type StoredTask,
  updateTask,
} from "./task.repository.ts";
import { checkEvent } from "./task.rules.ts";
import { applyEvent, canHappen, DEFAULT_RULES, parentStateOf, type TaskFacts, TRANSITIONS } from "./task.ts";
import { countsFrom } from "./task-counts.ts";
import {
  countByStateAndStanding,
  countByUnit,
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

async function ownUnits(db: Db, actor: Actor): Promise<Set<string>> {
  return actor.unitId ? subtreeOf(db, actor.authorityId, actor.unitId) : new Set();
}

/** One page of the tasks that the actor may see, with how many there are in all. */
export async function getTasks(deps: Deps, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  authorise(taskPolicy, "tasks.read", actor);
  const { cursor, limit, sort, ...filter } = query;
  const sight = await sightOf(deps, actor);
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const { rows, next } = await listTasks(deps.db, sight, filter, { sort, limit, after });
  const total = (await getCounts(deps, actor, filter, sight)).total;
  return { items: rows, next: next && encodeCursor(next), total };
}

/** The figures of {@link TaskCounts} over the same filter as the list. */
export async function getCounts(
  deps: Deps,
  actor: Actor,
  filter: Partial<TaskListFilter>,
  known?: Sight,
): Promise<TaskCounts> {
  authorise(taskPolicy, "tasks.read", actor);
  const sight = known ?? (await sightOf(deps, actor));
  return countsFrom(await countByStateAndStanding(deps.db, sight, filter));
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

/**
 * Within the caller's transaction: checks role, place, version and state, writes the event, derives
 * the row from it, and brings the line above up to date.
 * @throws AppError as {@link addEvent}
 */
export async function recordEvent(
  deps: Deps,
  actor: Actor,
  trx: Db,
  id: string,
  body: TaskEventBody,
): Promise<void> {
  authorise(taskPolicy, actionFor(body.kind), actor);
  const task = await lockTask(trx, actor.authorityId, id);
  if (!task) throw new AppError("NOT_FOUND");
  await checkPlace(trx, actor, task, body.kind);
  if (task.version !== body.version) {
    throw new AppError("CONFLICT", { details: { current: { version: task.version, state: task.state } } });
  }
  await happen(deps, actor, trx, task, body);
  if (task.parent_id) await refreshParent(deps, trx, actor.authorityId, task.parent_id);
  await deps.live.announce(trx, { authorityId: actor.authorityId, topic: "tasks", body: { changed: [id] } });
}

async function checkPlace(trx: Db, actor: Actor, task: StoredTask, kind: TaskEventKind): Promise<void> {
  if (!isUnitRole(actor)) return;
  const coordinatorIds = await coordinatorIdsOf(trx, actor.authorityId, task.id);
  const own = await ownUnits(trx, actor);
  const place = { leadUnitId: task.lead_unit_id, coordinatorIds };
  // Out of sight is not found: an identifier of another unit's task tells nothing.
  if (!placeAllows("comment", actor, own, place)) throw new AppError("NOT_FOUND");
  if (!placeAllows(kind, actor, own, place)) throw new AppError("FORBIDDEN");
}

async function happen(
  deps: Deps,
  actor: Actor,
  trx: Db,
  task: StoredTask,
  body: TaskEventBody,
): Promise<void> {
  const at = deps.clock();
  const { kind, note, version: _, ...data } = body;
  const open = (await openExtensionOf(trx, actor.authorityId, task.id)) ?? null;
  const refusal = checkEvent(kind, task, open, dayOf(at), data);
  if (refusal) throw new AppError("RULE_BROKEN", { message: refusal, details: { kind, state: task.state } });
  const next = applyEvent(factsOf(task), { kind, at, data });
  await insertEvent(trx, {
    authority_id: actor.authorityId,
    id: newId(),
    task_id: task.id,
    kind,
    at,
    by_person: actor.personId,
    note,
    data: JSON.stringify(data),
  });
  await keepExtension(actor, trx, task, body, open?.id ?? null, at);
  await updateTask(trx, actor.authorityId, task.id, { ...columnsOf(next), updated_at: at });
  await recordAudit(
    trx,
    actor,
    actionFor(kind),
    { kind: "task", id: task.id },
    { ...data, from: task.state, to: next.state },
  );
}

async function keepExtension(
  actor: Actor,
  trx: Db,
  task: StoredTask,
  body: TaskEventBody,
  openId: string | null,
  at: Date,
): Promise<void> {
  if (body.kind === "extension_asked") {
    await insertExtension(trx, {
      authority_id: actor.authorityId,
      id: newId(),
      task_id: task.id,
      asked_by: actor.personId,
      asked_at: at,
      reason: body.note,
      old_due: task.due_current,
      asked_due: body.due,
    });
  } else if ((body.kind === "extension_granted" || body.kind === "extension_refused") && openId) {
    const granted = body.kind === "extension_granted";
    await decideExtension(trx, actor.authorityId, openId, {
      decision: granted ? "granted" : "refused",
      decided_due: granted ? body.due : null,
      decided_by: actor.personId,
      decided_at: at,
      note: body.note,
    });
  }
}

/** The line above follows its children: state, progress, and the day the last one was submitted. */
async function refreshParent(deps: Deps, trx: Db, authorityId: string, parentId: string): Promise<void> {
  const parent = await lockTask(trx, authorityId, parentId);
  if (!parent || parent.state === "cancelled") return;
  const children = (await childrenOf(trx, authorityId, parentId)).filter(
    (child) => child.state !== "cancelled",
  );
  const state = parentStateOf(children.map((child) => child.state));
  const latest = (days: (Date | null)[]) => {
    const times = days.filter((day) => day !== null).map(Number);
    return times.length > 0 ? new Date(Math.max(...times)) : null;
  };
  const handedIn = state === "submitted" || state === "accepted";
  await updateTask(trx, authorityId, parentId, {
    state,
    progress: Math.round(
      children.reduce((sum, child) => sum + child.progress, 0) / Math.max(1, children.length),
    ),
    submitted_at: handedIn ? latest(children.map((child) => child.submitted_at)) : null,
    accepted_at: state === "accepted" ? latest(children.map((child) => child.accepted_at)) : null,
    updated_at: deps.clock(),
  });
}

function factsOf(task: StoredTask): TaskFacts {
  return {
    state: task.state,
    deadlineKind: task.deadline_kind,
    dueOriginal: task.due_original,
    dueCurrent: task.due_current,
    progress: task.progress,
    resultNumber: task.result_number,
    leadUnitId: task.lead_unit_id,
    assignedAt: task.assigned_at,
    receivedAt: task.received_at,
    submittedAt: task.submitted_at,
    acceptedAt: task.accepted_at,
  };
}

function columnsOf(facts: TaskFacts) {
  return {
    state: facts.state,
    due_current: facts.dueCurrent,
    progress: facts.progress,
    result_number: facts.resultNumber,
    lead_unit_id: facts.leadUnitId,
    received_at: facts.receivedAt,
    submitted_at: facts.submittedAt,
    accepted_at: facts.acceptedAt,
  };
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
