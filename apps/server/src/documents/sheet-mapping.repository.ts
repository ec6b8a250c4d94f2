import type { SheetColumnKind } from "@dondoc/contract";
import type { SheetMappings, SheetPreview } from "@dondoc/files";
import type { Insertable } from "kysely";
import type { Db } from "../db/database.ts";
import type { SheetMappingTable } from "./sheet-mapping.table.ts";

/** More forms than an office ever has; those used least recently are asked about again. */
const MOST_MAPPINGS = 500;

/** What people of an authority have said of the columns of sheets, by the headings. */
export async function mappingsOf(db: Db, authorityId: string): Promise<SheetMappings> {
  const rows = await db
    .selectFrom("sheet_mapping")
    .select(["key", "kinds"])
    .where("authority_id", "=", authorityId)
    .orderBy("updated_at", "desc")
    .limit(MOST_MAPPINGS)
    .execute();
  return Object.fromEntries(rows.map(({ key, kinds }) => [key, kinds as SheetColumnKind[]]));
}

export async function saveMapping(db: Db, mapping: Insertable<SheetMappingTable>): Promise<void> {
  const { kinds, updated_by, updated_at } = mapping;
  await db
    .insertInto("sheet_mapping")
    .values(mapping)
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "key"]).doUpdateSet({ kinds, updated_by, updated_at }),
    )
    .execute();
}

/** The sheets of a workbook as they were last read; null for other files. */
export async function sheetsOf(
  db: Db,
  authorityId: string,
  documentId: string,
): Promise<SheetPreview[] | null> {
  const row = await db
    .selectFrom("document")
    .select("sheets")
    .where("authority_id", "=", authorityId)
    .where("id", "=", documentId)
    .executeTakeFirst();
  return row?.sheets ?? null;
}
