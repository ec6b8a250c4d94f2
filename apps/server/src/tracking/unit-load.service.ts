import type { Db } from "../db/database.ts";
import { countOpenByUnit } from "./unit-load.repository.ts";

/** What the directory asks of tracking: open tasks that each unit leads (one unit when given). */
export async function openTasksByUnit(
  db: Db,
  authorityId: string,
  unitId?: string,
): Promise<Map<string, number>> {
  return countOpenByUnit(db, authorityId, unitId);
}
