import type { CoverageMark, CoverageMarkBody } from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import { announceDocument } from "../documents/live.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { newId } from "../ids.ts";
import { refreshCoverage } from "./coverage.service.ts";
import { deleteMark, insertMark } from "./coverage-mark.repository.ts";
import { changeReview } from "./proposal-change.ts";
import { checkedSpans } from "./selection.service.ts";

/**
 * Marks words as no order, with what they are instead ("result", "remark", …).
 * @throws AppError NOT_FOUND, INVALID_INPUT, RULE_BROKEN
 */
export async function markNoOrder(
  deps: Deps,
  actor: Actor,
  documentId: string,
  { span, is }: CoverageMarkBody,
): Promise<CoverageMark> {
  const id = newId();
  let marked = span;
  await changeReview(deps, actor, documentId, async (trx) => {
    const { spans } = await checkedSpans(trx, actor.authorityId, documentId, [span]);
    marked = spans[0]!;
    await insertMark(trx, {
      authority_id: actor.authorityId,
      id,
      document_id: documentId,
      span_start: marked.start,
      span_end: marked.end,
      is_what: is,
      marked_by: actor.personId,
      marked_at: deps.clock(),
    });
    await refreshCoverage(trx, actor.authorityId, documentId);
    await recordAudit(trx, actor, "review.mark", { kind: "document", id: documentId }, { is, mark: id });
    await announceDocument(deps, trx, actor, documentId);
    return { changed: [] };
  });
  return { id, span: marked, is, by: actor.fullName };
}

/** @throws AppError NOT_FOUND, RULE_BROKEN */
export async function removeMark(deps: Deps, actor: Actor, documentId: string, id: string): Promise<void> {
  await changeReview(deps, actor, documentId, async (trx) => {
    if (!(await deleteMark(trx, actor.authorityId, documentId, id))) throw new AppError("NOT_FOUND");
    await refreshCoverage(trx, actor.authorityId, documentId);
    await recordAudit(trx, actor, "review.unmark", { kind: "document", id: documentId }, { mark: id });
    await announceDocument(deps, trx, actor, documentId);
    return { changed: [] };
  });
}
