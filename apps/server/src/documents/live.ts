import type { DocumentsEvent, ReadingProgress, ReviewEvent } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import type { LiveMessage } from "../notify/live-bus.ts";

/** The live bus topic of one document. */
export const topicOf = (documentId: string): string => `document:${documentId}`;

/** The live bus topic of all documents of an authority: lists and batches. */
export const DOCUMENTS_TOPIC = "documents";

/** The live bus topic on which whoever reads a document hears that it is no longer wanted. */
export const cancelTopic = (documentId: string): string => `cancel:${documentId}`;

/** A notice carries at most 8000 bytes; an id takes 39. */
const IDS_PER_MESSAGE = 100;

async function announce(deps: Deps, db: Db, authorityId: string, documentId: string, body: ReviewEvent) {
  await deps.live.announce(db, { authorityId, topic: topicOf(documentId), body });
}

/** Tells open reviews and lists that the document itself changed: state, fields, coverage marks. */
export async function announceDocument(
  deps: Deps,
  db: Db,
  by: Pick<Actor, "authorityId" | "personId">,
  documentId: string,
): Promise<void> {
  await announceDocuments(deps, db, by, [documentId]);
}

/** {@link announceDocument} for many. */
export async function announceDocuments(
  deps: Deps,
  db: Db,
  by: Pick<Actor, "authorityId" | "personId">,
  documentIds: readonly string[],
): Promise<void> {
  const { authorityId, personId } = by;
  const messages = documentIds.flatMap((id): LiveMessage[] => [
    { authorityId, topic: topicOf(id), body: { kind: "document", by: personId } satisfies ReviewEvent },
    { authorityId, topic: DOCUMENTS_TOPIC, body: { kind: "document", id } satisfies DocumentsEvent },
  ]);
  await deps.live.announceMany(db, messages);
}

/** Tells open pages how far the reading of a document is. */
export async function announceReading(
  deps: Deps,
  authorityId: string,
  id: string,
  reading: ReadingProgress,
): Promise<void> {
  await deps.live.announceMany(deps.db, [
    { authorityId, topic: topicOf(id), body: { kind: "reading", reading } satisfies ReviewEvent },
    { authorityId, topic: DOCUMENTS_TOPIC, body: { kind: "reading", id, reading } satisfies DocumentsEvent },
  ]);
}

/** Tells whoever reads these documents to stop. */
export async function announceCancelled(
  deps: Deps,
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
): Promise<void> {
  const messages = documentIds.map((id) => ({ authorityId, topic: cancelTopic(id), body: {} }));
  await deps.live.announceMany(db, messages);
}

/** Tells open lists and the batch's own page that a batch changed. */
export async function announceBatch(deps: Deps, db: Db, authorityId: string, id: string): Promise<void> {
  const body: DocumentsEvent = { kind: "batch", id };
  await deps.live.announce(db, { authorityId, topic: DOCUMENTS_TOPIC, body });
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
