import type { DirectiveTask } from "@dondoc/directives";
import type { StoredProposal } from "./proposal.repository.ts";
import { lengthOf, overlapOf } from "./spans.ts";

/** What a new reading does to the proposals of the one before. */
export type Plan = {
  insert: DirectiveTask[];
  /** Proposals that nobody has touched take the new reading of the same order. */
  update: { id: string; task: DirectiveTask }[];
  remove: string[];
};

type Known = Pick<StoredProposal, "id" | "reader_id" | "spans" | "state" | "origin" | "updated_by">;

/** Whether an officer has worked on a proposal; such work outlives every new reading. */
export function isTouched(proposal: Omit<Known, "id" | "spans" | "reader_id">): boolean {
  return proposal.updated_by !== null || proposal.state !== "pending" || proposal.origin === "officer";
}

/**
 * Compares what is there with what was read now. An order is the same when the reader gives it the same
 * id; words that an officer's proposal already holds are not proposed a second time.
 */
export function planReread(known: readonly Known[], tasks: readonly DirectiveTask[]): Plan {
  const byReaderId = new Map(known.filter((p) => p.reader_id !== null).map((p) => [p.reader_id, p]));
  const touched = known.filter(isTouched);
  const seen = new Set<string>();
  const plan: Plan = { insert: [], update: [], remove: [] };
  for (const task of tasks) {
    const same = byReaderId.get(task.id);
    if (same) {
      seen.add(same.id);
      if (!isTouched(same)) plan.update.push({ id: same.id, task });
    } else if (!touched.some((proposal) => holdsMostOf(proposal, task))) {
      plan.insert.push(task);
    }
  }
  plan.remove = known.filter((p) => !isTouched(p) && !seen.has(p.id)).map((p) => p.id);
  return plan;
}

function holdsMostOf(proposal: Known, task: DirectiveTask): boolean {
  const shorter = Math.min(lengthOf(proposal.spans), lengthOf(task.spans));
  return overlapOf(proposal.spans, task.spans) * 2 >= shorter && shorter > 0;
}
