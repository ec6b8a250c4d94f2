/**
 * One description of a table, written as a workbook ({@link writeXlsx}) or as CSV ({@link writeCsv}).
 * Rows are pulled one after the other and never kept: a table may be longer than the memory.
 */
export type SheetTable = {
  /** Name of the sheet's tab; what Excel does not allow in it is replaced. */
  name: string;
  properties: { title: string; author: string; created: Date };
  /** Lines above the headings, across all columns; not in CSV. */
  head: readonly HeadLine[];
  columns: readonly SheetColumn[];
  /** A line (1), (2) … below the headings, as official registers have it; not in CSV. */
  numbered?: boolean;
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** Lines below the rows, asked for once all rows are written; not in CSV. */
  foot?: (place: RowPlace) => readonly FootRow[];
};

export type HeadLine = { text: string; as: "authority" | "title" | "note" };

export type SheetColumn = {
  key: string;
  heading: string;
  /** `date`: ISO "YYYY-MM-DD" becomes a real date; `percent`: 0..1. */
  type: "text" | "number" | "date" | "percent";
  /** Characters of the normal font. */
  width: number;
};

/** A value a column, in the columns' order; null is an empty cell. */
export type SheetRow = readonly (string | number | null)[];

/** Where the rows stand in the sheet, for formulas. */
export type RowPlace = {
  /** How many rows there are. */
  count: number;
  /** The cells of a column over all rows: `"J8:J57"`. @throws Error for a key that is no column */
  range: (key: string) => string;
};

/** Cells of one line below the rows, by column; `value` is what the formula gives, for readers that do not reckon. */
export type FootRow = Readonly<Record<string, string | FootFormula | undefined>>;
export type FootFormula = { formula: string; value: number; percent?: boolean };

/** `0` → "A", `27` → "AB". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}
