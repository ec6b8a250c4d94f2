import type { ReviewEvent } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";

/** The live bus topic of one document. */
export const topicOf = (documentId: string): string => `document:${documentId}`;

/** A notice carries at most 8000 bytes; an id takes 39. */
const IDS_PER_MESSAGE = 100;

async function announce(deps: Deps, db: Db, authorityId: string, documentId: string, body: ReviewEvent) {
  await deps.live.announce(db, { authorityId, topic: topicOf(documentId), body });
}

/** Tells open reviews that the document itself changed: state, fields, coverage marks. */
export async function announceDocument(
  deps: Deps,
  db: Db,
  by: Pick<Actor, "authorityId" | "personId">,
  documentId: string,
): Promise<void> {
  await announce(deps, db, by.authorityId, documentId, { kind: "document", by: by.personId });
}

/** Tells open reviews which proposals to fetch again and which are gone. */
export async function announceProposals(
  deps: Deps,
  db: Db,
  actor: Actor,
  documentId: string,
  changed: readonly string[],
  removed: readonly string[] = [],
): Promise<void> {
  for (let from = 0; from < Math.max(changed.length, removed.length, 1); from += IDS_PER_MESSAGE) {
    await announce(deps, db, actor.authorityId, documentId, {
      kind: "proposals",
      changed: changed.slice(from, from + IDS_PER_MESSAGE),
      removed: removed.slice(from, from + IDS_PER_MESSAGE),
      by: actor.personId,
    });
  }
}

/** Tells open reviews who has the document open now. */
export async function announcePresence(
  deps: Deps,
  authorityId: string,
  documentId: string,
  people: { personId: string; fullName: string }[],
): Promise<void> {
  await announce(deps, deps.db, authorityId, documentId, { kind: "present", people: people.slice(0, 50) });
}
