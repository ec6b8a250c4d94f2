import type { Readable } from "node:stream";
import type { BatchCreated, BatchItem, BatchSummary, CreateBatchBody } from "@dondoc/contract";
import {
  displayPath,
  FILE_ERRORS,
  FileError,
  type FileErrorCode,
  isClutter,
  openArchive,
} from "@dondoc/files";
import { recordAudit } from "../audit/audit.service.ts";
import type { StagedBlob } from "../blobs/blob-store.ts";
import type { Db } from "../db/database.ts";
import { safeFileName } from "../documents/document.ts";
import { announceBatch } from "../documents/live.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { refuseForm } from "../http/upload.ts";
import { newId } from "../ids.ts";
import { batchPolicy } from "./batch.policy.ts";
import { findBatch, insertBatch } from "./batch.repository.ts";
import { findItem, type ItemRow, insertItems, listItems } from "./batch-item.repository.ts";
import { summariseBatch, viewItems } from "./batch-view.ts";
import { archiveLimits, refuseItem, storeItem, unpackLater } from "./unpack.service.ts";

type NewFile = { path: string; byteSize: number; refusal: FileErrorCode | null };

/**
 * Takes an archive in: received to the disk, its table of contents judged at once, its files taken out
 * in the background.
 * @param isWhole tells after the stream's end whether all of it came
 * @throws AppError FILE_REJECTED with details.code, FILE_TOO_LARGE; the system's error when the disk refuses
 */
export async function importArchive(
  deps: Deps,
  actor: Actor,
  file: { name: string; stream: Readable; isWhole: () => boolean },
): Promise<BatchSummary> {
  authorise(batchPolicy, "batches.import", actor);
  const id = newId();
  try {
    const path = await deps.archives.receive(id, file.stream).catch(refuseForm);
    if (!file.isWhole()) throw tooLarge(deps);
    const archive = await openArchive(path, archiveLimits(deps)).catch(refuse);
    archive.close();
    await deps.archives.keep(id);
    const batch = { id, name: safeFileName(file.name), source: "archive" as const, unpacking: true };
    const summary = await insert(deps, actor, batch, archive.entries);
    unpackLater(deps, { authority_id: actor.authorityId, id, created_by: actor.personId });
    return summary.batch;
  } catch (error) {
    await deps.archives.remove(id);
    throw error;
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof FileError)) throw error;
  throw new AppError("FILE_REJECTED", {
    message: error.message,
    action: "Sửa tệp nén theo lý do trên rồi gửi lại.",
    details: { code: error.code },
    cause: error,
  });
}

/** A batch beyond what one may hold. */
function tooLarge({ config }: Deps): AppError {
  const megabytes = (config.maxBatchBytes / 1024 / 1024).toLocaleString("vi-VN");
  return new AppError("FILE_TOO_LARGE", {
    message: `Lô tệp lớn hơn mức cho phép (${megabytes} MB).`,
    action: "Chia thành nhiều lô nhỏ hơn rồi nhập lần lượt.",
    details: { maxBytes: config.maxBatchBytes },
  });
}

/**
 * Begins a batch of files that will be sent one by one.
 * @throws AppError FILE_TOO_LARGE, INVALID_INPUT when nothing but clutter is in the list
 */
export async function createBatch(deps: Deps, actor: Actor, body: CreateBatchBody): Promise<BatchCreated> {
  authorise(batchPolicy, "batches.import", actor);
  const { maxBatchBytes, maxUploadBytes } = deps.config;
  const wanted = body.files.map((file, index) => ({ ...file, index })).filter(({ path }) => !isClutter(path));
  if (wanted.length === 0) throw new AppError("INVALID_INPUT", { message: "Không có tệp nào để nhập." });
  if (wanted.reduce((sum, { byteSize }) => sum + byteSize, 0) > maxBatchBytes) throw tooLarge(deps);
  const files = wanted.map(({ path, byteSize }) => ({
    path: displayPath(path),
    byteSize,
    refusal: refusalOf(byteSize, maxUploadBytes),
  }));
  const batch = { id: newId(), name: body.name, source: "files" as const, unpacking: false };
  const made = await insert(deps, actor, batch, files);
  const toSend = made.items.flatMap((itemId, i) =>
    files[i]!.refusal === null ? [{ index: wanted[i]!.index, itemId }] : [],
  );
  return { batch: made.batch, toSend };
}

const refusalOf = (byteSize: number, maxBytes: number): FileErrorCode | null => {
  if (byteSize === 0) return "FILE_EMPTY";
  return byteSize > maxBytes ? "FILE_TOO_LARGE" : null;
};

type NewBatch = { id: string; name: string; source: "archive" | "files"; unpacking: boolean };

async function insert(
  deps: Deps,
  actor: Actor,
  batch: NewBatch,
  files: readonly NewFile[],
): Promise<{ batch: BatchSummary; items: string[] }> {
  const { authorityId, personId } = actor;
  const items = files.map((file, position) => itemRow(authorityId, batch.id, position, file));
  return deps.db.transaction().execute(async (trx) => {
    const created = { created_by: personId, created_at: deps.clock() };
    await insertBatch(trx, { authority_id: authorityId, ...batch, ...created });
    await insertItems(trx, items);
    const subject = { kind: "batch", id: batch.id };
    await recordAudit(trx, actor, "batches.create", subject, { source: batch.source, files: files.length });
    await announceBatch(deps, trx, authorityId, batch.id);
    const row = await findBatch(trx, authorityId, batch.id);
    return { batch: await summariseBatch(trx, row!), items: items.map((item) => item.id) };
  });
}

function itemRow(
  authorityId: string,
  batchId: string,
  position: number,
  { path, byteSize, refusal }: NewFile,
) {
  return {
    authority_id: authorityId,
    batch_id: batchId,
    id: newId(),
    position,
    path,
    byte_size: byteSize,
    state: refusal ? ("refused" as const) : ("waiting" as const),
    failure: refusal && JSON.stringify({ code: refusal, message: FILE_ERRORS[refusal] }),
  };
}

/**
 * The item that a file is about to be sent for.
 * @throws AppError NOT_FOUND, RULE_BROKEN when it is not waited for
 */
export async function awaitedItem(deps: Deps, actor: Actor, batchId: string, id: string): Promise<ItemRow> {
  authorise(batchPolicy, "batches.import", actor);
  const batch = await findBatch(deps.db, actor.authorityId, batchId);
  const item = batch && (await findItem(deps.db, actor.authorityId, batchId, id));
  if (!item) throw new AppError("NOT_FOUND");
  if (batch.source !== "files" || item.state !== "waiting") throw notAwaited();
  return item;
}

const notAwaited = (): AppError =>
  new AppError("RULE_BROKEN", {
    message: "Lô nhập không còn chờ tệp này.",
    action: "Mở trang của lô để xem tình trạng của tệp.",
  });

/**
 * Takes one awaited file in; one that turns out larger than announced, or empty, is refused and stays
 * in the batch with the reason.
 * @param isWhole false when the file is longer than what was received of it
 * @throws AppError RULE_BROKEN when the batch was stopped meanwhile
 */
export async function importItem(
  deps: Deps,
  actor: Actor,
  item: ItemRow,
  blob: StagedBlob,
  isWhole: boolean,
): Promise<BatchItem> {
  const refusal = isWhole ? refusalOf(blob.byteSize, deps.config.maxUploadBytes) : "FILE_TOO_LARGE";
  if (refusal) {
    await blob.drop();
    await refuseItem(deps, item, refusal, FILE_ERRORS[refusal]);
  } else if (!(await storeItem(deps, actor, item, blob))) throw notAwaited();
  return viewItem(deps.db, item);
}

async function viewItem(db: Db, { authority_id, batch_id, id }: ItemRow): Promise<BatchItem> {
  const rows = await listItems(db, authority_id, batch_id, { ids: [id] }, { limit: 1, after: -1 });
  const [view] = await viewItems(db, authority_id, rows);
  return view!;
}
