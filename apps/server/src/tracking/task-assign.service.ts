import type { ProposalDeadline } from "@dondoc/contract";
import type { Span } from "@dondoc/directives";
import { recordAudits } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { newId } from "../ids.ts";
import { announceTasks } from "./live.ts";
import { deleteTasks, insertTasks, lockTasksOfProposal } from "./task.repository.ts";

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
  const task = taskOf(order, actor, deps.clock());
  const first = { ...task, id: newId(), parent_id: null, lead_unit_id: shared ? null : only };
  const children = shared
    ? leads.map((unit) => ({ ...task, id: newId(), parent_id: first.id, lead_unit_id: unit }))
    : [];
  const tasks = [first, ...children];
  await insertTasks(
    trx,
    tasks,
    tasks.flatMap((row) => coordinatorsOf(row, order)),
    tasks.map((row) => assignedEvent(row, actor)),
  );
  const ids = tasks.map((row) => row.id);
  await recordAudits(trx, actor, "tasks.assign", "task", ids, { proposalId: order.proposalId });
  await announceTasks(deps, trx, actor.authorityId);
  return { taskId: first.id, childCount: children.length };
}

/** What the tasks of one order have in common. */
function taskOf(order: Order, actor: Actor, at: Date) {
  const due = order.deadline?.due ?? null;
  return {
    authority_id: actor.authorityId,
    document_id: order.documentId,
    proposal_id: order.proposalId,
    assignee_id: order.assigneeId ?? null,
    title: order.title,
    text: order.text,
    spans: JSON.stringify(order.spans),
    section: [...order.section],
    products: [...order.products],
    state: "assigned" as const,
    urgent: order.urgent,
    deadline_kind: order.deadline?.kind ?? ("none" as const),
    due_text: order.deadline?.text ?? null,
    due_rule: order.deadline?.rule ?? null,
    due_original: due,
    due_current: due,
    assigned_by: actor.personId,
    assigned_at: at,
    updated_at: at,
  };
}

type NewTask = ReturnType<typeof taskOf> & { id: string; lead_unit_id: string | null };

function coordinatorsOf(task: NewTask, order: Order) {
  return order.coordinatorUnitIds
    .filter((unit) => unit !== task.lead_unit_id)
    .map((unit_id) => ({
      authority_id: task.authority_id,
      task_id: task.id,
      unit_id,
      part: "coordinating" as const,
    }));
}

function assignedEvent(task: NewTask, actor: Actor) {
  return {
    authority_id: task.authority_id,
    id: newId(),
    task_id: task.id,
    seq: 1,
    kind: "assigned" as const,
    at: task.assigned_at,
    by_person: actor.personId,
    data: JSON.stringify({
      unitId: task.lead_unit_id,
      due: task.due_original,
      deadlineKind: task.deadline_kind,
    }),
  };
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
  await recordAudits(trx, actor, "tasks.withdraw", "task", ids, { proposalId });
  await announceTasks(deps, trx, actor.authorityId);
}
