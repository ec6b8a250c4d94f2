import { Proposal, type ProposalParty, type ProposalsChanged } from "@dondoc/contract";
import { ApiError, isCode } from "../../../api/api-error.ts";
import {
  acceptCertain,
  acceptProposal,
  addCoverageMark,
  createProposal,
  editProposal,
  getReview,
  mergeProposals,
  rejectProposal,
  removeCoverageMark,
  removeProposal,
  reopenProposal,
  splitProposal,
} from "../../../api/review.ts";
import type { Operation, ProposalChanges } from "../model/operation.ts";
import type { Refusal, Send } from "../model/session.ts";
import type { Outcome } from "../model/undo.ts";

const outcomeOf = ({ proposals, removed }: ProposalsChanged): Outcome => ({ changed: proposals, removed });

/** Sends the operations of one document's review to the API. */
export const sendFor =
  (documentId: string): Send =>
  async (operation, versionOf) => {
    if (operation.kind === "dismiss") {
      const { span, is } = operation;
      return { changed: [], removed: [], markId: (await addCoverageMark(documentId, { span, is })).id };
    }
    if (operation.kind === "restore") {
      await removeCoverageMark(documentId, operation.markId);
      return { changed: [], removed: [] };
    }
    if (operation.kind === "accept-certain") return acceptAllCertain(documentId);
    return outcomeOf(await changeProposals(documentId, operation, versionOf));
  };

function changeProposals(
  documentId: string,
  operation: Exclude<Operation, { kind: "dismiss" | "restore" | "accept-certain" }>,
  versionOf: (id: string) => number,
): Promise<ProposalsChanged> {
  switch (operation.kind) {
    case "accept":
      return acceptProposal(operation.id, versionOf(operation.id));
    case "reopen":
      return reopenProposal(operation.id, versionOf(operation.id));
    case "remove":
      return removeProposal(operation.id, versionOf(operation.id));
    case "reject": {
      const { id, reason, note } = operation;
      return rejectProposal(id, { version: versionOf(id), reason, ...(note ? { note } : {}) });
    }
    case "edit":
      return editProposal(operation.id, editBody(operation.changes, versionOf(operation.id)));
    case "split":
      return splitProposal(operation.id, { version: versionOf(operation.id), at: operation.at });
    case "merge":
      return mergeProposals({ proposals: operation.ids.map((id) => ({ id, version: versionOf(id) })) });
    case "create":
      return createProposal(documentId, { spans: operation.spans });
  }
}

/** The answer counts; which ones were accepted is seen by comparing the review before and after. */
async function acceptAllCertain(documentId: string): Promise<Outcome> {
  const before = await getReview(documentId);
  const pending = new Set(before.proposals.filter(({ state }) => state === "pending").map(({ id }) => id));
  await acceptCertain(documentId);
  const after = await getReview(documentId);
  const accepted = after.proposals.filter(({ id, state }) => state === "accepted" && pending.has(id));
  return { changed: after.proposals, removed: [], acceptedIds: accepted.map(({ id }) => id) };
}

const withoutCandidates = (parties: readonly ProposalParty[]) =>
  parties.map(({ name, span, kind, from, match }) => ({ name, span, kind, from, match }));

function editBody(changes: ProposalChanges, version: number) {
  const { leads, coordinators, ...others } = changes;
  return {
    ...others,
    version,
    ...(leads && { leads: withoutCandidates(leads) }),
    ...(coordinators && { coordinators: withoutCandidates(coordinators) }),
  };
}

/** Reads an error as the session needs it: try again later, a conflict, or a refusal with words. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) throw error;
  const { code, message, action } = error;
  const current = currentOf(error.details);
  if (isCode(error, "NETWORK") || isCode(error, "NOT_READY"))
    return { kind: "retry", code, message, action, current: null };
  const kind = isCode(error, "CONFLICT") ? "conflict" : "refused";
  return { kind, code, message, action, current };
}

function currentOf(details: unknown): Proposal | null {
  if (typeof details !== "object" || details === null || !("current" in details)) return null;
  const parsed = Proposal.safeParse(details.current);
  return parsed.success ? parsed.data : null;
}
