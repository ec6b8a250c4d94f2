import type { Db } from "../db/database.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { lockedAccounts, unlockAccount } from "./lock-out.ts";
import { checkPassword, hashPassword } from "./password.ts";
import { deleteSessions, insertAccount, writePasswordHash } from "./session.repository.ts";

/** What the directory of people does with accounts; every function runs in the caller's transaction. */

/**
 * Makes an account.
 * @returns its id
 * @throws AppError PASSWORD_WEAK, USERNAME_TAKEN
 */
export async function createAccount(trx: Db, username: string, password: string): Promise<string> {
  checkPassword(password, username);
  const userId = await insertAccount(trx, { username, passwordHash: await hashPassword(password) });
  if (userId === null) throw new AppError("USERNAME_TAKEN");
  return userId;
}

/**
 * Sets a new password and ends every session of the account.
 * @throws AppError PASSWORD_WEAK
 */
export async function resetPassword(
  trx: Db,
  account: { userId: string; username: string },
  password: string,
): Promise<void> {
  checkPassword(password, account.username);
  await writePasswordHash(trx, account.userId, await hashPassword(password));
  await deleteSessions(trx, account.userId);
}

export async function endSessionsOf(trx: Db, userId: string): Promise<void> {
  await deleteSessions(trx, userId);
}

/** Ends a lock-out at once. */
export async function unlock(deps: Pick<Deps, "secret">, trx: Db, username: string): Promise<void> {
  await unlockAccount(trx, deps.secret, username);
}

/** Which of the accounts are locked, and until when. */
export async function locksOf(
  deps: Pick<Deps, "secret" | "clock">,
  db: Db,
  usernames: readonly string[],
): Promise<Map<string, Date>> {
  return lockedAccounts(db, deps.secret, usernames, deps.clock());
}
