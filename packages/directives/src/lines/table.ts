import { largest } from "../source/largest.ts";
import type { Source } from "../source/source.ts";
import { isSpace } from "./letters.ts";
import { makeParagraph, type Paragraph, type Part } from "./paragraph.ts";

import type { RawLine } from "./raw-lines.ts";

/**
 * A table as its rows of cells; an empty cell is an empty paragraph. A cell that reaches down from the row
 * above is that row's very paragraph.
 */
export type Table = { kind: "table"; rows: Paragraph[][]; start: number; end: number };

/** A cell as its lines; null where the cell above reaches down. */
export type Cell = readonly Part[] | null;

/** The cells of a line "| a | b |". */
export function cellsOfRow(line: RawLine): Part[][] {
  const cells: Part[][] = [];
  const { text } = line;
  let from = text.startsWith("|") ? 1 : 0;
  while (from < text.length) {
    let to = text.indexOf("|", from);
    if (to < 0) to = text.length;
    cells.push(linesOfCell(text, from, to, line.start));
    from = to + 1;
  }
  return cells;
}

/** The cells of a line whose columns are set apart by tabs. */
export function cellsOfTabs(line: RawLine): Part[][] {
  const cells: Part[][] = [];
  let from = 0;
  for (const piece of line.text.split("\t")) {
    cells.push([trimPart(line.text, from, from + piece.length, line.start)]);
    from += piece.length + 1;
  }
  return cells;
}

const BREAK = /<br *\/?>/giu;

/** The lines of a cell that are set apart by "<br>". */
function linesOfCell(text: string, from: number, to: number, base: number): Part[] {
  const cell = text.slice(from, to);
  if (!cell.includes("<")) return [trimPart(text, from, to, base)];
  const lines: Part[] = [];
  let at = from;
  for (const mark of cell.matchAll(BREAK)) {
    lines.push(trimPart(text, at, from + mark.index, base));
    at = from + mark.index + mark[0].length;
  }
  lines.push(trimPart(text, at, to, base));
  return lines;
}

export function trimPart(text: string, from: number, to: number, base: number): Part {
  let a = from;
  let b = to;
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return { start: base + a, end: base + b };
}

/**
 * Makes a table of rows of which one has at least three columns; otherwise null: rows of one or two columns are
 * layout (header, signature).
 */
export function tableOf(source: Source, rows: readonly (readonly Cell[])[], nextIndex: number): Table | null {
  const widest = largest(rows, (row) => row.length);
  if (widest < 3 || rows.length < 2) return null;
  let index = nextIndex;
  const made: Paragraph[][] = [];
  for (const row of rows) {
    const above = made.at(-1);
    made.push(
      row.map((cell, i) =>
        cell === null && above?.[i] ? above[i] : makeParagraph(source, index++, cell ?? [], true),
      ),
    );
  }
  const parts = rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
  return { kind: "table", rows: made, start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
