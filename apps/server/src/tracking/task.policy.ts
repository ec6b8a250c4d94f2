import type { TaskEventKind } from "@dondoc/contract";
import type { Actor } from "../http/actor.ts";
import type { Policy } from "../http/policy.ts";

/** Who may see tasks, and who may add which event (DESIGN §1, §5). */
export const taskPolicy = {
  "tasks.read": ["administrator", "officer", "leader", "unit_head", "unit_contact", "viewer", "auditor"],
  "tasks.assign": ["administrator", "officer"],
  "tasks.received": ["unit_head", "unit_contact"],
  "tasks.progress": ["unit_head", "unit_contact"],
  "tasks.submitted": ["unit_head", "unit_contact"],
  "tasks.accepted": ["officer", "leader"],
  "tasks.rework": ["officer", "leader"],
  "tasks.returned": ["unit_head", "unit_contact"],
  "tasks.reassigned": ["officer", "leader"],
  "tasks.waiting": ["unit_head", "unit_contact"],
  "tasks.resumed": ["unit_head", "unit_contact", "officer", "leader"],
  "tasks.suspended": ["officer", "leader"],
  "tasks.cancelled": ["officer", "leader"],
  "tasks.extension_asked": ["unit_head", "unit_contact"],
  "tasks.extension_granted": ["officer", "leader"],
  "tasks.extension_refused": ["officer", "leader"],
  "tasks.comment": ["administrator", "officer", "leader", "unit_head", "unit_contact"],
} as const satisfies Policy;

/** The policy's line for an event; "assigned" is written by the program when a proposal is accepted. */
export function actionFor(kind: Exclude<TaskEventKind, "assigned">): keyof typeof taskPolicy {
  return `tasks.${kind}`;
}

/** Events that only the lead unit's own people add; a coordinating unit may comment. */
const LEAD_ONLY: ReadonlySet<TaskEventKind> = new Set([
  "received",
  "progress",
  "submitted",
  "returned",
  "waiting",
  "resumed",
  "extension_asked",
]);

export const isUnitRole = (actor: Actor): boolean =>
  actor.role === "unit_head" || actor.role === "unit_contact";

/**
 * Whether the place allows it: people of a unit act on tasks that their unit (or one below it) leads,
 * and see those it coordinates; everybody else acts on the whole authority.
 * @param own the actor's unit and all units below it
 */
export function placeAllows(
  kind: TaskEventKind,
  actor: Actor,
  own: ReadonlySet<string>,
  task: { leadUnitId: string | null; coordinatorIds: readonly string[] },
): boolean {
  if (!isUnitRole(actor)) return true;
  const leads = task.leadUnitId !== null && own.has(task.leadUnitId);
  return leads || (!LEAD_ONLY.has(kind) && task.coordinatorIds.some((id) => own.has(id)));
}
