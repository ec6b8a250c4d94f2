import type { Proposal, ReviewView } from "@dondoc/contract";
import type { Operation, ProposalChanges } from "./operation.ts";

/** What takes an operation back: operations to send in this order. */
export type Inverse = readonly Operation[];

/** What the server answered to an operation, as far as taking it back needs it. */
export type Outcome = {
  changed: readonly Proposal[];
  removed: readonly string[];
  markId?: string;
  acceptedIds?: readonly string[];
};

/**
 * Works out how to take an operation back.
 * @param before the review as it was when the operation was sent
 * @returns no operations when it cannot be taken back
 */
export function inverseOf(operation: Operation, before: ReviewView, outcome: Outcome): Inverse {
  const known = (id: string): Proposal | undefined => before.proposals.find((one) => one.id === id);
  switch (operation.kind) {
    case "accept":
    case "reject":
      return [{ kind: "reopen", id: operation.id }];
    case "reopen":
      return backToState(known(operation.id));
    case "edit":
      return backToFields(known(operation.id), operation.changes);
    case "split":
      return undoSplit(known(operation.id), outcome);
    case "merge":
      return undoMerge(
        operation.ids.flatMap((id) => known(id) ?? []),
        outcome,
      );
    case "create":
      return outcome.changed.map(({ id }) => ({ kind: "remove", id }));
    case "accept-certain":
      return (outcome.acceptedIds ?? []).map((id) => ({ kind: "reopen", id }));
    case "dismiss":
      return outcome.markId ? [{ kind: "restore", markId: outcome.markId }] : [];
    case "restore": {
      const mark = before.marks.find(({ id }) => id === operation.markId);
      return mark ? [{ kind: "dismiss", span: mark.span, is: mark.is }] : [];
    }
    case "remove": {
      const removed = known(operation.id);
      return removed ? [{ kind: "create", spans: removed.spans }] : [];
    }
  }
}

function backToState(proposal: Proposal | undefined): Inverse {
  if (proposal?.state === "accepted") return [{ kind: "accept", id: proposal.id }];
  if (proposal?.state !== "rejected") return [];
  const { id, rejectReason, rejectNote } = proposal;
  return [
    { kind: "reject", id, reason: rejectReason ?? "other", ...(rejectNote ? { note: rejectNote } : {}) },
  ];
}

function backToFields(proposal: Proposal | undefined, changes: ProposalChanges): Inverse {
  if (!proposal) return [];
  const fields = fieldsOf(proposal);
  // Words that gave a deadline are taken back by the deadline that stood there before.
  const changed = Object.keys(changes).map((key) => (key === "deadlineFrom" ? "deadline" : key));
  const before = Object.fromEntries(changed.map((key) => [key, fields[key as keyof typeof fields]]));
  return [{ kind: "edit", id: proposal.id, changes: before }];
}

const fieldsOf = (proposal: Proposal): Required<Omit<ProposalChanges, "deadlineFrom">> => ({
  title: proposal.title,
  spans: proposal.spans,
  leads: proposal.leads,
  coordinators: proposal.coordinators,
  deadline: proposal.deadline,
  urgent: proposal.urgent,
});

/** The parts are joined again, then the first one gets back what the whole had. */
function undoSplit(whole: Proposal | undefined, { changed }: Outcome): Inverse {
  const ids = [...changed].sort((a, b) => a.position - b.position).map(({ id }) => id);
  const first = ids[0];
  if (!whole || first === undefined || ids.length < 2) return [];
  return [
    { kind: "merge", ids },
    { kind: "edit", id: first, changes: fieldsOf(whole) },
  ];
}

/** The joined order shrinks to its first part; the other parts are made anew from their words. */
function undoMerge(parts: readonly Proposal[], { changed }: Outcome): Inverse {
  const [first, ...others] = [...parts].sort((a, b) => a.position - b.position);
  const whole = changed[0];
  if (!first || !whole) return [];
  return [
    { kind: "edit", id: whole.id, changes: fieldsOf(first) },
    ...others.map(({ spans }): Operation => ({ kind: "create", spans })),
  ];
}
