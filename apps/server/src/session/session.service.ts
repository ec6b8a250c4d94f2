import type { IncomingHttpHeaders } from "node:http";
import type { Me, OwnSession } from "@dondoc/contract";
import { isAPIError } from "better-auth/api";
import { recordAudit, recordSystemAudit } from "../audit/audit.service.ts";
import { dayOf } from "../clock.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { POLICIES } from "../http/policies.ts";
import { actionsOf } from "../http/policy.ts";
import { RENEWAL_SECONDS, SESSION_SECONDS } from "./auth.ts";
import { isDemo } from "./demo.ts";
import { ACCOUNT_RULE, attemptKeys, beginAttempt, forgiveAttempt, type Lock } from "./lock-out.ts";
import { checkPassword, hashPassword, isPassword } from "./password.ts";
import {
  deleteExpired,
  deleteSessions,
  findPersonByUsername,
  findPersonOfUser,
  findProfile,
  findSessionOfToken,
  isOpenSession,
  listSessions,
  readPasswordHash,
  readUsername,
  sessionIdOf,
  writePasswordHash,
} from "./session.repository.ts";
import { tokenOf } from "./session-cookie.ts";

/** What a request tells of its sender. */
export type Client = { headers: IncomingHttpHeaders; address: string; requestId: string };

/** `cookies` are whole Set-Cookie values for the answer. */
export type Resolved = { actor: Actor | null; sessionId: string | null; cookies: string[] };

/** The headers that better-auth may see: the cookie, and what it writes into the session's row. */
export function headersFor(client: Client): Headers {
  const headers = new Headers({ "x-forwarded-for": client.address });
  if (client.headers.cookie) headers.set("cookie", client.headers.cookie);
  const agent = client.headers["user-agent"];
  if (agent) headers.set("user-agent", agent.slice(0, 300));
  return headers;
}

/**
 * Who sends a request, by its cookie; a session that was used gets its time extended.
 *
 * Nearly every request takes the first way: the cookie's signature, and one query. Only a session that
 * is to be renewed, or is none, goes through better-auth, which costs three times as much (measured: 1.1 against 0.4 ms of processor time).
 */
export async function resolveSession(deps: Deps, client: Client): Promise<Resolved> {
  const { cookie } = client.headers;
  if (!cookie) return { actor: null, sessionId: null, cookies: [] };
  const current = await readCurrent(deps, cookie, client.requestId);
  if (current) return { ...current, cookies: [] };
  const { headers, response } = await deps.auth.api.getSession({
    headers: headersFor(client),
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie();
  if (!response) return { actor: null, sessionId: null, cookies };
  const actor = await actorOf(deps, response.user.id, client.requestId);
  return { actor, sessionId: response.session.id, cookies };
}

/** A session that is open and needs no renewal yet; null = ask better-auth. */
async function readCurrent(
  deps: Deps,
  cookie: string,
  requestId: string,
): Promise<{ actor: Actor; sessionId: string } | null> {
  const { authCookies } = await deps.auth.$context;
  const token = tokenOf(cookie, authCookies.sessionToken.name, deps.secret);
  const now = new Date();
  const row = token === null ? undefined : await findSessionOfToken(deps.db, token, now);
  if (!row) return null;
  const left = (row.expires_at.getTime() - now.getTime()) / 1000;
  if (left < SESSION_SECONDS - RENEWAL_SECONDS) return null;
  return { actor: toActor(row, row.user_id, requestId), sessionId: row.session_id };
}

/** Whether a session still holds: not ended, not run out, its person active. For answers that take long. */
export async function isSessionOpen(deps: Deps, sessionId: string): Promise<boolean> {
  return isOpenSession(deps.db, sessionId, new Date());
}

type PersonRow = NonNullable<Awaited<ReturnType<typeof findPersonOfUser>>>;

const toActor = (person: PersonRow, userId: string, requestId: string): Actor => ({
  authorityId: person.authority_id,
  personId: person.id,
  userId,
  fullName: person.full_name,
  role: person.role,
  unitId: person.unit_id,
  requestId,
});

/** The active person behind an account. */
export async function actorOf(deps: Deps, userId: string, requestId: string): Promise<Actor | null> {
  const person = await findPersonOfUser(deps.db, userId);
  return person ? toActor(person, userId, requestId) : null;
}

/**
 * Signs in with name and password. An unknown name, a wrong password and a closed account get the same
 * answer after the same work. The session that the browser had before ends.
 * @throws AppError WRONG_CREDENTIALS, LOCKED_OUT (with `until` and `retryAfter` in seconds)
 */
export async function signIn(
  deps: Deps,
  client: Client,
  input: { username: string; password: string },
): Promise<{ me: Me; cookies: string[] }> {
  const username = input.username.toLowerCase();
  const keys = attemptKeys(deps.secret, username, client.address);
  const now = deps.clock();
  const lock = await beginAttempt(deps.db, keys, now);
  if (lock && !lock.begins) throw lockedOut(lock, now);
  const opened = await openSession(deps, client, username, input.password);
  if (!opened) {
    if (!lock) throw new AppError("WRONG_CREDENTIALS");
    await recordLock(deps, username, client.requestId);
    throw lockedOut(lock, now);
  }
  await forgiveAttempt(deps.db, keys);
  await deleteExpired(deps.db, now, new Date(now.getTime() - ACCOUNT_RULE.window));
  const subject = { kind: "person", id: opened.actor.personId };
  await recordAudit(deps.db, opened.actor, "session.opened", subject);
  await endPrevious(deps, client, opened.sessionId);
  return { me: await describeMe(deps, opened.actor), cookies: opened.cookies };
}

function lockedOut(lock: Lock, now: Date): AppError {
  const retryAfter = Math.ceil((lock.until.getTime() - now.getTime()) / 1000);
  return new AppError("LOCKED_OUT", { details: { until: lock.until.toISOString(), retryAfter } });
}

type Opened = { actor: Actor; sessionId: string; cookies: string[] };

/** Null when name and password do not open an active person's session. */
async function openSession(
  deps: Deps,
  client: Client,
  username: string,
  password: string,
): Promise<Opened | null> {
  // The old cookie stays out of it: sign-in always makes a new session.
  const headers = headersFor({ ...client, headers: { ...client.headers, cookie: undefined } });
  try {
    const result = await deps.auth.api.signInUsername({
      body: { username, password },
      headers,
      returnHeaders: true,
    });
    const cookies = result.headers.getSetCookie();
    const actor = await actorOf(deps, result.response.user.id, client.requestId);
    if (!actor) return null;
    return { actor, sessionId: await sessionIdOf(deps.db, result.response.token), cookies };
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** Names that are nobody's are not recorded: they may be anything, also a password. */
async function recordLock(deps: Deps, username: string, requestId: string): Promise<void> {
  deps.log.warn({ requestId }, "sign-in locked after repeated failures");
  const person = await findPersonByUsername(deps.db, username);
  if (!person) return;
  const place = { authorityId: person.authority_id, requestId };
  await recordSystemAudit(deps.db, place, "session.locked", { kind: "person", id: person.id });
}

/** Ends the session that the browser had before it opened this one. */
export async function endPrevious(deps: Deps, client: Client, sessionId: string): Promise<void> {
  const previous = await resolveSession(deps, client);
  if (previous.actor && previous.sessionId && previous.sessionId !== sessionId) {
    await deleteSessions(deps.db, previous.actor.userId, { only: previous.sessionId });
  }
}

/** Ends the session of the cookie, if there is one. */
export async function signOut(deps: Deps, client: Client): Promise<{ cookies: string[] }> {
  const { actor } = await resolveSession(deps, client);
  const { headers } = await deps.auth.api.signOut({ headers: headersFor(client), returnHeaders: true });
  if (actor) await recordAudit(deps.db, actor, "session.closed", { kind: "person", id: actor.personId });
  return { cookies: headers.getSetCookie() };
}

/** Who is signed in and what the page may offer. */
export async function describeMe(deps: Deps, actor: Actor): Promise<Me> {
  const profile = await findProfile(deps.db, actor.authorityId, actor.personId);
  return {
    person: {
      id: actor.personId,
      fullName: profile.full_name,
      position: profile.position,
      role: actor.role,
      unitId: profile.unit_id,
      unitName: profile.unit_name,
    },
    authority: { id: actor.authorityId, name: profile.authority_name, kind: profile.authority_kind },
    may: actionsOf(POLICIES, actor.role),
    demo: isDemo(deps.config, profile.settings),
    today: dayOf(deps.clock()),
  };
}

/**
 * Changes the own password; every other session of the person ends.
 * @throws AppError WRONG_CREDENTIALS (the current one is wrong), PASSWORD_WEAK, LOCKED_OUT
 */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  client: Client & { sessionId: string },
  input: { current: string; next: string },
): Promise<void> {
  const username = (await readUsername(deps.db, actor.userId)) ?? "";
  const keys = attemptKeys(deps.secret, username, client.address);
  const now = deps.clock();
  const lock = await beginAttempt(deps.db, keys, now);
  if (lock && !lock.begins) throw lockedOut(lock, now);
  const stored = await readPasswordHash(deps.db, actor.userId);
  if (stored === null || !(await isPassword(stored, input.current))) {
    throw new AppError("WRONG_CREDENTIALS", { message: "Mật khẩu hiện tại không đúng." });
  }
  await forgiveAttempt(deps.db, keys);
  checkPassword(input.next, username);
  const passwordHash = await hashPassword(input.next);
  await deps.db.transaction().execute(async (trx) => {
    await writePasswordHash(trx, actor.userId, passwordHash);
    const ended = await deleteSessions(trx, actor.userId, { except: client.sessionId });
    const subject = { kind: "person", id: actor.personId };
    await recordAudit(trx, actor, "session.password_changed", subject, { endedSessions: ended });
  });
}

/** The own sessions, newest first. */
export async function ownSessions(deps: Deps, actor: Actor, current: string): Promise<OwnSession[]> {
  const rows = await listSessions(deps.db, actor.userId, deps.clock());
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    userAgent: row.user_agent,
    ipAddress: row.ip_address,
  }));
}

/**
 * Ends one of the own sessions.
 * @throws AppError NOT_FOUND also for somebody else's
 */
export async function endSession(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    if ((await deleteSessions(trx, actor.userId, { only: id })) === 0) throw new AppError("NOT_FOUND");
    await recordAudit(trx, actor, "session.revoked", { kind: "person", id: actor.personId }, { session: id });
  });
}
