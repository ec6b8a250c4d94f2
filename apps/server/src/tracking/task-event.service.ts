import type { TaskEventBody, TaskEventKind } from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { isActiveUnit } from "../org/unit-tree.service.ts";
import { announceTasks } from "./live.ts";
import { ownUnits } from "./own-units.ts";
import { actionFor, isUnitRole, placeAllows, taskPolicy } from "./task.policy.ts";
import {
  childrenOf,
  coordinatorIdsOf,
  decideExtension,
  insertEvent,
  insertExtension,
  lockTask,
  openExtensionOf,
  type StoredTask,
  updateTask,
} from "./task.repository.ts";
import { checkEvent } from "./task.rules.ts";
import { applyEvent, parentStateOf, type TaskFacts } from "./task.ts";

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
  if (body.kind === "reassigned") await checkUnit(trx, actor, body.unitId);
  await happen(deps, actor, trx, task, body);
  if (task.parent_id) await refreshParent(deps, trx, actor.authorityId, task.parent_id);
  await announceTasks(deps, trx, actor.authorityId);
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

/** A task goes to a unit of the directory that works. @throws AppError INVALID_INPUT */
async function checkUnit(trx: Db, actor: Actor, unitId: string): Promise<void> {
  if (await isActiveUnit(trx, actor.authorityId, unitId)) return;
  throw new AppError("INVALID_INPUT", {
    details: { fields: [{ in: "body", field: "unitId", message: "Không có trong danh bạ." }] },
  });
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
