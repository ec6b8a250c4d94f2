import type { Source } from "../source/source.ts";
import { isSpace } from "./letters.ts";
import { makeParagraph, type Paragraph, type Part } from "./paragraph.ts";
import type { RawLine } from "./raw-lines.ts";

/** A table as its rows of cells; a merged or empty cell is an empty paragraph. */
export type Table = { kind: "table"; rows: Paragraph[][]; start: number; end: number };

/** The cells of a line "| a | b |" as stretches of the cleaned text. */
export function cellsOfRow(line: RawLine): Part[] {
  const cells: Part[] = [];
  const { text } = line;
  let from = text.startsWith("|") ? 1 : 0;
  while (from < text.length) {
    let to = text.indexOf("|", from);
    if (to < 0) to = text.length;
    cells.push(trimPart(text, from, to, line.start));
    from = to + 1;
  }
  return cells;
}

/** The cells of a line whose columns are set apart by tabs. */
export function cellsOfTabs(line: RawLine): Part[] {
  const cells: Part[] = [];
  let from = 0;
  for (const piece of line.text.split("\t")) {
    cells.push(trimPart(line.text, from, from + piece.length, line.start));
    from += piece.length + 1;
  }
  return cells;
}

function trimPart(text: string, from: number, to: number, base: number): Part {
  let a = from;
  let b = to;
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return { start: base + a, end: base + b };
}

/**
 * Makes a table of rows that all have at least three columns, or two where the first row reads
 * like column headings; otherwise null: rows of one or two columns are layout (header, signature).
 */
export function tableOf(source: Source, rows: readonly Part[][], nextIndex: number): Table | null {
  const widest = Math.max(...rows.map((row) => row.length));
  if (widest < 3 || rows.length < 2) return null;
  let index = nextIndex;
  const made = rows.map((row) =>
    row.map((part) => makeParagraph(source, index++, linesOf(source, part), true)),
  );
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  return { kind: "table", rows: made, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** A stretch over several lines (a cell) as its lines, each without the whitespace at its ends. */
function linesOf(source: Source, part: Part): Part[] {
  const text = source.text.slice(part.start, part.end);
  if (!text.includes("\n")) return [part];
  const lines: Part[] = [];
  let at = part.start;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const start = at + line.indexOf(trimmed);
    if (trimmed) lines.push({ start, end: start + trimmed.length });
    at += line.length + 1;
  }
  return lines;
}

/** The number with which a row begins: two fences before it close the row above, however short. */
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[a-zđ])[.)]?$/u;

/**
 * Reads a run of lines in which single "|" lines fence off the cells, as converted web pages have
 * them: one fence between two cells, two between two rows. An empty cell also leaves two fences; the
 * number of columns of the first row and the numbers of rows tell one from the other.
 */
export function rowsOfBars(lines: readonly RawLine[]): Part[][] {
  const rows: Part[][] = [];
  let row: Part[] = [];
  const items = cellsOfBars(lines);
  let fences = 0;
  for (const item of items) {
    if (item === null) {
      fences++;
      continue;
    }
    const columns = rows[0]?.length ?? 0;
    if (fences >= 2 && row.length > 0) {
      if (columns === 0 || row.length >= columns || ROW_NUMBER.test(item.text)) {
        rows.push(row);
        row = [];
      } else row.push({ start: item.part.start, end: item.part.start });
    }
    row.push(item.part);
    fences = 0;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The fences (null) and the cells between them, in order. */
function cellsOfBars(lines: readonly RawLine[]): ({ part: Part; text: string } | null)[] {
  const items: ({ part: Part; text: string } | null)[] = [];
  let open: { part: Part; text: string } | null = null;
  for (const line of lines) {
    if (line.kind === "bar") {
      items.push(null);
      open = null;
    } else if (line.kind === "text" || line.kind === "page-number") {
      if (open) {
        open.part.end = line.end;
        open.text = `${open.text} ${line.text}`;
      } else {
        open = { part: { start: line.start, end: line.end }, text: line.text };
        items.push(open);
      }
    }
  }
  return items;
}
