import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { subtreeOf } from "../org/unit-tree.service.ts";
import {
  countChildren,
  type DocumentTaskTotals,
  documentsOfUnits,
  hasTasks,
  totalsByDocument,
} from "./document-tasks.repository.ts";

/** What the features of documents and review ask of tracking. */

/** How much is done of what was assigned from each document; a document without tasks is missing. */
export async function taskTotalsOf(
  deps: Deps,
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
): Promise<Map<string, DocumentTaskTotals>> {
  return totalsByDocument(db, authorityId, documentIds, dayOf(deps.clock()));
}

/** Documents that gave the actor's unit, or one below it, a task. */
export async function documentsWithTasksFor(db: Db, actor: Actor): Promise<string[]> {
  if (!actor.unitId) return [];
  return documentsOfUnits(db, actor.authorityId, [...(await subtreeOf(db, actor.authorityId, actor.unitId))]);
}

/** How many children each task has; tasks without children are missing. */
export async function childCountsOf(
  db: Db,
  authorityId: string,
  taskIds: readonly string[],
): Promise<Map<string, number>> {
  return countChildren(db, authorityId, taskIds);
}

export async function documentHasTasks(db: Db, authorityId: string, documentId: string): Promise<boolean> {
  return hasTasks(db, authorityId, documentId);
}
