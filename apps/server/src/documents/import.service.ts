import { Readable } from "node:stream";
import type { DocumentSummary, ImportResult } from "@dondoc/contract";
import { recordAudit, recordAudits } from "../audit/audit.service.ts";
import type { StagedBlob } from "../blobs/blob-store.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { PRIORITY, type Priority } from "../jobs/jobs.ts";
import { documentPolicy } from "./document.policy.ts";
import {
  type DocumentRow,
  findByHash,
  findDocument,
  insertDocument,
  lockBlob,
  lockDocument,
  reopenFailed,
  updateDocument,
} from "./document.repository.ts";
import { STORED_FILE_CODES, safeFileName } from "./document.ts";
import { summariseOne } from "./document-summary.ts";
import { announceDocument, announceDocuments } from "./live.ts";
import { queueReadings, wakeReaders } from "./reading-queues.ts";
import { removeUnusedFile } from "./stored-file.service.ts";

/**
 * Stores a received file and queues its reading, or answers with the document that has the same bytes.
 * @param file what the upload left; kept or dropped here
 * @param also runs in the transaction that stores it: both happen or neither
 */
export async function importFile(
  deps: Deps,
  actor: Actor,
  file: ReceivedFile,
  also?: (trx: Db, result: ImportResult) => Promise<void>,
): Promise<ImportResult> {
  authorise(documentPolicy, "documents.import", actor);
  try {
    // Before the transaction: an upload over the network must not hold rows and connections.
    if (await mayKeep(deps, actor, file.blob.sha256)) await file.blob.send();
    const result = await deps.db.transaction().execute(async (trx) => {
      const stored = await storeOnce(deps, trx, actor, file);
      await also?.(trx, stored);
      return stored;
    });
    if (result.document.state === "reading") wakeReaders(deps);
    // Found to be secret while these bytes were on their way.
    if (result.document.failure?.code === "FILE_SECRET") await removeUnusedFile(deps, file.blob.sha256);
    return result;
  } finally {
    // Nothing is left under the temporary name once it is kept.
    await file.blob.drop();
  }
}

type ReceivedFile = {
  blob: StagedBlob;
  fileName: string;
  /** Given by the officer for a pasted text. */
  title?: string;
  /** How soon it is read; at once when nothing is said. */
  priority?: Priority;
};

async function storeOnce(deps: Deps, trx: Db, actor: Actor, file: ReceivedFile): Promise<ImportResult> {
  const { blob } = file;
  await lockBlob(trx, blob.sha256);
  const known = await findByHash(trx, actor.authorityId, blob.sha256);
  if (known) return { document: await keepAgain(deps, trx, actor, known, blob), known: true };
  await blob.keep();
  const id = newId();
  await insertDocument(trx, {
    authority_id: actor.authorityId,
    id,
    state: "reading",
    sha256: blob.sha256,
    file_name: safeFileName(file.fileName),
    media_type: "application/octet-stream",
    byte_size: blob.byteSize,
    title: file.title ?? "",
    imported_by: actor.personId,
    imported_at: deps.clock(),
  });
  const { byteSize } = blob;
  await recordAudit(trx, actor, "documents.import", { kind: "document", id }, { byteSize });
  await queueReadings(deps, trx, actor.authorityId, [id], file.priority);
  await announceDocument(deps, trx, actor, id);
  const row = await findDocument(trx, actor.authorityId, id);
  return { document: await summariseOne(deps, trx, row!), known: false };
}

/** Bytes that were found to be secret do not come back. */
async function mayKeep(deps: Deps, actor: Actor, sha256: string): Promise<boolean> {
  return (await findByHash(deps.db, actor.authorityId, sha256))?.failure?.code !== "FILE_SECRET";
}

/**
 * The same file again: mends a stored copy that was damaged or lost, and reads a document that could
 * not be read for that reason.
 */
async function keepAgain(
  deps: Deps,
  trx: Db,
  actor: Actor,
  known: DocumentRow,
  blob: StagedBlob,
): Promise<DocumentSummary> {
  const code = known.failure?.code;
  if (code === "FILE_SECRET") return summariseOne(deps, trx, known);
  await blob.keep();
  if (!STORED_FILE_CODES.has(code ?? "")) return summariseOne(deps, trx, known);
  const row = await lockDocument(trx, actor.authorityId, known.id);
  if (row && row.state !== "reading") await askReading(deps, trx, actor, row);
  return summariseOne(deps, trx, (await findDocument(trx, actor.authorityId, known.id)) ?? known);
}

/** Queues another reading within a transaction; wake the queue after its commit. */
export async function askReading(deps: Deps, trx: Db, actor: Actor, row: DocumentRow): Promise<void> {
  const { id, state } = row;
  await updateDocument(trx, actor.authorityId, id, { state: "reading", failure: null });
  await recordAudit(trx, actor, "documents.read-again", { kind: "document", id }, { from: state });
  await queueReadings(deps, trx, actor.authorityId, [id]);
  await announceDocument(deps, trx, actor, id);
}

/** Pasted text takes the same way as a file: as UTF-8, so that it can be downloaded and read again. */
export async function importText(
  deps: Deps,
  actor: Actor,
  body: { text: string; title?: string | undefined },
): Promise<ImportResult> {
  authorise(documentPolicy, "documents.import", actor);
  const title = body.title ?? "";
  const blob = await deps.blobs.stage(Readable.from([Buffer.from(body.text, "utf8")]));
  return importFile(deps, actor, { blob, fileName: `${title || "Văn bản dán"}.txt`, title });
}

/**
 * Reads a document again: after a failure, or with a better reader. What an officer did stays.
 * @throws AppError NOT_FOUND, RULE_BROKEN while it is being read, or when the file was not kept
 */
export async function readAgain(deps: Deps, actor: Actor, id: string): Promise<DocumentSummary> {
  authorise(documentPolicy, "documents.import", actor);
  const summary = await deps.db.transaction().execute(async (trx) => {
    const row = await lockDocument(trx, actor.authorityId, id);
    if (!row) throw new AppError("NOT_FOUND");
    if (row.state === "reading") throw new AppError("RULE_BROKEN", { message: "Văn bản đang được đọc." });
    if (row.failure?.code === "FILE_SECRET") {
      throw new AppError("RULE_BROKEN", {
        message: row.failure.message,
        action: "Xóa mục này khỏi danh sách.",
      });
    }
    await askReading(deps, trx, actor, row);
    return summariseOne(deps, trx, (await findDocument(trx, actor.authorityId, id))!);
  });
  wakeReaders(deps);
  return summary;
}

/**
 * Reads those of the given documents again that could not be read, as one of many jobs. For other
 * features, in their transaction; call {@link wakeReaders} after it.
 * @returns how many are read again
 */
export async function readFailedAgain(
  deps: Deps,
  trx: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<number> {
  const again = await reopenFailed(trx, actor.authorityId, ids);
  await recordAudits(trx, actor, "documents.read-again", "document", again, { from: "failed" });
  await queueReadings(deps, trx, actor.authorityId, again, PRIORITY.batch);
  await announceDocuments(deps, trx, actor, again);
  return again.length;
}
