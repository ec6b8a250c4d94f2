import type {
  BatchItemPage,
  BatchItemQuery,
  BatchListQuery,
  BatchPage,
  BatchSummary,
} from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import { stopReadings } from "../documents/cancel-reading.service.ts";
import { readFailedAgain } from "../documents/import.service.ts";
import { announceBatch } from "../documents/live.ts";
import { wakeReaders } from "../documents/reading-queues.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { batchPolicy } from "./batch.policy.ts";
import {
  type BatchCursor,
  type BatchRow,
  findBatch,
  listBatches,
  lockBatch,
  updateBatch,
} from "./batch.repository.ts";
import { listItems, moveItems, ownDocuments } from "./batch-item.repository.ts";
import { summariseBatch, summariseBatches, viewItems } from "./batch-view.ts";

/** One page of batches, newest first. */
export async function getBatches(deps: Deps, actor: Actor, query: BatchListQuery): Promise<BatchPage> {
  authorise(batchPolicy, "batches.read", actor);
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const { rows, next, total } = await listBatches(deps.db, actor.authorityId, { limit: query.limit, after });
  const cursor = next && Buffer.from(JSON.stringify([next.createdAt, next.id])).toString("base64url");
  return { items: await summariseBatches(deps.db, actor.authorityId, rows), next: cursor, total };
}

/** @throws AppError NOT_FOUND */
export async function getBatch(deps: Deps, actor: Actor, id: string): Promise<BatchSummary> {
  authorise(batchPolicy, "batches.read", actor);
  const row = await findBatch(deps.db, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  return summariseBatch(deps.db, row);
}

/** One page of a batch's files in their order. @throws AppError NOT_FOUND */
export async function getBatchItems(
  deps: Deps,
  actor: Actor,
  id: string,
  { outcome, cursor, limit }: BatchItemQuery,
): Promise<BatchItemPage> {
  const { counts } = await getBatch(deps, actor, id);
  const after = cursor === undefined ? -1 : decodePosition(cursor);
  const found = await listItems(deps.db, actor.authorityId, id, { outcome }, { limit, after });
  const rows = found.slice(0, limit);
  return {
    items: await viewItems(deps.db, actor.authorityId, rows),
    next: found.length > limit ? String(rows.at(-1)!.position) : null,
    total: counts[outcome ?? "total"],
  };
}

/**
 * Stops what is left of a batch: files not yet stored are given up, readings end. What is read stays.
 * @throws AppError NOT_FOUND, RULE_BROKEN when nothing is left
 */
export async function cancelBatch(deps: Deps, actor: Actor, id: string): Promise<BatchSummary> {
  return change(deps, actor, id, "batches.cancel", async (trx, row) => {
    const waiting = await moveItems(trx, actor.authorityId, id, "waiting", "cancelled");
    const reading = await stopReadings(deps, trx, actor, await ownDocuments(trx, actor.authorityId, id));
    if (waiting + reading === 0 && !row.unpacking) {
      throw new AppError("RULE_BROKEN", { message: "Lô này không còn tệp nào đang chờ hay đang đọc." });
    }
    await updateBatch(trx, actor.authorityId, id, { cancelled_at: deps.clock() });
    return { waiting, reading };
  });
}

/**
 * Tries again what failed or was stopped, as far as its file is here; files that were never sent can be
 * sent again.
 * @throws AppError NOT_FOUND, RULE_BROKEN when there is nothing of that kind
 */
export async function retryBatch(deps: Deps, actor: Actor, id: string): Promise<BatchSummary> {
  const summary = await change(deps, actor, id, "batches.retry", async (trx, row) => {
    const again = await readFailedAgain(deps, trx, actor, await ownDocuments(trx, actor.authorityId, id));
    const toSend =
      row.source === "files" ? await moveItems(trx, actor.authorityId, id, "cancelled", "waiting") : 0;
    if (again + toSend === 0) {
      throw new AppError("RULE_BROKEN", {
        message: "Lô này không có tệp nào đọc lại được.",
        action: "Xem lý do của từng tệp; sửa tệp rồi nhập lại.",
      });
    }
    await updateBatch(trx, actor.authorityId, id, { cancelled_at: null });
    return { again, toSend };
  });
  wakeReaders(deps);
  return summary;
}

/** One change of a batch in its transaction: found, held, done, audited, announced. */
async function change(
  deps: Deps,
  actor: Actor,
  id: string,
  action: string,
  act: (trx: Db, row: BatchRow) => Promise<Record<string, number>>,
): Promise<BatchSummary> {
  authorise(batchPolicy, "batches.import", actor);
  return deps.db.transaction().execute(async (trx) => {
    const row = await lockBatch(trx, actor.authorityId, id);
    if (!row) throw new AppError("NOT_FOUND");
    const data = await act(trx, row);
    await recordAudit(trx, actor, action, { kind: "batch", id }, data);
    await announceBatch(deps, trx, actor.authorityId, id);
    return summariseBatch(trx, (await findBatch(trx, actor.authorityId, id))!);
  });
}

const wrongCursor = (): AppError =>
  new AppError("INVALID_INPUT", { details: { cursor: "Con trỏ trang không hợp lệ." } });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decodeCursor(text: string): BatchCursor {
  try {
    const [moment, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    const createdAt = new Date(String(moment));
    if (typeof id === "string" && UUID.test(id) && !Number.isNaN(createdAt.getTime()))
      return { createdAt, id };
  } catch {
    // Falls through: a cursor is only ever what the list handed out.
  }
  throw wrongCursor();
}

function decodePosition(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw wrongCursor();
  return Number(text);
}
