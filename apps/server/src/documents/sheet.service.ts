import type { DocumentSheets, DocumentSummary, MapSheetsBody } from "@dondoc/contract";
import type { SheetPreview } from "@dondoc/files";
import { recordAudit } from "../audit/audit.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { hasReview } from "../review/reread.service.ts";
import { documentPolicy } from "./document.policy.ts";
import { findDocument } from "./document.repository.ts";
import { lockForChange } from "./document.service.ts";
import { summariseOne } from "./document-summary.ts";
import { askReading } from "./import.service.ts";
import { wakeReaders } from "./reading-queues.ts";
import { saveMapping, sheetsOf } from "./sheet-mapping.repository.ts";

/**
 * The sheets of a workbook, how their columns were understood, and whether that may still be changed.
 * @throws AppError NOT_FOUND also when the file is no workbook
 */
export async function getSheets(deps: Deps, actor: Actor, id: string): Promise<DocumentSheets> {
  authorise(documentPolicy, "documents.map", actor);
  const document = await findDocument(deps.db, actor.authorityId, id);
  const sheets = await sheetsOf(deps.db, actor.authorityId, id);
  if (!document || !sheets) throw new AppError("NOT_FOUND");
  const free = document.state !== "reading" && document.state !== "done";
  return { sheets, changeable: free && !(await hasReview(deps.db, actor.authorityId, id)) };
}

/**
 * Says what the columns of sheets hold, remembers it for files with the same headings, and reads the
 * document again.
 * @throws AppError NOT_FOUND, CONFLICT, INVALID_INPUT, RULE_BROKEN once somebody has worked on the review
 */
export async function mapSheets(
  deps: Deps,
  actor: Actor,
  id: string,
  body: MapSheetsBody,
): Promise<DocumentSummary> {
  authorise(documentPolicy, "documents.map", actor);
  const { authorityId, personId } = actor;
  const summary = await deps.db.transaction().execute(async (trx) => {
    const row = await lockForChange(deps, trx, actor, id, body.version);
    const sheets = await sheetsOf(trx, authorityId, id);
    if (!sheets) throw new AppError("NOT_FOUND");
    if (row.state === "reading") throw new AppError("RULE_BROKEN", { message: "Văn bản đang được đọc." });
    // The text would change under the words that were decided on.
    if (row.state === "done" || (await hasReview(trx, authorityId, id)))
      throw new AppError("RULE_BROKEN", WORKED_ON);
    checkMapping(sheets, body);
    for (const { key, kinds } of body.sheets) {
      const mapping = {
        authority_id: authorityId,
        key,
        kinds,
        updated_by: personId,
        updated_at: deps.clock(),
      };
      await saveMapping(trx, mapping);
    }
    const keys = body.sheets.map(({ key }) => key);
    await recordAudit(trx, actor, "documents.map", { kind: "document", id }, { sheets: keys.length });
    await askReading(deps, trx, actor, row);
    return summariseOne(deps, trx, (await findDocument(trx, authorityId, id))!);
  });
  wakeReaders(deps);
  return summary;
}

const WORKED_ON = {
  message: "Văn bản này đã có nhiệm vụ được duyệt nên không đổi cột được nữa.",
  action: "Muốn đổi cột cho tệp này: mở lại các nhiệm vụ đã duyệt, hoặc xóa văn bản rồi nhập lại tệp.",
};

/** @throws AppError INVALID_INPUT */
function checkMapping(sheets: readonly SheetPreview[], body: MapSheetsBody): void {
  for (const { key, kinds } of body.sheets) {
    const sheet = sheets.find((one) => one.key === key);
    if (sheet?.columns.length !== kinds.length) {
      throw new AppError("INVALID_INPUT", {
        message: "Các cột gửi lên không khớp với tệp; tải lại trang rồi chọn lại.",
      });
    }
  }
  const chosen = new Map(body.sheets.map(({ key, kinds }) => [key, kinds]));
  const some = sheets.some(({ key, columns, mappedBy }) => {
    const kinds = chosen.get(key) ?? (mappedBy ? columns.map(({ kind }) => kind) : []);
    return kinds.includes("task");
  });
  if (!some) throw new AppError("INVALID_INPUT", { message: "Hãy chọn cột ghi nội dung nhiệm vụ." });
}
