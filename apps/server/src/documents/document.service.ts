import type { DocumentListQuery, DocumentPage, DocumentSummary, UpdateDocumentBody } from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import type { OpenBlob } from "../blobs/blob-store.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { documentHasTasks, documentsWithTasksFor } from "../tracking/document-tasks.service.ts";
import { documentPolicy, readsOnlyOwn } from "./document.policy.ts";
import {
  countDocuments,
  type DocumentCursor,
  type DocumentRow,
  deleteDocument,
  findDocument,
  listDocuments,
  lockDocument,
  updateDocument,
} from "./document.repository.ts";
import { summarise, summariseOne } from "./document-summary.ts";
import { announceCancelled, announceDocument } from "./live.ts";
import { clearProgress } from "./reading-progress.repository.ts";
import { removeUnusedFile } from "./stored-file.service.ts";

/** One page of the documents that the actor may read, newest first. */
export async function getDocuments(
  deps: Deps,
  actor: Actor,
  query: DocumentListQuery,
): Promise<DocumentPage> {
  authorise(documentPolicy, "documents.read", actor);
  const ids = readsOnlyOwn(actor) ? await documentsWithTasksFor(deps.db, actor) : null;
  const filter = { q: query.q, state: query.state, ids };
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const { rows, next } = await listDocuments(deps.db, actor.authorityId, filter, {
    limit: query.limit,
    after,
  });
  return {
    items: await summarise(deps, deps.db, actor.authorityId, rows),
    next: next && encodeCursor(next),
    total: await countDocuments(deps.db, actor.authorityId, filter),
  };
}

/** @throws AppError NOT_FOUND also when the document gave the actor's unit nothing */
export async function findReadable(deps: Deps, actor: Actor, id: string): Promise<DocumentRow> {
  authorise(documentPolicy, "documents.read", actor);
  const row = await findDocument(deps.db, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  if (readsOnlyOwn(actor) && !(await documentsWithTasksFor(deps.db, actor)).includes(id)) {
    throw new AppError("NOT_FOUND");
  }
  return row;
}

export async function getDocument(deps: Deps, actor: Actor, id: string): Promise<DocumentSummary> {
  return summariseOne(deps, deps.db, await findReadable(deps, actor, id));
}

/**
 * The file as it was brought in, as a stream to be read or destroyed.
 * @throws AppError NOT_FOUND when it was not kept (a secret document), STORED_FILE_DAMAGED,
 *   STORED_FILE_MISSING, STORAGE_AWAY
 */
export async function getFile(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<OpenBlob & { fileName: string; mediaType: string }> {
  const row = await findReadable(deps, actor, id);
  if (row.failure?.code === "FILE_SECRET") throw new AppError("NOT_FOUND");
  return {
    ...(await deps.blobs.open(row.sha256)),
    fileName: row.file_name,
    mediaType: row.media_type,
  };
}

/**
 * Reads a document for a change and holds it.
 * @throws AppError NOT_FOUND, CONFLICT with details.current
 */
export async function lockForChange(
  deps: Deps,
  trx: Db,
  actor: Actor,
  id: string,
  version: number,
): Promise<DocumentRow> {
  const row = await lockDocument(trx, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  if (row.version !== version) {
    throw new AppError("CONFLICT", { details: { current: await summariseOne(deps, trx, row) } });
  }
  return row;
}

/** Corrects the document's own fields, closes or opens its review. @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN */
export async function changeDocument(
  deps: Deps,
  actor: Actor,
  id: string,
  body: UpdateDocumentBody,
): Promise<DocumentSummary> {
  authorise(documentPolicy, "documents.edit", actor);
  return deps.db.transaction().execute(async (trx) => {
    const row = await lockForChange(deps, trx, actor, id, body.version);
    if (row.state === "reading") {
      throw new AppError("RULE_BROKEN", { message: "Văn bản đang được đọc; đợi đọc xong rồi sửa." });
    }
    if (body.state !== undefined && row.state === "failed") {
      throw new AppError("RULE_BROKEN", { message: "Văn bản chưa đọc được nên chưa có gì để duyệt." });
    }
    const { version: _, issuedOn, ...fields } = body;
    const change = { ...fields, ...(issuedOn === undefined ? {} : { issued_on: issuedOn }) };
    await updateDocument(trx, actor.authorityId, id, change);
    const subject = { kind: "document", id };
    await recordAudit(trx, actor, "documents.edit", subject, {
      fields: Object.keys(change),
      ...(body.state ? { from: row.state, to: body.state } : {}),
    });
    await announceDocument(deps, trx, actor, id);
    return summariseOne(deps, trx, (await findDocument(trx, actor.authorityId, id))!);
  });
}

/** Removes a document that gave no tasks, its review, and its file. @throws AppError NOT_FOUND, DOCUMENT_HAS_TASKS */
export async function removeDocument(deps: Deps, actor: Actor, id: string): Promise<void> {
  authorise(documentPolicy, "documents.delete", actor);
  const sha256 = await deps.db.transaction().execute(async (trx) => {
    const row = await lockDocument(trx, actor.authorityId, id);
    if (!row) throw new AppError("NOT_FOUND");
    if (await documentHasTasks(trx, actor.authorityId, id)) throw new AppError("DOCUMENT_HAS_TASKS");
    await deleteDocument(trx, actor.authorityId, id);
    // Whoever reads it stops, and has nothing more to tell.
    await clearProgress(trx, actor.authorityId, [id]);
    await announceCancelled(deps, trx, actor.authorityId, [id]);
    await recordAudit(trx, actor, "documents.delete", { kind: "document", id }, { sha256: row.sha256 });
    await announceDocument(deps, trx, actor, id);
    return row.sha256;
  });
  await removeUnusedFile(deps, sha256);
}

const encodeCursor = (cursor: DocumentCursor): string =>
  Buffer.from(JSON.stringify([cursor.importedAt, cursor.id])).toString("base64url");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decodeCursor(text: string): DocumentCursor {
  try {
    const [moment, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    const importedAt = new Date(String(moment));
    if (typeof id === "string" && UUID.test(id) && !Number.isNaN(importedAt.getTime())) {
      return { importedAt, id };
    }
  } catch {
    // Falls through: a cursor is only ever what the list handed out.
  }
  throw new AppError("INVALID_INPUT", { details: { cursor: "Con trỏ trang không hợp lệ." } });
}
