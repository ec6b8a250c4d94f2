import type { DocumentSummary, ReadingProgress } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import type { Deps } from "../http/deps.ts";
import { type ProposalCounts, proposalCountsOf } from "../review/progress.service.ts";
import { taskTotalsOf } from "../tracking/document-tasks.service.ts";
import type { DocumentRow } from "./document.repository.ts";
import { progressOf } from "./reading-progress.repository.ts";

const WAITING: ReadingProgress = { stage: "waiting", page: null, pages: null };
const NO_TASKS = { total: 0, accepted: 0, overdue: 0 };
const NO_PROPOSALS: ProposalCounts = { pending: 0, accepted: 0, rejected: 0, certain: 0 };

/** Rows as the contract shows them, with the progress of their review and of their tasks. */
export async function summarise(
  deps: Deps,
  db: Db,
  authorityId: string,
  rows: readonly DocumentRow[],
): Promise<DocumentSummary[]> {
  const ids = rows.map((row) => row.id);
  const counts = await proposalCountsOf(db, authorityId, ids);
  const tasks = await taskTotalsOf(deps, db, authorityId, ids);
  const inReading = rows.filter((row) => row.state === "reading").map((row) => row.id);
  const reading = await progressOf(db, authorityId, inReading);
  return rows.map((row) => ({
    ...toSummary(row, counts.get(row.id), tasks.get(row.id)),
    reading: row.state === "reading" ? (reading.get(row.id) ?? WAITING) : null,
  }));
}

/** The contract's summary of one row. */
export async function summariseOne(deps: Deps, db: Db, row: DocumentRow): Promise<DocumentSummary> {
  const [summary] = await summarise(deps, db, row.authority_id, [row]);
  return summary!;
}

function toSummary(
  row: DocumentRow,
  counts: ProposalCounts | undefined,
  tasks: DocumentSummary["tasks"] | undefined,
): Omit<DocumentSummary, "reading"> {
  const reviewed = row.state === "review" || row.state === "done" || counts !== undefined;
  return {
    id: row.id,
    state: row.state,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    pages: row.pages,
    type: row.type,
    number: row.number,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    title: row.title,
    importedBy: row.importer,
    importedAt: row.imported_at.toISOString(),
    progress: reviewed ? { ...(counts ?? NO_PROPOSALS), coverage: row.coverage } : null,
    tasks: tasks ?? NO_TASKS,
    failure: row.failure,
    version: row.version,
  };
}
