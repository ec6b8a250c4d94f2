import type { TaskEventKind } from "@dondoc/contract";
import type { Actor } from "../http/actor.ts";
import { actionFor, placeAllows, taskPolicy } from "./task.policy.ts";
import { checkEvent } from "./task.rules.ts";
import { TRANSITIONS } from "./task.ts";
import type { ListedTask } from "./task-list.repository.ts";

const KINDS = Object.keys(TRANSITIONS) as TaskEventKind[];

/**
 * The events that the actor may add to a task now: what the page offers. Whoever adds one is checked
 * again by the same rules.
 * @param own the actor's unit and all units below it; empty for roles that act everywhere
 * @param today ISO day in Asia/Ho_Chi_Minh
 */
export function allowedEvents(
  actor: Actor,
  own: ReadonlySet<string>,
  today: string,
  task: ListedTask,
): TaskEventKind[] {
  const place = {
    leadUnitId: task.lead?.id ?? null,
    coordinatorIds: task.coordinators.map((unit) => unit.id),
  };
  const facts = { state: task.state, lead_unit_id: place.leadUnitId, due_current: task.dueCurrent };
  const open = task.pendingExtension && { asked_due: task.pendingExtension.asked };
  return KINDS.filter((kind) => {
    if (kind === "assigned") return false;
    if (!(taskPolicy[actionFor(kind)] as readonly string[]).includes(actor.role)) return false;
    return placeAllows(kind, actor, own, place) && checkEvent(kind, facts, open, today) === null;
  });
}
