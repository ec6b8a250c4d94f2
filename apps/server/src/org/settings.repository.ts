import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuthoritySettings, AuthorityTable } from "./org.table.ts";

export async function readSettings(db: Db, authorityId: string): Promise<AuthoritySettings> {
  const row = await db
    .selectFrom("authority")
    .select("settings")
    .where("id", "=", authorityId)
    .executeTakeFirst();
  return row?.settings ?? {};
}

/** The authority itself, with what it has set. */
export async function readAuthority(
  db: Db,
  authorityId: string,
): Promise<Pick<AuthorityTable, "name" | "kind"> & { settings: AuthoritySettings }> {
  return db
    .selectFrom("authority")
    .select(["name", "kind", "settings"])
    .where("id", "=", authorityId)
    .executeTakeFirstOrThrow();
}

/** Writes one letterhead over the version that was seen. @returns whether it still was that version */
export async function writeLetterhead(
  db: Db,
  authorityId: string,
  seen: number,
  letterhead: NonNullable<AuthoritySettings["letterhead"]>,
): Promise<boolean> {
  const result = await db
    .updateTable("authority")
    .set({
      settings: sql`settings || jsonb_build_object('letterhead', ${JSON.stringify(letterhead)}::jsonb)`,
    })
    .where("id", "=", authorityId)
    .where(sql<number>`coalesce((settings->'letterhead'->>'version')::int, 0)`, "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
