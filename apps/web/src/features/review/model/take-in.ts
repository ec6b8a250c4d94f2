import type { Proposal, ReviewView } from "@dondoc/contract";
import type { Operation } from "./operation.ts";
import type { Outcome } from "./undo.ts";

/** The review after the server's answer to an operation. */
export function takeIn(base: ReviewView, operation: Operation, outcome: Outcome): ReviewView {
  const view = replaceProposals(base, outcome.changed, outcome.removed);
  const marks =
    operation.kind === "dismiss" && outcome.markId
      ? [...view.marks, { id: outcome.markId, span: operation.span, is: operation.is, by: "" }]
      : view.marks.filter(({ id }) => operation.kind !== "restore" || id !== operation.markId);
  return { ...view, marks };
}

/** Puts changed proposals in place of their former selves, adds new ones, takes removed ones out. */
export function replaceProposals(
  view: ReviewView,
  changed: readonly Proposal[],
  removed: readonly string[],
): ReviewView {
  const fresh = new Map(changed.map((one) => [one.id, one]));
  const kept = view.proposals
    .filter(({ id }) => !removed.includes(id))
    .map((one) => {
      const newer = fresh.get(one.id);
      fresh.delete(one.id);
      return newer && newer.version >= one.version ? newer : one;
    });
  return sorted({ ...view, proposals: [...kept, ...fresh.values()] });
}

/** In the order of the document. */
export const sorted = (view: ReviewView): ReviewView => ({
  ...view,
  proposals: [...view.proposals].sort((a, b) => a.position - b.position || a.id.localeCompare(b.id)),
});
