import type { Db } from "../db/database.ts";
import { readSubtree } from "./unit-tree.repository.ts";

/** The unit and every unit below it, to any depth. */
export async function subtreeOf(db: Db, authorityId: string, unitId: string): Promise<Set<string>> {
  return readSubtree(db, authorityId, unitId);
}
