import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { subtreeOf } from "../org/unit-tree.service.ts";

/** The actor's unit and every unit below it; nothing for a person without a unit. */
export async function ownUnits(db: Db, actor: Actor): Promise<Set<string>> {
  return actor.unitId ? subtreeOf(db, actor.authorityId, actor.unitId) : new Set();
}
