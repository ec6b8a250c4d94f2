import { createHash } from "node:crypto";
import { FileError } from "../../errors.ts";
import type { SheetColumnKind, SheetMappings, SheetPreview } from "../../types.ts";
import { fold, isTaskList, kindOfHeading, kindsOfHeadings, LONGEST_HEADING } from "./headings.ts";
import { lettersOf, type Merge, type Row, type Sheet } from "./sheet.ts";

/** A sheet cut into what stands above its table, the headings and the rows below. */
export type Table = {
  above: Row[];
  body: Row[];
  /** Column of the sheet, its heading and what it holds. */
  columns: { index: number; heading: string; kind: SheetColumnKind }[];
  preview: SheetPreview;
};

/** Headings are looked for so many rows down. */
const HEADING_ROWS = 40;
const SAMPLE = 20;
const PREVIEW_ROWS = 8;
const PREVIEW_CELL = 160;
/** Cells that merged areas may fill, all together. */
const MAX_FILLED = 400_000;

/**
 * Finds the table of a sheet and says what its columns hold: as a person has said for the same headings, or
 * by the words of the headings.
 * @throws FileError FILE_TOO_COMPLEX
 */
export function findTable(name: string, sheet: Sheet, mappings: SheetMappings): Table {
  const rows = fillDown(sheet);
  const best = headingIndex(rows);
  const at = reachesDown(rows[best - 1], rows[best], sheet.merges) ? best - 1 : best;
  const heading = rows[at];
  const second = heading && continues(heading, rows[at + 1], sheet.merges) ? rows[at + 1] : undefined;
  const body = heading ? rows.slice(at + (second ? 2 : 1)) : rows;
  const indexes = usedColumns(heading, second, body);
  const headings = indexes.map((index) => headingOf(index, heading, second, sheet.merges));
  const key = keyOf(headings);
  const known = mappings[key];
  const chosen = known?.length === headings.length ? known : null;
  const cells = (column: number) =>
    body.slice(0, SAMPLE).map((row) => row.cells.get(indexes[column] ?? -1) ?? "");
  const kinds = chosen ?? kindsOfHeadings(headings, cells);
  const mappedBy = chosen ? "person" : isTaskList(kinds) ? "headings" : null;
  const columns = indexes.map((index, i) => ({
    index,
    heading: headings[i] ?? "",
    kind: kinds[i] ?? "note",
  }));
  const preview: SheetPreview = {
    name,
    key,
    headingRow: heading?.number ?? null,
    columns: columns.map(({ index, ...rest }) => ({ column: lettersOf(index), ...rest })),
    rows: body
      .slice(0, PREVIEW_ROWS)
      .map((row) =>
        indexes.map((index) => (row.cells.get(index) ?? "").slice(0, PREVIEW_CELL).toWellFormed()),
      ),
    rowCount: body.length,
    mappedBy,
  };
  return { above: heading ? rows.slice(0, at) : [], body, columns, preview };
}

/** The row that names the most columns; where none is known, the first that could be headings. */
function headingIndex(rows: readonly Row[]): number {
  let best = { at: -1, score: 0 };
  rows.slice(0, HEADING_ROWS).forEach((row, at) => {
    const cells = [...row.cells.values()];
    if (cells.some((cell) => cell.length > LONGEST_HEADING)) return;
    const kinds = new Set(cells.map((cell) => kindOfHeading(cell)?.kind).filter(Boolean));
    const distinct = new Set(cells.map(fold)).size;
    // A title merged over the whole width says one thing, however long.
    if (distinct < 2) return;
    const score = kinds.size >= 2 ? 100 + kinds.size : Math.min(distinct, 9);
    if (score > best.score) best = { at, score };
  });
  return best.at;
}

/** Whether cells of the row above are merged into the headings: it is their upper row, and no title. */
function reachesDown(upper: Row | undefined, heading: Row | undefined, merges: readonly Merge[]): boolean {
  if (!upper || !heading) return false;
  return merges.some(({ top, bottom }) => top === upper.number && bottom === heading.number);
}

/** Whether headings go on below: "Phân công" merged over "Chủ trì" and "Phối hợp". */
function continues(heading: Row, next: Row | undefined, merges: readonly Merge[]): boolean {
  if (!next || next.number !== heading.number + 1) return false;
  const cells = [...next.cells.values()];
  if (cells.some((cell) => cell.length > 60 || /^[\d(]/.test(cell))) return false;
  const over = merges.some(
    ({ top, bottom, left, right }) => top === heading.number && (bottom > top || right > left),
  );
  return over && cells.some((cell) => kindOfHeading(cell) !== null);
}

function usedColumns(heading: Row | undefined, second: Row | undefined, body: readonly Row[]): number[] {
  const used = new Set([...(heading?.cells.keys() ?? []), ...(second?.cells.keys() ?? [])]);
  for (const row of body) for (const index of row.cells.keys()) used.add(index);
  return [...used].sort((a, b) => a - b);
}

function headingOf(
  index: number,
  heading: Row | undefined,
  second: Row | undefined,
  merges: readonly Merge[],
): string {
  if (!heading) return "";
  const over = merges.find(
    ({ top, left, right }) => top === heading.number && left <= index && index <= right && right > left,
  );
  const upper = heading.cells.get(over && second ? over.left : index) ?? "";
  const lower = second?.cells.get(index) ?? "";
  if (lower === "" || lower === upper) return upper;
  return kindOfHeading(lower) ? lower : `${upper} ${lower}`.trim();
}

function keyOf(headings: readonly string[]): string {
  return createHash("sha256").update(headings.map(fold).join("\n")).digest("hex").slice(0, 32);
}

/** What a merged area says holds for all its rows; only for rows that say something themselves. */
function fillDown({ rows, merges }: Sheet): Row[] {
  const byNumber = new Map(rows.map((row, i) => [row.number, i]));
  let filled = 0;
  for (const { top, bottom, left } of merges) {
    const first = byNumber.get(top);
    const value = first === undefined ? undefined : rows[first]?.cells.get(left);
    if (first === undefined || value === undefined) continue;
    for (let i = first + 1; i < rows.length; i++) {
      const row = rows[i] as Row;
      if (row.number > bottom) break;
      if (++filled > MAX_FILLED) throw new FileError("FILE_TOO_COMPLEX", "merged cells");
      if (!row.cells.has(left)) row.cells.set(left, value);
    }
  }
  return rows;
}
