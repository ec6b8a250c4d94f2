import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { LoginAttemptTable } from "./session.table.ts";

/** The counter, made if missing and locked until the transaction ends. */
export async function holdAttempt(db: Db, key: string, now: Date): Promise<LoginAttemptTable> {
  await db
    .insertInto("login_attempt")
    .values({ key, failures: 0, since: now, locked_until: null })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return db
    .selectFrom("login_attempt")
    .selectAll()
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function writeAttempt(db: Db, row: LoginAttemptTable): Promise<void> {
  const { key, ...columns } = row;
  await db.updateTable("login_attempt").set(columns).where("key", "=", key).execute();
}

export async function deleteAttempt(db: Db, key: string): Promise<void> {
  await db.deleteFrom("login_attempt").where("key", "=", key).execute();
}

/** One failure less; a lock that this attempt alone began ends with it. */
export async function takeBackAttempt(db: Db, key: string, lockingAt: number): Promise<void> {
  await db
    .updateTable("login_attempt")
    .set({
      failures: sql`greatest(failures - 1, 0)`,
      locked_until: sql`CASE WHEN failures <= ${lockingAt} THEN NULL ELSE locked_until END`,
    })
    .where("key", "=", key)
    .execute();
}

export async function findLocks(
  db: Db,
  keys: readonly string[],
  now: Date,
): Promise<{ key: string; until: Date }[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("login_attempt")
    .select(["key", "locked_until"])
    .where("key", "in", [...keys])
    .where("locked_until", ">", now)
    .execute();
  return rows.map((row) => ({ key: row.key, until: row.locked_until! }));
}
