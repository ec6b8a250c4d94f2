import type { ReadingProgress, ReadingStage } from "@dondoc/contract";
import { sql } from "kysely";
import type { Db } from "../db/database.ts";

/** Writes how far the reading of a document is; nothing when it is gone or no longer being read. */
export async function writeProgress(
  db: Db,
  authorityId: string,
  documentId: string,
  { stage, page, pages }: ReadingProgress,
): Promise<void> {
  await db
    .insertInto("reading_progress")
    .columns(["authority_id", "document_id", "stage", "page", "pages"])
    .expression((eb) =>
      eb
        .selectFrom("document")
        .select([
          "authority_id",
          "id as document_id",
          sql<ReadingStage>`${stage}`.as("stage"),
          sql<number | null>`${page}::integer`.as("page"),
          sql<number | null>`${pages}::integer`.as("pages"),
        ])
        .where("authority_id", "=", authorityId)
        .where("id", "=", documentId)
        .where("state", "=", "reading")
        // Who ends the reading at this moment comes before or after, and takes this row along.
        .forShare(),
    )
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "document_id"]).doUpdateSet({ stage, page, pages }),
    )
    .execute();
}

export async function clearProgress(
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("reading_progress")
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`document_id = ANY(${sql.val(documentIds)}::uuid[])`)
    .execute();
}

/** How far the given documents are, by their id; those whose turn has not come are missing. */
export async function progressOf(
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
): Promise<Map<string, ReadingProgress>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("reading_progress")
    .select(["document_id", "stage", "page", "pages"])
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`document_id = ANY(${sql.val(documentIds)}::uuid[])`)
    .execute();
  return new Map(rows.map(({ document_id, ...progress }) => [document_id, progress]));
}
