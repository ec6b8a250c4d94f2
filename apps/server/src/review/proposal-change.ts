import type { ProposalsChanged } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import { type DocumentRow, holdDocument } from "../documents/document-content.service.ts";
import { announceProposals } from "../documents/live.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { refreshCoverage } from "./coverage.service.ts";
import { documentOf, findProposals, type ProposalRow } from "./proposal.repository.ts";
import { presentProposals } from "./proposal-view.ts";
import { reviewPolicy } from "./review.policy.ts";

/** What a change did; `spans` tells that the accounted words have to be counted again. */
export type Changed = { changed: string[]; removed?: string[]; spans?: boolean };
export type Seen = { id: string; version: number };

/**
 * One change of proposals, in one transaction that holds the document: officers' changes come one after
 * another, each on the version its officer has seen.
 * @throws AppError NOT_FOUND, CONFLICT with details.current, RULE_BROKEN when the review is not open
 */
export async function changeProposals(
  deps: Deps,
  actor: Actor,
  seen: readonly Seen[],
  act: (trx: Db, proposals: ProposalRow[], document: DocumentRow) => Promise<Changed>,
): Promise<ProposalsChanged> {
  authorise(reviewPolicy, "review.decide", actor);
  const documentId = await documentOf(deps.db, actor.authorityId, seen[0]!.id);
  if (documentId === null) throw new AppError("NOT_FOUND");
  return changeReview(deps, actor, documentId, async (trx, document) => {
    const proposals = await findProposals(
      trx,
      actor.authorityId,
      seen.map(({ id }) => id),
    );
    await checkSeen(trx, documentId, proposals, seen);
    return act(trx, proposals, document);
  });
}

/** The same for a change that begins at the document: a new proposal, or all certain ones. */
export async function changeReview(
  deps: Deps,
  actor: Actor,
  documentId: string,
  act: (trx: Db, document: DocumentRow) => Promise<Changed>,
): Promise<ProposalsChanged> {
  authorise(reviewPolicy, "review.decide", actor);
  return deps.db.transaction().execute(async (trx) => {
    const document = await holdOpenReview(trx, actor.authorityId, documentId);
    const { changed, removed = [], spans = false } = await act(trx, document);
    if (spans) await refreshCoverage(trx, actor.authorityId, documentId);
    if (changed.length + removed.length > 0) {
      await announceProposals(deps, trx, actor, documentId, changed, removed);
    }
    const rows = await findProposals(trx, actor.authorityId, changed);
    return { proposals: await presentProposals(trx, actor.authorityId, rows), removed };
  });
}

/** @throws AppError NOT_FOUND, RULE_BROKEN */
export async function holdOpenReview(trx: Db, authorityId: string, documentId: string): Promise<DocumentRow> {
  const document = await holdDocument(trx, authorityId, documentId);
  if (!document) throw new AppError("NOT_FOUND");
  if (document.state !== "review") {
    throw new AppError("RULE_BROKEN", {
      message: CLOSED[document.state],
      details: { state: document.state },
    });
  }
  return document;
}

const CLOSED = {
  reading: "Văn bản đang được đọc lại; đợi đọc xong rồi duyệt tiếp.",
  done: "Văn bản đã duyệt xong; chọn “Mở lại để duyệt” trước khi thay đổi.",
  failed: "Văn bản chưa đọc được nên chưa duyệt được.",
} as const;

async function checkSeen(
  trx: Db,
  documentId: string,
  proposals: readonly ProposalRow[],
  seen: readonly Seen[],
): Promise<void> {
  for (const { id, version } of seen) {
    const proposal = proposals.find((row) => row.id === id);
    if (!proposal) throw new AppError("NOT_FOUND");
    if (proposal.document_id !== documentId) {
      throw new AppError("RULE_BROKEN", { message: "Các nhiệm vụ không cùng một văn bản." });
    }
    await requireVersion(trx, proposal, version);
  }
}

/** A proposal in the version that the officer has seen; not held. @throws AppError NOT_FOUND, CONFLICT */
export async function findSeen(db: Db, authorityId: string, seen: Seen): Promise<ProposalRow> {
  const [proposal] = await findProposals(db, authorityId, [seen.id]);
  if (!proposal) throw new AppError("NOT_FOUND");
  await requireVersion(db, proposal, seen.version);
  return proposal;
}

async function requireVersion(db: Db, proposal: ProposalRow, version: number): Promise<void> {
  if (proposal.version === version) return;
  const [current] = await presentProposals(db, proposal.authority_id, [proposal]);
  throw new AppError("CONFLICT", { details: { current } });
}

/** @throws AppError RULE_BROKEN when the proposal has been decided */
export function requirePending(proposal: ProposalRow): void {
  if (proposal.state === "pending") return;
  throw new AppError("RULE_BROKEN", {
    message: "Nhiệm vụ này đã được chấp nhận hoặc đã loại; mở lại (phím O) trước khi thay đổi.",
    details: { state: proposal.state },
  });
}
