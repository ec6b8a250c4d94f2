import { type Insertable, sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuthorityTable } from "./org.table.ts";

export async function isAnyAuthority(db: Db): Promise<boolean> {
  const row = await db.selectFrom("authority").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Lets only one set-up at a time go on, until the transaction ends. */
export async function holdSetup(db: Db): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('dondoc setup'))`.execute(db);
}

export async function insertAuthority(db: Db, row: Insertable<AuthorityTable>): Promise<void> {
  await db.insertInto("authority").values(row).execute();
}

export async function readAuthorityName(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom("authority").select("name").where("id", "=", id).executeTakeFirst();
  return row?.name ?? null;
}
