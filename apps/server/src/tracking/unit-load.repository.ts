import type { Db } from "../db/database.ts";

const CLOSED = ["accepted", "cancelled"] as const;

/** Open tasks that each unit leads; units without any are missing. */
export async function countOpenByUnit(
  db: Db,
  authorityId: string,
  unitId?: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("task")
    .select((eb) => ["lead_unit_id", eb.fn.countAll<number>().as("open")])
    .where("authority_id", "=", authorityId)
    .where("state", "not in", CLOSED)
    .where("lead_unit_id", "is not", null)
    .$if(unitId !== undefined, (query) => query.where("lead_unit_id", "=", unitId!))
    .groupBy("lead_unit_id")
    .execute();
  return new Map(rows.map((row) => [row.lead_unit_id!, row.open]));
}
