import type { TasksChanged } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import type { Deps } from "../http/deps.ts";

/** The live bus topic of every task of an authority. */
export const TASKS_TOPIC = "tasks";

/**
 * Tells open pages that tasks have changed, when the transaction commits. It carries no ids: whoever
 * listens need not be allowed to see the task, and finds out by loading.
 */
export async function announceTasks(deps: Deps, trx: Db, authorityId: string): Promise<void> {
  const body: TasksChanged = { kind: "tasks" };
  await deps.live.announce(trx, { authorityId, topic: TASKS_TOPIC, body });
}
