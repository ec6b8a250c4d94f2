import type { Db } from "../db/database.ts";
import type { AuthoritySettings } from "./org.table.ts";

export async function readSettings(db: Db, authorityId: string): Promise<AuthoritySettings> {
  const row = await db
    .selectFrom("authority")
    .select("settings")
    .where("id", "=", authorityId)
    .executeTakeFirst();
  return row?.settings ?? {};
}
