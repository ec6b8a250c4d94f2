import type { EditProposalBody, Proposal, RejectProposalBody, ReviewView } from "@dondoc/contract";
import type { Span } from "../text/span.ts";

/** What an officer changes in a proposal; the version is added when it is sent. */
export type ProposalChanges = Omit<EditProposalBody, "version" | "leads" | "coordinators"> &
  Partial<Pick<Proposal, "leads" | "coordinators">>;

/** One thing an officer does in the review. Operations are sent one after the other. */
export type Operation =
  | { kind: "accept"; id: string }
  | { kind: "reject"; id: string; reason: RejectProposalBody["reason"]; note?: string }
  | { kind: "reopen"; id: string }
  | { kind: "edit"; id: string; changes: ProposalChanges }
  | { kind: "split"; id: string; at: number }
  | { kind: "merge"; ids: string[] }
  | { kind: "create"; spans: Span[] }
  | { kind: "remove"; id: string }
  | { kind: "accept-certain" }
  | { kind: "dismiss"; span: Span; is: string }
  | { kind: "restore"; markId: string };

/** The proposals an operation changes, known before it is sent. */
export function subjectsOf(operation: Operation): string[] {
  if ("id" in operation) return [operation.id];
  return operation.kind === "merge" ? operation.ids : [];
}

/**
 * Shows an operation before the server has answered. What the server must work out itself (the parts
 * of a split, the tasks of an acceptance) appears with its answer.
 */
export function showAtOnce(view: ReviewView, operation: Operation): ReviewView {
  const change = changeOf(operation);
  if (change)
    return {
      ...view,
      proposals: view.proposals.map((one) => (one.id === change.id ? { ...one, ...change.to } : one)),
    };
  if (operation.kind === "dismiss") {
    const id = `new:${operation.span.start}-${operation.span.end}`;
    return { ...view, marks: [...view.marks, { id, span: operation.span, is: operation.is, by: "" }] };
  }
  if (operation.kind === "restore")
    return { ...view, marks: view.marks.filter(({ id }) => id !== operation.markId) };
  if (operation.kind === "remove")
    return { ...view, proposals: view.proposals.filter(({ id }) => id !== operation.id) };
  return view;
}

function changeOf(operation: Operation): { id: string; to: Partial<Proposal> } | null {
  switch (operation.kind) {
    case "accept":
      return { id: operation.id, to: { state: "accepted" } };
    case "reject": {
      const { reason, note } = operation;
      return { id: operation.id, to: { state: "rejected", rejectReason: reason, rejectNote: note ?? null } };
    }
    case "reopen":
      return { id: operation.id, to: { state: "pending", rejectReason: null, rejectNote: null } };
    case "edit": {
      const { deadlineFrom: _readByTheServer, ...to } = operation.changes;
      return { id: operation.id, to };
    }
    default:
      return null;
  }
}
