import type { Proposal, ProposalParty } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import { childCountsOf } from "../tracking/document-tasks.service.ts";
import { loadDirectory } from "./directory.service.ts";
import { type Directory, resolveParty } from "./directory.ts";
import type { ProposalRow } from "./proposal.repository.ts";
import type { StoredParty } from "./proposal.table.ts";

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
  // A decision keeps what the names meant on its day.
  const party = (stored: StoredParty): ProposalParty =>
    row.state === "accepted" ? { ...stored, candidates: [] } : resolveParty(stored, directory);
  return {
    id: row.id,
    documentId: row.document_id,
    position: row.position,
    spans: row.spans,
    text: row.text,
    title: row.title,
    section: row.section,
    leads: row.leads.map(party),
    coordinators: row.coordinators.map(party),
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
