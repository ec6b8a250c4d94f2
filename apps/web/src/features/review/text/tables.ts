import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

/** Rows of cells found in the lines `from` to `to` (exclusive). */
export type FoundTable = { from: number; to: number; rows: Span[][] };

/**
 * Reads a table that begins at line `at`, in the three ways texts carry tables: cells between tabs,
 * cells between bars on one line, and bars on lines of their own with cells of several lines.
 */
export function readTable(text: string, lines: readonly Line[], at: number): FoundTable | null {
  const line = lines[at];
  if (!line) return null;
  if (line.words === "|") return readLoneBars(text, lines, at);
  if (isBarRow(line.words)) return readRows(text, lines, at, (words) => isBarRow(words), "|");
  const raw = text.slice(line.start, line.end);
  if (/\S\t+\S/u.test(raw)) return readRows(text, lines, at, (_, source) => source.includes("\t"), "\t");
  return null;
}

const isBarRow = (words: string): boolean => /^\|.+\|$/u.test(words);

function readRows(
  text: string,
  lines: readonly Line[],
  at: number,
  belongs: (words: string, raw: string) => boolean,
  separator: string,
): FoundTable {
  const rows: Span[][] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || !belongs(line.words, text.slice(line.start, line.end))) break;
    // "| --- | --- |" rules off the head of a table and holds no words
    if (!/^[\s|:-]+$/u.test(line.words)) rows.push(cellsOfLine(text, line, separator));
  }
  return { from: at, to: next, rows };
}

function cellsOfLine(text: string, line: Line, separator: string): Span[] {
  const raw = text.slice(line.start, line.end);
  const cells: Span[] = [];
  let start = line.start;
  for (const piece of raw.split(separator)) {
    cells.push({ start, end: start + piece.length });
    start += piece.length + separator.length;
  }
  if (separator !== "|") return cells;
  return cells.slice(1, -1);
}

/** "|", cell lines, "|", cell lines, "|": a second bar at once opens the next row. */
function readLoneBars(text: string, lines: readonly Line[], at: number): FoundTable | null {
  const rows: Span[][] = [];
  let row: Span[] = [];
  let cell: Line[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line) break;
    if (line.words !== "|") {
      if (cell.length === 0 && line.words === "" && row.length > 0) break;
      cell.push(line);
      if (cell.length > 40) return null;
      continue;
    }
    if (cell.length > 0) row.push(spanOfCell(cell));
    else if (row.length > 0) {
      rows.push(row);
      row = [];
    }
    cell = [];
  }
  if (row.length > 0) rows.push(row);
  if (cell.some((line) => line.words !== "")) return null;
  return rows.length > 0 && text.length > 0 ? { from: at, to: next, rows } : null;
}

const spanOfCell = (cell: readonly Line[]): Span => ({
  start: cell[0]?.start ?? 0,
  end: cell.at(-1)?.end ?? 0,
});
