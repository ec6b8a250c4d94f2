import type { CoverageMark } from "@dondoc/contract";
import type { Insertable } from "kysely";
import type { Db } from "../db/database.ts";
import type { CoverageMarkTable } from "./coverage-mark.table.ts";

/** The marks of a document in its order, with who made them. */
export async function marksOf(db: Db, authorityId: string, documentId: string): Promise<CoverageMark[]> {
  const rows = await db
    .selectFrom("coverage_mark")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "coverage_mark.authority_id")
        .onRef("person.id", "=", "coverage_mark.marked_by"),
    )
    .select([
      "coverage_mark.id",
      "coverage_mark.span_start",
      "coverage_mark.span_end",
      "coverage_mark.is_what",
      "person.full_name",
    ])
    .where("coverage_mark.authority_id", "=", authorityId)
    .where("coverage_mark.document_id", "=", documentId)
    .orderBy("coverage_mark.span_start")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    span: { start: row.span_start, end: row.span_end },
    is: row.is_what,
    by: row.full_name,
  }));
}

export async function insertMark(db: Db, mark: Insertable<CoverageMarkTable>): Promise<void> {
  await db.insertInto("coverage_mark").values(mark).execute();
}

/** @returns whether there was such a mark */
export async function deleteMark(
  db: Db,
  authorityId: string,
  documentId: string,
  id: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom("coverage_mark")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
