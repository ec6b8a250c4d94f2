import type { Proposal } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import { childCountsOf } from "../tracking/document-tasks.service.ts";
import { loadDirectory } from "./directory.service.ts";
import { type Directory, resolveParty } from "./directory.ts";
import type { ProposalRow } from "./proposal.repository.ts";

/** Stored proposals as the contract shows them, their parties matched to the directory of now. */
export async function presentProposals(
  db: Db,
  authorityId: string,
  rows: readonly ProposalRow[],
): Promise<Proposal[]> {
  if (rows.length === 0) return [];
  const directory = await loadDirectory(db, authorityId);
  const taskIds = rows.flatMap((row) => row.task_id ?? []);
  const children = await childCountsOf(db, authorityId, taskIds);
  return rows.map((row) => toProposal(row, directory, children.get(row.task_id ?? "") ?? 0));
}

function toProposal(row: ProposalRow, directory: Directory, childCount: number): Proposal {
  return {
    id: row.id,
    documentId: row.document_id,
    position: row.position,
    spans: row.spans,
    text: row.text,
    title: row.title,
    section: row.section,
    leads: row.leads.map((party) => resolveParty(party, directory)),
    coordinators: row.coordinators.map((party) => resolveParty(party, directory)),
    deadline: row.deadline,
    urgent: row.urgent,
    products: row.products,
    citations: row.citations,
    confidence: row.confidence,
    why: row.why,
    origin: row.origin,
    state: row.state,
    rejectReason: row.reject_reason,
    rejectNote: row.reject_note,
    taskId: row.task_id,
    childCount,
    updatedBy: row.updater,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
