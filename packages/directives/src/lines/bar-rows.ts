import { wordsOf } from "../source/words.ts";
import { alignCells, type Role } from "./align-cells.ts";
import { cellKind, GROUP_NUMBER, ROW_NUMBER } from "./cell-words.ts";
import { columnRole, columnRoles } from "./columns.ts";
import type { Part } from "./paragraph.ts";
import type { RawLine } from "./raw-lines.ts";
import type { Cell } from "./table.ts";

type Item = { parts: Part[]; text: string };
/** What stands between two cells: fences, and of each pair of them whether a blank line stands between. */
type Gap = { fences: number; adjacent: number; apart: number };

/**
 * Reads a run of lines in which single "|" lines fence off the cells, as converted web pages have
 * them: one fence between two cells, two between two rows. An empty cell also leaves two fences, in most
 * conversions with a blank line between them; where it does not, the number of columns and the numbers of rows
 * tell one from the other. Whichever reading gives the more regular rows is taken.
 */
export function rowsOfBars(lines: readonly RawLine[]): Cell[][] {
  const { items, gaps } = itemsOf(lines);
  const counted = byCounting(items, gaps);
  const fenced = gaps.some((gap) => gap.adjacent > 0) ? byAdjacency(items, gaps) : counted;
  const rows = regularity(fenced) >= regularity(counted) ? fenced : counted;
  return alignRows(spreadHeading(rows));
}

/** The cells and what stands before each; the gap after the last one is left out. */
function itemsOf(lines: readonly RawLine[]): { items: Item[]; gaps: Gap[] } {
  const items: Item[] = [];
  const gaps: Gap[] = [];
  let gap: Gap = { fences: 0, adjacent: 0, apart: 0 };
  let open: Item | null = null;
  let before: RawLine["kind"] | null = null;
  for (const line of lines) {
    if (line.kind === "bar") {
      if (open === null && gap.fences > 0) gap[before === "blank" ? "apart" : "adjacent"]++;
      if (open) gap = { fences: 0, adjacent: 0, apart: 0 };
      open = null;
      gap.fences++;
    } else if (line.kind === "text" || line.kind === "page-number") {
      if (open) {
        open.parts.push({ start: line.start, end: line.end });
        open.text = `${open.text} ${line.text}`;
      } else {
        open = { parts: [{ start: line.start, end: line.end }], text: line.text };
        items.push(open);
        gaps.push(gap);
      }
    }
    before = line.kind;
  }
  return { items, gaps };
}

type Row = Item[];
const empty = (): Item => ({ parts: [], text: "" });

/** Two fences with nothing between them part two rows; with a blank line between them they hold an empty cell. */
function byAdjacency(items: readonly Item[], gaps: readonly Gap[]): Row[] {
  const rows: Row[] = [[]];
  items.forEach((item, i) => {
    const gap = gaps[i] as Gap;
    const row = rows.at(-1) as Row;
    if (i > 0 && gap.adjacent > 0) {
      const columns = rows[0]?.length ?? 0;
      // Empty cells at the end of the row above, not at the beginning of this one.
      for (let k = 0; k < gap.apart && (rows.length === 1 || row.length < columns); k++) row.push(empty());
      rows.push([item]);
    } else {
      if (i > 0) for (let k = 0; k < gap.apart; k++) row.push(empty());
      row.push(item);
    }
  });
  return rows;
}

/** Two fences part two rows when the row is full or a number follows; otherwise they hold an empty cell. */
function byCounting(items: readonly Item[], gaps: readonly Gap[]): Row[] {
  const rows: Row[] = [];
  let row: Row = [];
  items.forEach((item, i) => {
    const columns = rows[0]?.length ?? 0;
    if ((gaps[i] as Gap).fences >= 2 && row.length > 0) {
      if (columns === 0 || row.length >= columns || ROW_NUMBER.test(item.text)) {
        rows.push(row);
        row = [];
      } else row.push(empty());
    }
    row.push(item);
  });
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The share of rows that are full, or numbered, or the title of a group. */
function regularity(rows: readonly Row[]): number {
  const columns = rows[0]?.length ?? 0;
  const regular = rows.filter((row) => {
    if (row.length === columns) return true;
    if (row.length > columns) return false;
    return row.some((item) => ROW_NUMBER.test(item.text)) || row.length === 1;
  });
  return regular.length / Math.max(1, rows.length);
}

/** "Phân công" over "Chủ trì | Phối hợp": the lower headings take the place of the one above them. */
function spreadHeading(rows: Row[]): Row[] {
  const [first, second, ...body] = rows;
  if (!first || !second || second.length < 2 || second.length >= first.length) return rows;
  const roles = second.map((item) => columnRole(wordsOf(item.text)));
  if (!roles.every((role) => role !== null && role !== "number" && role !== "task")) return rows;
  const above = columnRoles(first.map((item) => wordsOf(item.text)));
  const at = above.findIndex((role) => role === roles[0] || role === "lead");
  if (at < 0) return rows;
  const over = first[at] as Item;
  return [[over], [...first.slice(0, at), ...second, ...first.slice(at + 1)], ...body];
}

/** Rows that lack cells reach down from the row above in the columns where they have none. */
function alignRows(rows: readonly Row[]): Cell[][] {
  const heading = rows.find((row) => row.length >= 3) ?? [];
  const roles: Role[] = columnRoles(heading.map((item) => wordsOf(item.text)));
  return rows.map((row) => {
    const short = row.length < heading.length && row.length >= 3;
    if (!short || !roles.includes("task") || row.some((item) => GROUP_NUMBER.test(item.text)))
      return row.length <= 2 && row.length > 0 ? placeTitle(row, roles) : row.map((item) => item.parts);
    const columns = alignCells(
      row.map((item) => cellKind(item.text, wordsOf(item.text))),
      row.map((item) => ROW_NUMBER.test(item.text)),
      roles,
    );
    const cells: Cell[] = roles.map(() => null);
    row.forEach((item, i) => {
      cells[columns[i] as number] = item.parts;
    });
    return cells;
  });
}

/** The title of a group of rows stands over all columns: it is put in the column of work. */
function placeTitle(row: Row, roles: readonly Role[]): Cell[] {
  const work = roles.indexOf("task");
  const number = roles.indexOf("number");
  const title = row.at(-1) as Item;
  if (work < 0 || (row.length === 2 && number < 0)) return row.map((item) => item.parts);
  const cells: Cell[] = roles.map(() => []);
  cells[work] = title.parts;
  if (row.length === 2) cells[number] = row[0]?.parts ?? [];
  return cells;
}
