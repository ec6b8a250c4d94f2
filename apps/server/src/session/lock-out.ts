import { createHmac } from "node:crypto";
import type { Database, Db } from "../db/database.ts";
import {
  deleteAttempt,
  findLocks,
  holdAttempt,
  takeBackAttempt,
  writeAttempt,
} from "./lock-out.repository.ts";

const MINUTE = 60_000;

/** How many failures lock, for how long, and when counting starts anew. Times in milliseconds. */
export type LockRule = {
  failures: number;
  /** One more failure after the lock doubles it … */
  firstLock: number;
  /** … up to this. */
  longestLock: number;
  /** Failures count together from the first one until this long after it. */
  window: number;
};

/** Of an account (issue 2: lock-out after repeated failures). */
export const ACCOUNT_RULE: LockRule = {
  failures: 5,
  firstLock: 15 * MINUTE,
  longestLock: 24 * 60 * MINUTE,
  window: 24 * 60 * MINUTE,
};

/**
 * Of an address: one password tried on many accounts. Wide and short, because a whole office may stand
 * behind one address and mistype in the morning.
 */
export const ADDRESS_RULE: LockRule = {
  failures: 100,
  firstLock: 15 * MINUTE,
  longestLock: 60 * MINUTE,
  window: 15 * MINUTE,
};

/** Milliseconds of lock after so many failures; 0 = none. */
export function lockFor(failures: number, rule: LockRule): number {
  if (failures < rule.failures) return 0;
  return Math.min(rule.firstLock * 2 ** (failures - rule.failures), rule.longestLock);
}

/** The counters of one sign-in: its account and its address, as keyed hashes. */
export type AttemptKeys = { account: string; address: string };

export function attemptKeys(secret: string, username: string, address: string): AttemptKeys {
  const key = (kind: string, value: string) =>
    `${kind}:${createHmac("sha256", secret).update(`${kind}:${value}`).digest("base64url")}`;
  return { account: key("account", username.trim().toLowerCase()), address: key("address", address) };
}

/** Locked until then; `begins` = by this very attempt, should it fail. */
export type Lock = { until: Date; begins: boolean };

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip
 * through between looking and counting; success takes the count back ({@link forgiveAttempt}).
 * @returns the lock that account or address are under; null = none
 */
export async function beginAttempt(db: Database, keys: AttemptKeys, now: Date): Promise<Lock | null> {
  return db.transaction().execute(async (trx) => {
    const account = await count(trx, keys.account, ACCOUNT_RULE, now);
    if (account && !account.begins) return account;
    const address = await count(trx, keys.address, ADDRESS_RULE, now);
    return address && !address.begins ? address : account;
  });
}

async function count(db: Db, key: string, rule: LockRule, now: Date): Promise<Lock | null> {
  const held = await holdAttempt(db, key, now);
  if (held.locked_until !== null && held.locked_until > now)
    return { until: held.locked_until, begins: false };
  const anew = held.since.getTime() + rule.window < now.getTime();
  const failures = anew ? 1 : held.failures + 1;
  const lock = lockFor(failures, rule);
  const until = lock === 0 ? null : new Date(now.getTime() + lock);
  await writeAttempt(db, { key, failures, since: anew ? now : held.since, locked_until: until });
  return until === null ? null : { until, begins: true };
}

/** Success: the account starts again at nothing, the address gets this one attempt back. */
export async function forgiveAttempt(db: Database, keys: AttemptKeys): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await deleteAttempt(trx, keys.account);
    await takeBackAttempt(trx, keys.address, ADDRESS_RULE.failures);
  });
}

/** Ends the lock-out of an account at once (an administrator's decision). */
export async function unlockAccount(db: Db, secret: string, username: string): Promise<void> {
  await deleteAttempt(db, attemptKeys(secret, username, "").account);
}

/** Which of the accounts are locked, and until when. */
export async function lockedAccounts(
  db: Db,
  secret: string,
  usernames: readonly string[],
  now: Date,
): Promise<Map<string, Date>> {
  const byKey = new Map(usernames.map((name) => [attemptKeys(secret, name, "").account, name]));
  const locks = await findLocks(db, [...byKey.keys()], now);
  return new Map(locks.map((lock) => [byKey.get(lock.key)!, lock.until]));
}
