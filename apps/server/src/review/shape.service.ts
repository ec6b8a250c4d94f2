import type {
  CreateProposalBody,
  MergeProposalsBody,
  ProposalsChanged,
  SplitProposalBody,
} from "@dondoc/contract";
import type { Insertable } from "kysely";
import { recordAudit } from "../audit/audit.service.ts";
import { textAndReading } from "../documents/document-content.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { mergeOrders, partOf } from "./parts.ts";
import { deleteProposals, insertProposals, type ProposalRow, updateProposal } from "./proposal.repository.ts";
import type { ProposalTable } from "./proposal.table.ts";
import { changeProposals, changeReview, findSeen, requirePending } from "./proposal-change.ts";
import { columnsOf, contentOf, type OrderContent } from "./proposal-row.ts";
import { reviewPolicy } from "./review.policy.ts";
import { readChosenWords, textOfProposal } from "./selection.service.ts";
import { cutSpans } from "./spans.ts";

/**
 * Makes a proposal of words that an officer has chosen, with the owner, deadline and section that the
 * reader sees for them in their place.
 * @throws AppError NOT_FOUND, INVALID_INPUT, RULE_BROKEN
 */
export async function createProposal(
  deps: Deps,
  actor: Actor,
  documentId: string,
  body: CreateProposalBody,
): Promise<ProposalsChanged> {
  authorise(reviewPolicy, "review.decide", actor);
  const { text } = await textAndReading(deps.db, actor.authorityId, documentId);
  const task = await readChosenWords(deps, actor, text, body.spans);
  const order = { ...contentOf(task), why: [...task.why, "officer-selection"] };
  return changeReview(deps, actor, documentId, async (trx) => {
    const row = newRow(deps, actor, documentId, order);
    await insertProposals(trx, [row]);
    await recordAudit(trx, actor, "proposals.create", { kind: "proposal", id: row.id }, { documentId });
    return { changed: [row.id], spans: true };
  });
}

/**
 * Takes back a pending proposal that an officer made; the reader's own are rejected with a reason.
 * @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN
 */
export async function removeProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
): Promise<ProposalsChanged> {
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    requirePending(proposal!);
    if (proposal!.origin !== "officer") {
      throw new AppError("RULE_BROKEN", {
        message: "Nhiệm vụ do chương trình đọc được không xóa được.",
        action: "Loại (phím X), có nêu lý do.",
      });
    }
    await deleteProposals(trx, actor.authorityId, [id]);
    await recordAudit(trx, actor, "proposals.remove", { kind: "proposal", id });
    return { changed: [], removed: [id], spans: true };
  });
}

/**
 * Cuts a pending proposal in two at an offset; title, owners and deadline are read anew for both.
 * @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN when one side would hold no words
 */
export async function splitProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  { version, at }: SplitProposalBody,
): Promise<ProposalsChanged> {
  authorise(reviewPolicy, "review.decide", actor);
  const { text } = await textOfProposal(deps, actor, id);
  const whole = await findSeen(deps.db, actor.authorityId, { id, version });
  const sides = cutSpans(text, whole.spans, at);
  if (sides.some((spans) => spans.length === 0)) {
    throw new AppError("RULE_BROKEN", { message: "Chỗ tách phải nằm giữa các chữ của nhiệm vụ." });
  }
  const read = await Promise.all(sides.map((spans) => readChosenWords(deps, actor, text, spans)));
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    requirePending(proposal!);
    const [first, second] = read.map((part) => partOf(orderOf(proposal!), part));
    await updateProposal(trx, actor.authorityId, id, { ...columnsOf(first!), ...touched(deps, actor) });
    const row = newRow(deps, actor, proposal!.document_id, second!);
    await insertProposals(trx, [row]);
    await recordAudit(trx, actor, "proposals.split", { kind: "proposal", id }, { at, second: row.id });
    return { changed: [id, row.id] };
  });
}

/**
 * Joins pending proposals of one document into the first of them.
 * @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN
 */
export async function mergeProposals(
  deps: Deps,
  actor: Actor,
  { proposals: seen }: MergeProposalsBody,
): Promise<ProposalsChanged> {
  if (new Set(seen.map(({ id }) => id)).size !== seen.length) {
    throw new AppError("INVALID_INPUT", { message: "Một nhiệm vụ được chọn hai lần." });
  }
  return changeProposals(deps, actor, seen, async (trx, proposals, document) => {
    for (const proposal of proposals) requirePending(proposal);
    const { text } = await textAndReading(trx, actor.authorityId, document.id);
    const [first, ...others] = proposals;
    const merged = mergeOrders(text, proposals.map(orderOf));
    const removed = others.map((proposal) => proposal.id);
    await updateProposal(trx, actor.authorityId, first!.id, {
      ...columnsOf(merged),
      ...touched(deps, actor),
    });
    await deleteProposals(trx, actor.authorityId, removed);
    await recordAudit(trx, actor, "proposals.merge", { kind: "proposal", id: first!.id }, { removed });
    return { changed: [first!.id], removed };
  });
}

const touched = (deps: Deps, actor: Actor) => ({ updated_by: actor.personId, updated_at: deps.clock() });

function newRow(
  deps: Deps,
  actor: Actor,
  documentId: string,
  order: OrderContent,
): Insertable<ProposalTable> {
  return {
    ...columnsOf(order),
    ...touched(deps, actor),
    authority_id: actor.authorityId,
    id: newId(),
    document_id: documentId,
    origin: "officer",
  };
}

function orderOf(row: ProposalRow): OrderContent {
  const { spans, text, title, section, leads, coordinators, deadline } = row;
  const { urgent, products, citations, confidence, why } = row;
  return {
    spans,
    text,
    title,
    section,
    leads,
    coordinators,
    deadline,
    urgent,
    products,
    citations,
    confidence,
    why,
  };
}
