import { ERRORS, MAX_BATCH_FILES } from "@dondoc/contract";
import { type Archive, FILE_ERRORS, FileError, openArchive } from "@dondoc/files";
import type { StagedBlob } from "../blobs/blob-store.ts";

import { importFile } from "../documents/import.service.ts";
import { announceBatch } from "../documents/live.ts";
import { removeUnusedFile } from "../documents/stored-file.service.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { toAppError } from "../http/error-handling.ts";
import { newId } from "../ids.ts";
import { PRIORITY } from "../jobs/jobs.ts";
import { type BatchRow, unfinishedBatches, updateBatch } from "./batch.repository.ts";
import { type ItemRow, moveItems, nextWaiting, settleItem } from "./batch-item.repository.ts";

/** After so long nobody comes back with an archive that is not here, milliseconds. */
const DAY_MS = 86_400_000;

/** Bounds on an archive, as the settings of this installation give them. */
export const archiveLimits = ({ config }: Deps) => ({
  maxFiles: MAX_BATCH_FILES,
  maxFileBytes: config.maxUploadBytes,
  maxTotalBytes: config.maxBatchBytes,
  maxRatio: 200,
});

/** Takes the files out of a batch's archive, in the background; what is already out is left. */
export function unpackLater(deps: Deps, batch: Pick<BatchRow, "authority_id" | "id" | "created_by">): void {
  deps.unpacker.enqueue(async (closing) => {
    try {
      await unpack(deps, batch, closing);
    } catch (error) {
      if (!closing.aborted) deps.log.error({ batchId: batch.id, err: error }, "unpacking interrupted");
      throw error;
    }
  });
}

/**
 * Goes on with what a crash has cut off, once at the start, and removes archives that nobody waits for.
 * An archive that is not here lies on the disk of another server, which unpacks it; after a day it is lost.
 */
export async function resumeBatches(deps: Deps): Promise<void> {
  const unfinished = await unfinishedBatches(deps.db);
  await deps.archives.sweep(new Set(unfinished.map((batch) => batch.id)));
  const lost = deps.clock().getTime() - DAY_MS;
  for (const batch of unfinished) {
    const here = await deps.archives.has(batch.id);
    if (here || batch.created_at.getTime() < lost) unpackLater(deps, batch);
  }
}

type Batch = Pick<BatchRow, "authority_id" | "id" | "created_by">;

async function unpack(deps: Deps, batch: Batch, closing: AbortSignal): Promise<void> {
  const { authority_id: authorityId, id } = batch;
  const archive = await openArchive(deps.archives.path(id), archiveLimits(deps)).catch(async (error) => {
    // Gone or damaged since it was received: what is left cannot come any more.
    const { code } = error instanceof FileError ? error : new FileError("FILE_BROKEN");
    await moveItems(deps.db, authorityId, id, "waiting", "refused", { code, message: FILE_ERRORS[code] });
    return null;
  });
  try {
    for (let item = await nextOf(deps, batch, -1); item && archive; ) {
      if (closing.aborted) return;
      await unpackItem(deps, batch, archive, item);
      item = await nextOf(deps, batch, item.position);
    }
  } finally {
    archive?.close();
  }
  await deps.db.transaction().execute(async (trx) => {
    await updateBatch(trx, authorityId, id, { unpacking: false });
    await announceBatch(deps, trx, authorityId, id);
  });
  await deps.archives.remove(id);
}

const nextOf = (deps: Deps, { authority_id, id }: Batch, after: number) =>
  nextWaiting(deps.db, authority_id, id, after);

async function unpackItem(deps: Deps, batch: Batch, archive: Archive, item: ItemRow): Promise<void> {
  try {
    const stream = await archive.read(archive.entries[item.position]!);
    await storeItem(deps, actorOf(batch), item, await deps.blobs.stage(stream));
  } catch (error) {
    if (error instanceof FileError) return refuseItem(deps, item, error.code, error.message);
    const { code } = toAppError(error);
    if (code !== "STORAGE_FULL") throw error;
    await refuseItem(deps, item, code, `${ERRORS[code].message} ${ERRORS[code].action}`);
  }
}

/** The archive was let in when its person had the right; the work is theirs. */
const actorOf = ({ authority_id, created_by }: Batch): Actor => ({
  authorityId: authority_id,
  personId: created_by,
  userId: "",
  fullName: "",
  role: "officer",
  unitId: null,
  requestId: newId(),
});

/** An item that will never be a document, with the reason. */
export async function refuseItem(deps: Deps, item: ItemRow, code: string, message: string): Promise<void> {
  await settleItem(deps.db, item, { state: "refused", failure: { code, message } });
  await announceBatch(deps, deps.db, item.authority_id, item.batch_id);
}

/** Somebody stopped the batch while this file was on its way. */
class NoLongerWanted extends Error {}

/**
 * Stores the received bytes of one item as a document, both or neither.
 * @returns false when the item was no longer waited for
 */
export async function storeItem(deps: Deps, actor: Actor, item: ItemRow, blob: StagedBlob): Promise<boolean> {
  const fileName = item.path.slice(item.path.lastIndexOf("/") + 1);
  const file = { blob, fileName, priority: PRIORITY.batch };
  try {
    await importFile(deps, actor, file, async (trx, { document, known }) => {
      const settled = await settleItem(trx, item, { state: "stored", document_id: document.id, known });
      if (!settled) throw new NoLongerWanted();
      if (known) await announceBatch(deps, trx, item.authority_id, item.batch_id);
    });
    return true;
  } catch (error) {
    if (!(error instanceof NoLongerWanted)) throw error;
    await removeUnusedFile(deps, blob.sha256);
    return false;
  }
}
