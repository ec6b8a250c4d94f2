import type { Db } from "../db/database.ts";
import { readUnit } from "./unit.repository.ts";
import { readSubtree } from "./unit-tree.repository.ts";

/** The unit and every unit below it, to any depth. */
export async function subtreeOf(db: Db, authorityId: string, unitId: string): Promise<Set<string>> {
  return readSubtree(db, authorityId, unitId);
}

/** Whether the authority has such a unit and it works. */
export async function isActiveUnit(db: Db, authorityId: string, unitId: string): Promise<boolean> {
  return (await readUnit(db, authorityId, unitId))?.active === true;
}

/** The name of one of the authority's units; null when it has none such. */
export async function unitName(db: Db, authorityId: string, unitId: string): Promise<string | null> {
  return (await readUnit(db, authorityId, unitId))?.name ?? null;
}
