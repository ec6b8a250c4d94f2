import type { Db } from "../db/database.ts";
import { saveCoverage, wordsAndLabels } from "../documents/document-content.service.ts";
import { coverageShare } from "./coverage.ts";
import { marksOf } from "./coverage-mark.repository.ts";
import { spansOf } from "./proposal.repository.ts";

/** Brings a document's share of accounted words up to date, after spans or marks have changed. */
export async function refreshCoverage(db: Db, authorityId: string, documentId: string): Promise<void> {
  const { text, labels } = await wordsAndLabels(db, authorityId, documentId);
  const marks = await marksOf(db, authorityId, documentId);
  const covered = [...(await spansOf(db, authorityId, documentId)), ...marks.map((mark) => mark.span)];
  await saveCoverage(db, authorityId, documentId, coverageShare(text, labels, covered));
}
