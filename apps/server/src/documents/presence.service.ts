import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { HEARTBEAT_MS } from "../http/live-stream.ts";
import { newId } from "../ids.ts";
import { announcePresence } from "./live.ts";
import { forgetPresence, presentPeople, seePresence } from "./presence.repository.ts";

/** After this long without a word a connection counts as gone: its process may have died. */
const STALE_MS = 3 * HEARTBEAT_MS;

/** People who have the document's review open now. */
export async function whoHasOpen(
  deps: Deps,
  authorityId: string,
  documentId: string,
): Promise<{ personId: string; fullName: string }[]> {
  // Presence is about real time, not about the clock that tests and the demo may set.
  return presentPeople(deps.db, authorityId, documentId, new Date(Date.now() - STALE_MS));
}

/** An open review of one person, from its first message to its last. */
export type OpenReview = { stillHere(): Promise<void>; leave(): Promise<void> };

/** Notes that somebody has opened a review, and tells the others; also when they leave. */
export async function openReview(deps: Deps, actor: Actor, documentId: string): Promise<OpenReview> {
  const { authorityId } = actor;
  const presence = { authorityId, documentId, connectionId: newId() };
  const see = () => {
    const now = Date.now();
    const at = { now: new Date(now), staleSince: new Date(now - STALE_MS) };
    return seePresence(deps.db, presence, actor.personId, at);
  };
  const tell = async () =>
    announcePresence(deps, authorityId, documentId, await whoHasOpen(deps, authorityId, documentId));
  await see();
  await tell();
  return {
    stillHere: see,
    leave: async () => {
      await forgetPresence(deps.db, presence);
      await tell();
    },
  };
}
