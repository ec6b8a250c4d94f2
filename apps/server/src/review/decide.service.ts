import type { AcceptCertainResult, ProposalsChanged, RejectProposalBody } from "@dondoc/contract";
import { CERTAIN } from "@dondoc/directives";
import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import { textAndReading } from "../documents/document-content.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { assignTasks, withdrawTasks } from "../tracking/task-assign.service.ts";
import { loadDirectory } from "./directory.service.ts";
import { type Directory, resolveParty } from "./directory.ts";
import { ownersOf } from "./owners.ts";
import { type ProposalRow, proposalsOf, updateProposal } from "./proposal.repository.ts";
import { changeProposals, changeReview, requirePending } from "./proposal-change.ts";

/**
 * Accepts a proposal: its units get their tasks in the same transaction.
 * @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN, PROPOSAL_NO_OWNER with details.unmatched
 */
export async function acceptProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
): Promise<ProposalsChanged> {
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    requirePending(proposal!);
    const bench = await prepare(deps, actor, trx, proposal!.document_id);
    await acceptOne(bench, proposal!);
    return { changed: [id] };
  });
}

/** Accepts every pending proposal that the reader is certain of; those that cannot be accepted stay. */
export async function acceptCertain(
  deps: Deps,
  actor: Actor,
  documentId: string,
): Promise<AcceptCertainResult> {
  const result: AcceptCertainResult = { accepted: 0, left: [] };
  await changeReview(deps, actor, documentId, async (trx) => {
    const bench = await prepare(deps, actor, trx, documentId);
    const proposals = await proposalsOf(trx, actor.authorityId, documentId);
    const changed: string[] = [];
    for (const proposal of proposals) {
      if (proposal.state !== "pending" || proposal.confidence < CERTAIN) continue;
      const refusal = ownerRefusal(bench, proposal);
      if (refusal) {
        result.left.push({ id: proposal.id, code: refusal.code, message: refusal.message });
        continue;
      }
      await acceptOne(bench, proposal);
      changed.push(proposal.id);
    }
    result.accepted = changed.length;
    return { changed };
  });
  return result;
}

/** What accepting needs, loaded once for all proposals of a document. */
type Bench = { deps: Deps; actor: Actor; trx: Db; text: string; directory: Directory };

async function prepare(deps: Deps, actor: Actor, trx: Db, documentId: string): Promise<Bench> {
  const { text } = await textAndReading(trx, actor.authorityId, documentId);
  return { deps, actor, trx, text, directory: await loadDirectory(trx, actor.authorityId) };
}

function ownerRefusal({ text, directory }: Bench, proposal: ProposalRow): AppError | null {
  const { leadUnitIds, unmatched } = ownersOf(proposal, text, directory);
  if (unmatched.length === 0 && leadUnitIds.length > 0) return null;
  const names = unmatched.map((name) => `"${name}"`).join(", ");
  const groups = proposal.leads.flatMap(({ match }) => (match?.kind === "group" ? `"${match.name}"` : []));
  if (!names && groups.length > 0)
    return new AppError("PROPOSAL_NO_OWNER", {
      message: `Nhóm chưa có đơn vị nào: ${groups.join(", ")}.`,
      action: "Thêm đơn vị vào nhóm ở trang Đơn vị, hoặc chọn đơn vị chủ trì khác (phím C).",
      details: { unmatched },
    });
  return new AppError("PROPOSAL_NO_OWNER", {
    ...(names && { message: `Chưa có trong danh bạ: ${names}.` }),
    details: { unmatched },
  });
}

async function acceptOne(bench: Bench, proposal: ProposalRow): Promise<void> {
  const { deps, actor, trx, text, directory } = bench;
  const refusal = ownerRefusal(bench, proposal);
  if (refusal) throw refusal;
  const { leadUnitIds, coordinatorUnitIds, assigneeId } = ownersOf(proposal, text, directory);
  const { taskId } = await assignTasks(deps, actor, trx, {
    documentId: proposal.document_id,
    proposalId: proposal.id,
    title: proposal.title,
    text: proposal.text,
    spans: proposal.spans,
    section: proposal.section,
    products: proposal.products,
    urgent: proposal.urgent,
    deadline: proposal.deadline,
    leadUnitIds,
    coordinatorUnitIds,
    assigneeId,
  });
  // What the names meant on this day stays with the decision, however the directory changes.
  const settled = (parties: ProposalRow["leads"]) =>
    JSON.stringify(parties.map((party) => ({ ...party, match: resolveParty(party, directory).match })));
  await updateProposal(trx, actor.authorityId, proposal.id, {
    state: "accepted",
    task_id: taskId,
    leads: settled(proposal.leads),
    coordinators: settled(proposal.coordinators),
    updated_by: actor.personId,
    updated_at: deps.clock(),
  });
  await recordAudit(trx, actor, "proposals.accept", { kind: "proposal", id: proposal.id }, { taskId });
}

/** @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN */
export async function rejectProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  { version, reason, note }: RejectProposalBody,
): Promise<ProposalsChanged> {
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    requirePending(proposal!);
    await updateProposal(trx, actor.authorityId, id, {
      state: "rejected",
      reject_reason: reason,
      reject_note: note || null,
      updated_by: actor.personId,
      updated_at: deps.clock(),
    });
    await recordAudit(trx, actor, "proposals.reject", { kind: "proposal", id }, { reason });
    return { changed: [id] };
  });
}

/**
 * Undoes a decision; the tasks of an accepted proposal are withdrawn.
 * @throws AppError NOT_FOUND, CONFLICT, RULE_BROKEN, TASK_STARTED when a unit has already acted
 */
export async function reopenProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
): Promise<ProposalsChanged> {
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    if (proposal!.state === "pending") {
      throw new AppError("RULE_BROKEN", { message: "Nhiệm vụ này chưa được quyết định." });
    }
    if (proposal!.state === "accepted") await withdrawTasks(deps, actor, trx, id);
    await updateProposal(trx, actor.authorityId, id, {
      state: "pending",
      reject_reason: null,
      reject_note: null,
      task_id: null,
      updated_by: actor.personId,
      updated_at: deps.clock(),
    });
    await recordAudit(trx, actor, "proposals.reopen", { kind: "proposal", id }, { from: proposal!.state });
    return { changed: [id] };
  });
}
