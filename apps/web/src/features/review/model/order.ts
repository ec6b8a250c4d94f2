import type { Proposal } from "@dondoc/contract";
import { CERTAIN } from "./certain.ts";

type Placed = Pick<Proposal, "id" | "state">;

/** The proposal after (`step` 1) or before (-1) one in document order; stays at the ends. */
export function neighbour(proposals: readonly Placed[], id: string | null, step: 1 | -1): string | null {
  const at = proposals.findIndex((one) => one.id === id);
  if (at < 0) return proposals[0]?.id ?? null;
  return (proposals[at + step] ?? proposals[at])?.id ?? null;
}

/** The next pending proposal after one, going on from the beginning; null when none is left. */
export function nextPending(proposals: readonly Placed[], id: string | null): string | null {
  const at = proposals.findIndex((one) => one.id === id);
  const around = [...proposals.slice(at + 1), ...proposals.slice(0, Math.max(at, 0))];
  return around.find(({ state }) => state === "pending")?.id ?? null;
}

/** Counts shown in the header and told to screen readers. */
export type Counts = Record<Proposal["state"], number> & { total: number; certain: number };

/** Counts proposals by state; `certain` are the pending ones that may be accepted together. */
export function countProposals(proposals: readonly Proposal[]): Counts {
  const counts: Counts = { pending: 0, accepted: 0, rejected: 0, certain: 0, total: proposals.length };
  for (const proposal of proposals) {
    counts[proposal.state]++;
    if (proposal.state === "pending" && isReady(proposal)) counts.certain++;
  }
  return counts;
}

/** Tells whether a pending proposal is certain and knows its owner, so that it can be accepted unread. */
export const isReady = (proposal: Proposal): boolean => isCertain(proposal) && hasOwner(proposal);

/** Tells whether the reader is sure of a proposal. */
export const isCertain = ({ confidence }: Pick<Proposal, "confidence">): boolean => confidence >= CERTAIN;

/** Tells whether every lead stands in the directory: an order must not lose an owner silently. */
export const hasOwner = ({ leads }: Pick<Proposal, "leads">): boolean =>
  leads.length > 0 && leads.every(({ match }) => match !== null);

/** The first lead, else coordinator, whose name the directory does not know. */
export function firstUnmatched(
  proposal: Pick<Proposal, "leads" | "coordinators">,
): { role: "leads" | "coordinators"; index: number } | null {
  for (const role of ["leads", "coordinators"] as const) {
    const index = proposal[role].findIndex(({ match }) => match === null);
    if (index >= 0) return { role, index };
  }
  return null;
}
