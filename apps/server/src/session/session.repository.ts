import { type SqlBool, sql } from "kysely";
import type { Db } from "../db/database.ts";
import { newId } from "../ids.ts";

/** Password sign-in in better-auth's words; other providers (OIDC) come beside it. */
const CREDENTIAL = "credential";

/** The active person behind an account, as the actor of a request. */
export async function findPersonOfUser(db: Db, userId: string) {
  return db
    .selectFrom("person")
    .select(["authority_id", "id", "full_name", "role", "unit_id"])
    .where("user_id", "=", userId)
    .where("active", "=", true)
    .executeTakeFirst();
}

export async function isActiveUser(db: Db, userId: string): Promise<boolean> {
  return (await findPersonOfUser(db, userId)) !== undefined;
}

/** The open session of a token with the active person behind it, in one step. */
export async function findSessionOfToken(db: Db, token: string, now: Date) {
  return db
    .selectFrom("login_session")
    .innerJoin("person", "person.user_id", "login_session.user_id")
    .select([
      "login_session.id as session_id",
      "login_session.expires_at",
      "login_session.user_id",
      "person.authority_id",
      "person.id",
      "person.full_name",
      "person.role",
      "person.unit_id",
    ])
    .where("login_session.token", "=", token)
    .where("login_session.expires_at", ">", now)
    .where("person.active", "=", true)
    .executeTakeFirst();
}

export async function isOpenSession(db: Db, id: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("login_session")
    .innerJoin("person", "person.user_id", "login_session.user_id")
    .select("login_session.id")
    .where("login_session.id", "=", id)
    .where("login_session.expires_at", ">", now)
    .where("person.active", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** The person with unit and authority, for `GET /session`. */
export async function findProfile(db: Db, authorityId: string, personId: string) {
  return db
    .selectFrom("person")
    .innerJoin("authority", "authority.id", "person.authority_id")
    .leftJoin("unit", (join) =>
      join.onRef("unit.authority_id", "=", "person.authority_id").onRef("unit.id", "=", "person.unit_id"),
    )
    .select([
      "person.full_name",
      "person.position",
      "person.unit_id",
      "unit.name as unit_name",
      "authority.name as authority_name",
      "authority.kind as authority_kind",
      "authority.settings",
    ])
    .where("person.authority_id", "=", authorityId)
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow();
}

/** Whose account a sign-in name is. */
export async function findPersonByUsername(db: Db, username: string) {
  return db
    .selectFrom("login_user")
    .innerJoin("person", "person.user_id", "login_user.id")
    .select(["person.authority_id", "person.id", "person.user_id"])
    .where("login_user.username", "=", username)
    .executeTakeFirst();
}

/**
 * Makes an account with a password.
 * @returns its id, or null when the name is taken
 */
export async function insertAccount(
  db: Db,
  account: { username: string; passwordHash: string },
): Promise<string | null> {
  const id = newId();
  const user = await db
    .insertInto("login_user")
    // Nobody signs in by e-mail; the address only has to be unique and must never reach anybody.
    .values({ id, name: account.username, username: account.username, email: `${id}@dondoc.invalid` })
    .onConflict((conflict) => conflict.column("username").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!user) return null;
  await db
    .insertInto("login_account")
    .values({
      id: newId(),
      user_id: id,
      account_id: id,
      provider_id: CREDENTIAL,
      password: account.passwordHash,
    })
    .execute();
  return id;
}

export async function readPasswordHash(db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom("login_account")
    .select("password")
    .where("user_id", "=", userId)
    .where("provider_id", "=", CREDENTIAL)
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function writePasswordHash(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db
    .updateTable("login_account")
    .set({ password: passwordHash, updated_at: sql`now()` })
    .where("user_id", "=", userId)
    .where("provider_id", "=", CREDENTIAL)
    .execute();
}

/** The sign-in name of an account. */
export async function readUsername(db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom("login_user")
    .select("username")
    .where("id", "=", userId)
    .executeTakeFirst();
  return row?.username ?? null;
}

export async function sessionIdOf(db: Db, token: string): Promise<string> {
  const row = await db
    .selectFrom("login_session")
    .select("id")
    .where("token", "=", token)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The account's sessions that are still open, newest first. */
export async function listSessions(db: Db, userId: string, now: Date) {
  return db
    .selectFrom("login_session")
    .select(["id", "created_at", "expires_at", "ip_address", "user_agent"])
    .where("user_id", "=", userId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
}

/**
 * Ends sessions of an account.
 * @param which.only this one; @param which.except all but this one; both absent: all
 * @returns how many were ended
 */
export async function deleteSessions(
  db: Db,
  userId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const result = await db
    .deleteFrom("login_session")
    .where("user_id", "=", userId)
    .$if(which.only !== undefined, (query) => query.where("id", "=", which.only!))
    .$if(which.except !== undefined, (query) => query.where("id", "!=", which.except!))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Removes sessions that ran out and failures that no longer count. */
export async function deleteExpired(db: Db, now: Date, attemptsBefore: Date): Promise<void> {
  await db.deleteFrom("login_session").where("expires_at", "<", now).execute();
  await db
    .deleteFrom("login_attempt")
    .where("since", "<", attemptsBefore)
    .where(sql<SqlBool>`coalesce(locked_until < ${now}, true)`)
    .execute();
}
