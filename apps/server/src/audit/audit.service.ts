import type { AuditPage, AuditQuery } from "@dondoc/contract";
import { z } from "zod";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { auditPolicy } from "./audit.policy.ts";
import { type AuditPlace, countAuditEvents, insertAuditEvents, readAuditEvents } from "./audit.repository.ts";

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
  await recordAudits(db, actor, action, subject.kind, [subject.id], data);
}

/** {@link recordAudit} for the same action on many subjects of one kind, in one statement. */
export async function recordAudits(
  db: Db,
  actor: Actor,
  action: string,
  kind: string,
  ids: readonly string[],
  data: Record<string, unknown> = {},
): Promise<void> {
  const event = {
    authority_id: actor.authorityId,
    person_id: actor.personId,
    action,
    subject_kind: kind,
    request_id: actor.requestId,
    data: JSON.stringify(data),
  };
  await insertAuditEvents(
    db,
    ids.map((id) => ({ ...event, id: newId(), subject_id: id })),
  );
}

/** Records what the program did by itself, without anybody signed in. */
export async function recordSystemAudit(
  db: Db,
  place: { authorityId: string; requestId: string },
  action: string,
  subject: { kind: string; id: string },
  data: Record<string, unknown> = {},
): Promise<void> {
  const event = {
    authority_id: place.authorityId,
    id: newId(),
    person_id: null,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    request_id: place.requestId,
    data: JSON.stringify(data),
  };
  await insertAuditEvents(db, [event]);
}

/** Who changed what, newest first. @throws AppError INVALID_INPUT for a cursor that is none of ours */
export async function listAudit(deps: Deps, actor: Actor, query: AuditQuery): Promise<AuditPage> {
  authorise(auditPolicy, "audit.read", actor);
  const { cursor, limit, ...filter } = query;
  const after = cursor === undefined ? null : readCursor(cursor);
  const rows = await readAuditEvents(deps.db, actor.authorityId, filter, after, limit);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      person: row.person_id === null ? null : { id: row.person_id, fullName: row.full_name ?? "" },
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      requestId: row.request_id,
      data: row.data,
    })),
    next: last ? Buffer.from(JSON.stringify([last.exact_at, last.id])).toString("base64url") : null,
    total: await countAuditEvents(deps.db, actor.authorityId, filter),
  };
}

const Cursor = z.tuple([z.string().regex(/^[\d :.+-]+$/), z.uuid()]);

function readCursor(cursor: string): AuditPlace {
  try {
    const [at, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { at, id };
  } catch (cause) {
    throw new AppError("INVALID_INPUT", {
      cause,
      details: { fields: [{ in: "querystring", field: "cursor", message: "" }] },
    });
  }
}
