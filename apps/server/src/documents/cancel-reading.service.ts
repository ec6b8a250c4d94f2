import type { DocumentSummary } from "@dondoc/contract";
import { FILE_ERRORS } from "@dondoc/files";
import { recordAudits } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { documentPolicy } from "./document.policy.ts";
import { cancelReadings, findDocument, lockDocument } from "./document.repository.ts";
import { summariseOne } from "./document-summary.ts";
import { announceCancelled, announceDocuments } from "./live.ts";
import { clearProgress } from "./reading-progress.repository.ts";

/**
 * Stops the reading of a document, whether it runs or waits: the file is kept and can be read again; a
 * document that had been read before goes back to that.
 * @throws AppError NOT_FOUND, RULE_BROKEN when it is not being read
 */
export async function cancelReading(deps: Deps, actor: Actor, id: string): Promise<DocumentSummary> {
  authorise(documentPolicy, "documents.import", actor);
  return deps.db.transaction().execute(async (trx) => {
    const row = await lockDocument(trx, actor.authorityId, id);
    if (!row) throw new AppError("NOT_FOUND");
    if (row.state !== "reading") {
      throw new AppError("RULE_BROKEN", { message: "Văn bản không còn đang được đọc." });
    }
    await stopReadings(deps, trx, actor, [id]);
    return summariseOne(deps, trx, (await findDocument(trx, actor.authorityId, id))!);
  });
}

/**
 * Stops those of the given documents that are being read or wait for it. Their jobs find nothing to do.
 * @returns how many were stopped
 */
export async function stopReadings(
  deps: Deps,
  trx: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<number> {
  const failure = { code: "FILE_CANCELLED", message: FILE_ERRORS.FILE_CANCELLED };
  const stopped = await cancelReadings(trx, actor.authorityId, ids, failure);
  await clearProgress(trx, actor.authorityId, stopped);
  await recordAudits(trx, actor, "documents.cancel-reading", "document", stopped);
  await announceCancelled(deps, trx, actor.authorityId, stopped);
  await announceDocuments(deps, trx, actor, stopped);
  return stopped.length;
}
