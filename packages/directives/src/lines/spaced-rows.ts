import { append } from "../source/largest.ts";
import { ROW_NUMBER } from "./cell-words.ts";
import { isCapitals } from "./letters.ts";
import type { Part } from "./paragraph.ts";

/** A line of a table laid out by spaces: what stands in each column. */
export type GridLine = { index: number; parts: Part[][]; texts: string[]; stretches: number };
/** A row over several lines. */
export type GridRow = { cells: Part[][]; texts: string[]; last: number };

/** A heading is not higher than so many lines. */
const HEADING_LINES = 5;

/** Puts lines together to rows; the first row is the heading. */
export function rowsOfGrid(lines: readonly GridLine[], number: number, work: number): GridRow[] {
  const end = headingEnd(lines);
  const heads = new Set(lines.slice(0, end).flatMap((line) => line.texts.filter((text) => text)));
  const kept = lines.filter((line, i) => i < end || !repeatsHead(line, lines[i + 1], heads));
  const starts = rowStarts(kept, end, number, work);
  const rows: GridRow[] = [];
  kept.forEach((line, i) => {
    if (i === 0 || i === end || starts.has(i))
      rows.push({ cells: line.parts.map(() => []), texts: line.texts.map(() => ""), last: line.index });
    const row = rows.at(-1) as GridRow;
    line.parts.forEach((parts, column) => {
      append(row.cells[column] ?? [], parts);
      if (line.texts[column]) row.texts[column] = `${row.texts[column]} ${line.texts[column]}`.trim();
    });
    row.last = line.index;
  });
  return rows;
}

/** The first line after the heading: its further lines begin small ("Thời gian / hoàn thành") or over a lower heading. */
function headingEnd(lines: readonly GridLine[]): number {
  let end = 1;
  while (end < Math.min(lines.length, HEADING_LINES)) {
    const line = lines[end] as GridLine;
    const said = line.texts.filter((text) => text);
    const gap = line.index - (lines[end - 1]?.index ?? 0) > 1;
    if (gap || said.some((text) => ROW_NUMBER.test(text) || text.length > 30)) break;
    if (said.some((text) => /^\p{Lu}/u.test(text)) && said.length > 1) break;
    end++;
  }
  return end;
}

/** The head of the table on the next page, with the number of the page above it. */
function repeatsHead(line: GridLine, next: GridLine | undefined, heads: ReadonlySet<string>): boolean {
  const isHead = ({ texts }: GridLine) => texts.every((text) => text === "" || heads.has(text));
  if (isHead(line)) return true;
  const said = line.texts.filter((text) => text);
  return said.length === 1 && /^\d{1,3}$/u.test(said[0] ?? "") && next !== undefined && isHead(next);
}

/** The lines with which rows begin: that of the number, or one above it where the number stands in the middle. */
function rowStarts(lines: readonly GridLine[], end: number, number: number, work: number): Set<number> {
  const starts = new Set<number>();
  let free = end;
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] as GridLine;
    const title =
      line.stretches <= 2 &&
      line.texts.some((text) => text.length > 8 && (isCapitals(text) || /^Tổng (?:cộng|số)/u.test(text)));
    const before = lines[i - 1]?.texts;
    // A title may run over several lines, or follow its number.
    if (title && !before?.some((text) => text && isCapitals(text) && text.length > 8)) starts.add(i);
    else if (ROW_NUMBER.test(line.texts[number] ?? "")) starts.add(firstLine(lines, i, free, work));
    else continue;
    free = i + 1;
  }
  return starts;
}

/** Of the lines [free, at] the one with which the row begins whose number stands in line `at`. */
function firstLine(lines: readonly GridLine[], at: number, free: number, work: number): number {
  for (let i = at; i >= free; i--) {
    const gap = (lines[i]?.index ?? 0) - (lines[i - 1]?.index ?? 0) > 1;
    if (gap) return i;
  }
  for (let i = at; i >= free; i--) if (/^[\p{Lu}“"–-]/u.test(lines[i]?.texts[work] ?? "")) return i;
  return at;
}
