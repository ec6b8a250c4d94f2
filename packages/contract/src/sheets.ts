import { z } from "zod";
import { Version } from "./common.ts";

/** What a column of a task list from Excel holds; "note" is kept beside the order, "ignore" left out. */
export const SHEET_COLUMN_KINDS = [
  "number",
  "task",
  "lead",
  "coordinator",
  "deadline",
  "product",
  "source",
  "assignedOn",
  "progress",
  "note",
  "ignore",
] as const;
export const SheetColumnKind = z.enum(SHEET_COLUMN_KINDS);
export type SheetColumnKind = z.infer<typeof SheetColumnKind>;

/** A sheet with its headings, how they were understood, and its first rows. */
export const SheetPreview = z.object({
  name: z.string(),
  /** The same for every sheet with the same headings. */
  key: z.string(),
  /** Counted from 1; null when no row looks like headings. */
  headingRow: z.number().int().nullable(),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), kind: SheetColumnKind })),
  rows: z.array(z.array(z.string())),
  rowCount: z.number().int(),
  /** Who said what the columns hold; null when nobody knows and the sheet was not read. */
  mappedBy: z.enum(["headings", "person"]).nullable(),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

/** `changeable` = nobody has decided anything in the review yet, so the columns may be chosen anew. */
export const DocumentSheets = z.object({ sheets: z.array(SheetPreview), changeable: z.boolean() });
export type DocumentSheets = z.infer<typeof DocumentSheets>;

/** What the columns of sheets hold, in their order; a sheet without a column of tasks is not read. */
export const MapSheetsBody = z.object({
  version: Version,
  sheets: z
    .array(
      z.object({ key: z.string().regex(/^[0-9a-f]{32}$/), kinds: z.array(SheetColumnKind).min(1).max(256) }),
    )
    .min(1)
    .max(100),
});
export type MapSheetsBody = z.infer<typeof MapSheetsBody>;
