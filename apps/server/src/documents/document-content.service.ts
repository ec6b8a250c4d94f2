import type { ReadingProgress } from "@dondoc/contract";
import type { Coverage } from "@dondoc/directives";
import type { Db } from "../db/database.ts";
import { AppError } from "../http/app-error.ts";
import {
  type DocumentContent,
  type DocumentName,
  type DocumentRow,
  lockDocument,
  namesOfDocuments,
  readContent,
  writeCoverage,
} from "./document.repository.ts";
import { progressOf } from "./reading-progress.repository.ts";

/** What the review asks of documents, inside its own transactions. */

export type { DocumentName, DocumentRow } from "./document.repository.ts";

/** Reads a document and holds it until the transaction ends; null when there is none. */
export async function holdDocument(db: Db, authorityId: string, id: string): Promise<DocumentRow | null> {
  return lockDocument(db, authorityId, id);
}

/**
 * The text that offsets count in, the reading of it (null before the first), and the file's signatures.
 * @throws AppError NOT_FOUND
 */
export async function textAndReading(
  db: Db,
  authorityId: string,
  id: string,
): Promise<Pick<DocumentContent, "text" | "reading" | "signatures" | "warnings">> {
  const content = await readContent(db, authorityId, id);
  if (!content) throw new AppError("NOT_FOUND");
  return content;
}

/** The text and the reader's label of every stretch of it. */
export async function wordsAndLabels(
  db: Db,
  authorityId: string,
  id: string,
): Promise<{ text: string; labels: Coverage[] }> {
  const { text, reading } = await textAndReading(db, authorityId, id);
  return { text, labels: reading?.coverage ?? [] };
}

/** Keeps the share of accounted words beside the document, for lists. */
export async function saveCoverage(db: Db, authorityId: string, id: string, coverage: number): Promise<void> {
  await writeCoverage(db, authorityId, id, coverage);
}

/** How far the reading of documents is; those whose turn has not come are missing. */
export async function readingProgressOf(
  db: Db,
  authorityId: string,
  ids: readonly string[],
): Promise<Map<string, ReadingProgress>> {
  return progressOf(db, authorityId, ids);
}

/** What names the documents that gave some tasks. */
export async function documentNamesOf(
  db: Db,
  authorityId: string,
  ids: readonly string[],
): Promise<Map<string, DocumentName>> {
  return namesOfDocuments(db, authorityId, ids);
}
