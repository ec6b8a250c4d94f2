import type { ProposalDeadline } from "@dondoc/contract";
import type { Span } from "@dondoc/directives";
import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { newId } from "../ids.ts";
import {
  deleteTasks,
  insertCoordinators,
  insertEvent,
  insertTask,
  lockTasksOfProposal,
} from "./task.repository.ts";

/** An accepted order, ready to become tasks. Units are ids of the directory. */
export type Order = {
  documentId: string | null;
  proposalId: string | null;
  title: string;
  text: string;
  spans: readonly Span[];
  section: readonly string[];
  products: readonly string[];
  urgent: boolean;
  deadline: ProposalDeadline | null;
  /** At least one. Several (or a group's) become one child each below a line for the leader. */
  leadUnitIds: readonly string[];
  coordinatorUnitIds: readonly string[];
  assigneeId?: string | null;
};

/**
 * Makes the tasks of an order, inside the caller's transaction. A task that is worked has exactly
 * one lead unit; an order to several units is a parent line with a child per unit (DESIGN §2.4).
 * @returns the task that stands for the order, and how many children it has
 * @throws AppError PROPOSAL_NO_OWNER when no unit is named
 */
export async function assignTasks(
  deps: Deps,
  actor: Actor,
  trx: Db,
  order: Order,
): Promise<{ taskId: string; childCount: number }> {
  const leads = [...new Set(order.leadUnitIds)];
  const [only] = leads;
  if (only === undefined) throw new AppError("PROPOSAL_NO_OWNER");
  const shared = leads.length > 1;
  const taskId = await assignOne(deps, actor, trx, order, {
    leadUnitId: shared ? null : only,
    parentId: null,
  });
  for (const leadUnitId of shared ? leads : []) {
    await assignOne(deps, actor, trx, order, { leadUnitId, parentId: taskId });
  }
  await deps.live.announce(trx, {
    authorityId: actor.authorityId,
    topic: "tasks",
    body: { changed: [taskId] },
  });
  return { taskId, childCount: shared ? leads.length : 0 };
}

async function assignOne(
  deps: Deps,
  actor: Actor,
  trx: Db,
  order: Order,
  place: { leadUnitId: string | null; parentId: string | null },
): Promise<string> {
  const id = newId();
  const at = deps.clock();
  const due = order.deadline?.due ?? null;
  await insertTask(trx, {
    authority_id: actor.authorityId,
    id,
    parent_id: place.parentId,
    document_id: order.documentId,
    proposal_id: order.proposalId,
    lead_unit_id: place.leadUnitId,
    assignee_id: order.assigneeId ?? null,
    title: order.title,
    text: order.text,
    spans: JSON.stringify(order.spans),
    section: [...order.section],
    products: [...order.products],
    state: "assigned",
    urgent: order.urgent,
    deadline_kind: order.deadline?.kind ?? "none",
    due_text: order.deadline?.text ?? null,
    due_rule: order.deadline?.rule ?? null,
    due_original: due,
    due_current: due,
    assigned_by: actor.personId,
    assigned_at: at,
    updated_at: at,
  });
  const coordinators = order.coordinatorUnitIds.filter((unit) => unit !== place.leadUnitId);
  await insertCoordinators(trx, actor.authorityId, id, coordinators);
  await insertEvent(trx, {
    authority_id: actor.authorityId,
    id: newId(),
    task_id: id,
    kind: "assigned",
    at,
    by_person: actor.personId,
    data: JSON.stringify({ unitId: place.leadUnitId, due, deadlineKind: order.deadline?.kind ?? "none" }),
  });
  await recordAudit(trx, actor, "tasks.assign", { kind: "task", id }, { proposalId: order.proposalId });
  return id;
}

/**
 * Takes back the tasks of a proposal while nobody has acted on them: the review is undone as if the
 * order had never been given. What happened stays in the audit.
 * @throws AppError TASK_STARTED when a unit has already received or returned one of them
 */
export async function withdrawTasks(deps: Deps, actor: Actor, trx: Db, proposalId: string): Promise<void> {
  const tasks = await lockTasksOfProposal(trx, actor.authorityId, proposalId);
  if (tasks.length === 0) return;
  const started = tasks.filter((task) => task.version > 0 || task.state !== "assigned");
  if (started.length > 0)
    throw new AppError("TASK_STARTED", { details: { tasks: started.map((task) => task.id) } });
  const ids = tasks.map((task) => task.id);
  await deleteTasks(trx, actor.authorityId, ids);
  for (const id of ids) await recordAudit(trx, actor, "tasks.withdraw", { kind: "task", id }, { proposalId });
  await deps.live.announce(trx, { authorityId: actor.authorityId, topic: "tasks", body: { changed: ids } });
}
