import { wordsOf } from "../source/words.ts";
import { ROW_NUMBER } from "./cell-words.ts";
import { columnRoles, isHeadingRoles, isNumberHeading } from "./columns.ts";
import type { Part } from "./paragraph.ts";
import type { RawLine } from "./raw-lines.ts";
import { trimPart } from "./table.ts";

/** A line of a cell that has no tab is followed within so many lines by one that has. */
const LONGEST_CELL = 14;

/** Whether a line begins a row: its number stands in the column of numbers. */
type IsNumbered = (cells: readonly string[]) => boolean;
type Row = { cells: Part[][]; tabs: number };

/**
 * Reads a table copied out of a text editor: tabs between the cells of a row, and lines of a cell on lines of their own.
 * A row is over when it has all its tabs; the number at the beginning of the next tells where a short one ends.
 * @returns the rows and how many lines they take (or were looked at for nothing); null when none can begin at `from`
 */
export function rowsOfTabs(
  text: string,
  lines: readonly RawLine[],
  from: number,
): { rows: Part[][][] | null; used: number } | null {
  const first = lines[from] as RawLine;
  const pieces = first.text.split("\t");
  if (pieces.length < 3 && !isNumberHeading(pieces[0] ?? "")) return null;
  const taken = linesOfTable(text, lines, from);
  const column = Math.max(0, pieces.findIndex(isNumberHeading));
  const isNumbered = (cells: readonly string[]) =>
    cells.length > column + 1 && ROW_NUMBER.test((cells[column] as string).trim());
  const tabs = usualTabs(
    taken.map(({ text }) => text),
    isNumbered,
  );
  if (tabs < 2) return { rows: null, used: taken.length };
  const rows = assemble(taken, tabs, isNumbered).map((row) => row.cells);
  const words = (row: Part[][]) =>
    row.map((cell) => wordsOf(cell.map((part) => text.slice(part.start, part.end)).join(" ")));
  const numbered = rows.filter((row) => ROW_NUMBER.test(cellText(text, row[column]))).length;
  const headed = rows.slice(0, 4).some((row) => isHeadingRoles(columnRoles(words(row))));
  if (rows.length < 2 || (!headed && numbered < 2)) return { rows: null, used: taken.length };
  return { rows, used: (taken.at(-1)?.index ?? from) - from + 1 };
}

const cellText = (text: string, cell: readonly Part[] | undefined) =>
  cell?.[0] ? text.slice(cell[0].start, cell[0].end) : "";

type Taken = { index: number; start: number; text: string };

/** The lines of the table, each whole: an empty first or last cell leaves a tab at the end of its line. */
function linesOfTable(text: string, lines: readonly RawLine[], from: number): Taken[] {
  const taken: Taken[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "bar" || line.kind === "row") break;
    const whole = wholeLine(text, line);
    if (line.kind === "blank" && !whole.text.includes("\t")) continue;
    if (!whole.text.includes("\t") && !goesOn(text, lines, i)) break;
    if (line.kind !== "rule") taken.push({ index: i, ...whole });
  }
  return taken;
}

function wholeLine(text: string, line: RawLine): { start: number; text: string } {
  const start = text.lastIndexOf("\n", line.start - 1) + 1;
  const end = text.indexOf("\n", line.start);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

/** A line without a tab belongs to the table when one with a tab follows soon, without a blank line before it. */
function goesOn(text: string, lines: readonly RawLine[], i: number): boolean {
  for (let k = i + 1; k < Math.min(lines.length, i + LONGEST_CELL); k++) {
    const line = lines[k] as RawLine;
    if (line.text.includes("\t") || wholeLine(text, line).text.includes("\t")) return true;
    if (line.kind === "bar" || line.kind === "row") return false;
    if (line.kind === "blank" && lines[k - 1]?.kind !== "page-number") return false;
  }
  return false;
}

/** How many tabs a row has: what most rows that begin with a number have, or most lines. */
function usualTabs(lines: readonly string[], isNumbered: IsNumbered): number {
  const byRow: number[] = [];
  const byLine: number[] = [];
  let open = false;
  for (const line of lines) {
    const tabs = line.split("\t").length - 1;
    if (tabs > 0) byLine.push(tabs);
    if (tabs > 0 && isNumbered(line.split("\t"))) {
      byRow.push(tabs);
      open = true;
    } else if (open) byRow[byRow.length - 1] = (byRow.at(-1) as number) + tabs;
  }
  return mostOften(byRow.filter((tabs) => tabs > 1).length >= 2 ? byRow : byLine);
}

function mostOften(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, n] of times) {
    const most = times.get(best) ?? 0;
    if (n > most || (n === most && count > best)) best = count;
  }
  return best;
}

/** Puts lines together to rows of `tabs` tabs. */
function assemble(lines: readonly Taken[], tabs: number, isNumbered: IsNumbered): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const pieces = line.text.split("\t");
    const more = pieces.length - 1;
    const open = rows.at(-1);
    const numbered = isNumbered(pieces);
    const begins =
      !open ||
      numbered ||
      open.tabs + more > tabs ||
      (more > 0 && pieces[0]?.trim() === "" && open.tabs >= tabs);
    const row: Row = begins ? { cells: [[]], tabs: 0 } : open;
    if (begins) rows.push(row);
    let at = 0;
    pieces.forEach((piece, k) => {
      if (k > 0) row.cells.push([]);
      const part = trimPart(line.text, at, at + piece.length, line.start);
      if (part.end > part.start) row.cells.at(-1)?.push(part);
      at += piece.length + 1;
    });
    row.tabs += more;
  }
  return rows;
}
