import type { DocumentListQuery, DocumentState } from "@dondoc/contract";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { DocumentTable } from "./document.table.ts";
import { searchPrefixes } from "./document.ts";

/** A document without its text and reading, which are large; with the name of who brought it. */
export type DocumentRow = Omit<
  Selectable<DocumentTable>,
  "text" | "page_map" | "reading" | "signatures" | "sheets" | "search"
> & {
  importer: string;
};
/** What names a document: type, number, day, issuer. */
export type DocumentName = Pick<DocumentRow, "id" | "type" | "number" | "issued_on" | "issuer">;
export type DocumentContent = Pick<
  Selectable<DocumentTable>,
  "text" | "page_map" | "reading" | "signatures" | "warnings"
>;

const COLUMNS = [
  "document.authority_id",
  "document.id",
  "document.state",
  "document.sha256",
  "document.file_name",
  "document.media_type",
  "document.byte_size",
  "document.pages",
  "document.warnings",
  "document.type",
  "document.number",
  "document.issued_on",
  "document.issuer",
  "document.title",
  "document.failure",
  "document.coverage",
  "document.imported_by",
  "document.imported_at",
  "document.version",
  "person.full_name as importer",
] as const;

function selectRows(db: Db, authorityId: string) {
  return db
    .selectFrom("document")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "document.authority_id")
        .onRef("person.id", "=", "document.imported_by"),
    )
    .select(COLUMNS)
    .where("document.authority_id", "=", authorityId);
}

export async function findDocument(db: Db, authorityId: string, id: string): Promise<DocumentRow | null> {
  const row = await selectRows(db, authorityId).where("document.id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** What names some documents in a text, by id. */
export async function namesOfDocuments(
  db: Db,
  authorityId: string,
  ids: readonly string[],
): Promise<Map<string, DocumentName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("document")
    .select(["id", "type", "number", "issued_on", "issuer"])
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findByHash(db: Db, authorityId: string, sha256: string): Promise<DocumentRow | null> {
  const row = await selectRows(db, authorityId).where("document.sha256", "=", sha256).executeTakeFirst();
  return row ?? null;
}

/**
 * Reads a document and holds it until the transaction ends: changes of one document and its proposals
 * come one after another.
 */
export async function lockDocument(db: Db, authorityId: string, id: string): Promise<DocumentRow | null> {
  await db
    .selectFrom("document")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  return findDocument(db, authorityId, id);
}

export async function readContent(db: Db, authorityId: string, id: string): Promise<DocumentContent | null> {
  const row = await db
    .selectFrom("document")
    .select(["text", "page_map", "reading", "signatures", "warnings"])
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The page map as it was stored; empty before the first reading. */
export async function readPageMap(db: Db, authorityId: string, id: string): Promise<unknown[]> {
  const row = await db
    .selectFrom("document")
    .select("page_map")
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.page_map ?? [];
}

export async function insertDocument(db: Db, document: Insertable<DocumentTable>): Promise<void> {
  await db.insertInto("document").values(document).execute();
}

export async function updateDocument(
  db: Db,
  authorityId: string,
  id: string,
  change: Updateable<DocumentTable>,
): Promise<void> {
  await db
    .updateTable("document")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

/**
 * Ends what is being read or waits for it: back to the review of an earlier reading, or failed.
 * @returns the ids of those that were
 */
export async function cancelReadings(
  db: Db,
  authorityId: string,
  ids: readonly string[],
  failure: { code: string; message: string },
): Promise<string[]> {
  const rows = await db
    .updateTable("document")
    .set((eb) => ({
      state: sql<DocumentState>`CASE WHEN reading IS NULL THEN 'failed' ELSE 'review' END`,
      failure: JSON.stringify(failure),
      version: eb("version", "+", 1),
    }))
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`id = ANY(${sql.val(ids)}::uuid[])`)
    .where("state", "=", "reading")
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Puts failed documents whose file is still there back into reading. @returns the ids of those that were */
export async function reopenFailed(db: Db, authorityId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .updateTable("document")
    .set((eb) => ({ state: "reading", failure: null, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`id = ANY(${sql.val(ids)}::uuid[])`)
    .where("state", "=", "failed")
    .where(sql<boolean>`failure ->> 'code' IS DISTINCT FROM 'FILE_SECRET'`)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** The share follows the review; it is no change of the document itself, so the version stays. */
export async function writeCoverage(
  db: Db,
  authorityId: string,
  id: string,
  coverage: number,
): Promise<void> {
  await db
    .updateTable("document")
    .set({ coverage })
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

export async function deleteDocument(db: Db, authorityId: string, id: string): Promise<void> {
  await db.deleteFrom("document").where("authority_id", "=", authorityId).where("id", "=", id).execute();
}

/** Holds everybody else who stores or removes the same bytes until the transaction ends. */
export async function lockBlob(db: Db, sha256: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(db);
}

/**
 * Which of these files some authority's document still needs. A document that was found to be secret
 * needs none: another authority's that is only now being read will come to the same end.
 */
export async function neededBlobs(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("document")
    .select("sha256")
    .distinct()
    .where(sql<boolean>`sha256 = ANY(${sql.val(hashes)}::text[])`)
    .where(sql<boolean>`failure ->> 'code' IS DISTINCT FROM 'FILE_SECRET'`)
    .execute();
  return new Set(rows.map((row) => row.sha256));
}

/** Documents of every authority whose reading has been asked for and not finished. */
export async function unfinishedReadings(db: Db): Promise<{ authorityId: string; documentId: string }[]> {
  return db
    .selectFrom("document")
    .select(["authority_id as authorityId", "id as documentId"])
    .where("state", "=", "reading")
    .execute();
}

export type DocumentCursor = { importedAt: Date; id: string };
export type DocumentFilter = Pick<DocumentListQuery, "q" | "state"> & {
  /** Only these documents; null = all of the authority. */
  ids: readonly string[] | null;
};

function filtered(db: Db, authorityId: string, filter: DocumentFilter) {
  let query = db.selectFrom("document").where("document.authority_id", "=", authorityId);
  if (filter.state) query = query.where("document.state", "=", filter.state);
  if (filter.ids) query = query.where(sql<boolean>`document.id = ANY(${sql.val(filter.ids)}::uuid[])`);
  const prefixes = filter.q && searchPrefixes(filter.q);
  return prefixes ? query.where(sql<boolean>`document.search @@ to_tsquery('simple', ${prefixes})`) : query;
}

/** One page of documents, newest first, and the cursor of the next. */
export async function listDocuments(
  db: Db,
  authorityId: string,
  filter: DocumentFilter,
  page: { limit: number; after: DocumentCursor | null },
): Promise<{ rows: DocumentRow[]; next: DocumentCursor | null }> {
  let query = filtered(db, authorityId, filter)
    .innerJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "document.authority_id")
        .onRef("person.id", "=", "document.imported_by"),
    )
    .select(COLUMNS);
  if (page.after) {
    const { importedAt, id } = page.after;
    query = query.where(sql<boolean>`(document.imported_at, document.id) < (${importedAt}, ${id}::uuid)`);
  }
  const found = await query
    .orderBy("document.imported_at", "desc")
    .orderBy("document.id", "desc")
    .limit(page.limit + 1)
    .execute();
  const rows = found.slice(0, page.limit);
  const last = found.length > page.limit ? rows.at(-1) : undefined;
  return { rows, next: last ? { importedAt: last.imported_at, id: last.id } : null };
}

export async function countDocuments(db: Db, authorityId: string, filter: DocumentFilter): Promise<number> {
  const row = await filtered(db, authorityId, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
