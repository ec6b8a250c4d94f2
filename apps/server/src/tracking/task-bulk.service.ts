import type { TaskBulkBody, TaskBulkResult } from "@dondoc/contract";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { actionFor, taskPolicy } from "./task.policy.ts";
import { recordEvent } from "./task-event.service.ts";

/**
 * The same event with the same note to many tasks. Each is a transaction of its own, so that one that
 * somebody has just changed does not hold up the others.
 * @throws AppError FORBIDDEN when the role may not do this to any task
 */
export async function addEventToMany(deps: Deps, actor: Actor, body: TaskBulkBody): Promise<TaskBulkResult> {
  authorise(taskPolicy, actionFor(body.kind), actor);
  const result: TaskBulkResult = { done: [], refused: [] };
  const versions = new Map(body.tasks.map((task) => [task.id, task.version]));
  for (const [id, version] of versions) {
    try {
      const event = { kind: body.kind, note: body.note, version };
      await deps.db.transaction().execute((trx) => recordEvent(deps, actor, trx, id, event));
      result.done.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ id, code: error.code, message: error.message, action: error.action });
    }
  }
  return result;
}
