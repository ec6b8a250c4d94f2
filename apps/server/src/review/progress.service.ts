import { CERTAIN } from "@dondoc/directives";
import type { Db } from "../db/database.ts";
import { countByState, type ProposalCounts } from "./proposal.repository.ts";

export type { ProposalCounts } from "./proposal.repository.ts";

/** How far the review of each document is; a document without proposals is missing. */
export async function proposalCountsOf(
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
): Promise<Map<string, ProposalCounts>> {
  return countByState(db, authorityId, documentIds, CERTAIN);
}
