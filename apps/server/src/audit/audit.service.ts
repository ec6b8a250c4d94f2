import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { newId } from "../ids.ts";
import { insertAuditEvent } from "./audit.repository.ts";

/**
 * Records a change in the transaction that makes it: what is rolled back was never done.
 * @param data identifiers and field names only; no personal data, no texts of documents
 */
export async function recordAudit(
  db: Db,
  actor: Actor,
  action: string,
  subject: { kind: string; id: string },
  data: Record<string, unknown> = {},
): Promise<void> {
  await insertAuditEvent(db, {
    authority_id: actor.authorityId,
    id: newId(),
    person_id: actor.personId,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    request_id: actor.requestId,
    data: JSON.stringify(data),
  });
}

/** Records what the program did by itself, without anybody signed in. */
export async function recordSystemAudit(
  db: Db,
  place: { authorityId: string; requestId: string },
  action: string,
  subject: { kind: string; id: string },
  data: Record<string, unknown> = {},
): Promise<void> {
  await insertAuditEvent(db, {
    authority_id: place.authorityId,
    id: newId(),
    person_id: null,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    request_id: place.requestId,
    data: JSON.stringify(data),
  });
}
