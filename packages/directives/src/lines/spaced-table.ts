import { largest } from "../source/largest.ts";
import { wordsOf } from "../source/words.ts";
import { ROW_NUMBER } from "./cell-words.ts";
import { columnRoles, isHeadingRoles, LONGEST_HEADING } from "./columns.ts";
import { isTypeLine } from "./join.ts";
import type { Part } from "./paragraph.ts";
import type { RawLine } from "./raw-lines.ts";
import { type GridLine, rowsOfGrid } from "./spaced-rows.ts";
import type { Cell } from "./table.ts";

/** A stretch of a line between runs of spaces, and the columns of signs that it covers. */
type Stretch = Part & { from: number; to: number };
type SpacedLine = { index: number; stretches: Stretch[] };
type Column = { from: number; to: number };

const MOST_LINES = 4000;
/** So many lines of one stretch each are no more of the table. */
const LONGEST_TITLE = 4;

/**
 * Reads a table whose columns are set by runs of spaces, as text laid out like the page has it: the heading tells
 * the columns, what stands below a heading belongs to its column, and a number in the first column begins a row.
 * @returns the rows and how many lines they take (or were looked at for nothing); null when none can begin at `from`
 */
export function spacedTable(
  text: string,
  lines: readonly RawLine[],
  from: number,
): { rows: Cell[][] | null; used: number } | null {
  const first = lines[from] as RawLine;
  if (!first.text.includes("   ") || first.text.length > 300) return null;
  const heading = stretchesOf(text, first, from);
  const roles = columnRoles(heading.stretches.map(({ start, end }) => wordsOf(text.slice(start, end))));
  if (heading.stretches.length < 3 || !roles.includes("task") || !isHeadingRoles(roles)) return null;
  if (first.text.length / heading.stretches.length > LONGEST_HEADING) return null;
  const body = linesOfTable(text, lines, from);
  const columns = columnsOf(heading, body);
  const number = Math.max(0, roles.indexOf("number"));
  const rows = rowsOfGrid(
    body.map((line) => place(text, line, columns)),
    number,
    roles.indexOf("task"),
  );
  if (rows.filter((row) => ROW_NUMBER.test(row.texts[number] ?? "")).length < 2)
    return { rows: null, used: body.length };
  const last = rows.at(-1)?.last ?? from;
  return { rows: rows.map((row) => row.cells), used: last - from + 1 };
}

/** The stretches of a line that two spaces or more set apart. */
function stretchesOf(text: string, line: RawLine, index: number): SpacedLine {
  const lineStart = text.lastIndexOf("\n", line.start - 1) + 1;
  const stretches: Stretch[] = [];
  let at = line.start;
  while (at < line.end) {
    let end = text.indexOf("  ", at);
    if (end < 0 || end > line.end) end = line.end;
    stretches.push({ start: at, end, from: at - lineStart, to: end - lineStart });
    at = end;
    while (at < line.end && text[at] === " ") at++;
  }
  return { index, stretches };
}

/** The lines that may belong to the table: up to a heading, a title, or a paragraph over the whole width. */
function linesOfTable(text: string, lines: readonly RawLine[], from: number): SpacedLine[] {
  const taken: SpacedLine[] = [];
  let single = 0;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "bar" || line.kind === "row") break;
    if (line.kind === "blank" || line.kind === "rule") continue;
    const spaced = stretchesOf(text, line, i);
    if (line.kind === "text" && endsTable(line, spaced)) break;
    single = spaced.stretches.length > 1 ? 0 : single + 1;
    taken.push(spaced);
    if (single > LONGEST_TITLE && line.text.length > 60) break;
  }
  while (single > LONGEST_TITLE && taken.at(-1)?.stretches.length === 1) taken.pop();
  return taken;
}

function endsTable(line: RawLine, { stretches }: SpacedLine): boolean {
  if (isTypeLine(line) || /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|PHỤ LỤC|Trên đây là|Ghi chú\s*:)/u.test(line.text))
    return true;
  if (stretches.length > 1) return false;
  const { label } = line;
  return (
    label !== null &&
    label.style !== "bullet" &&
    (line.text.length > 60 || label.style === "roman") &&
    (stretches[0]?.from ?? 0) < 6
  );
}

/**
 * The columns of signs of each column of the table. Headings stand in the middle of their columns, so the bounds are
 * taken from what stands in none of the lines: each heading reaches to the widest gap before the next.
 */
function columnsOf(heading: SpacedLine, body: readonly SpacedLine[]): Column[] {
  const width = largest(body, (line) => largest(line.stretches, (stretch) => stretch.to));
  const used = new Int32Array(width + 2);
  for (const line of body) {
    // A title over the whole table says nothing about its columns.
    if (line.stretches.length < 2) continue;
    for (const { from, to } of line.stretches) {
      used[from] = (used[from] as number) + 1;
      used[to] = (used[to] as number) - 1;
    }
  }
  for (let x = 1; x < used.length; x++) used[x] = (used[x] as number) + (used[x - 1] as number);
  const columns: Column[] = [];
  let from = 0;
  heading.stretches.forEach((stretch, i) => {
    const next = heading.stretches[i + 1];
    const to = next ? emptiest(used, stretch, next) : width + 1;
    columns.push({ from, to });
    from = to;
  });
  return columns;
}

/** Between two headings, the column of signs in which the fewest lines have something. */
function emptiest(used: Int32Array, heading: Stretch, next: Stretch): number {
  const middle = Math.floor((heading.from + heading.to) / 2);
  let best = next.from;
  for (let x = next.from; x >= middle && x > 0; x--)
    if ((used[x] as number) < (used[best] as number)) best = x;
  for (let x = next.from + 1; x < (next.from + next.to) / 2; x++)
    if ((used[x] as number) < (used[best] as number)) best = x;
  // The gap's right side: what begins there belongs to the next column.
  while (best + 1 < (next.from + next.to) / 2 && used[best + 1] === used[best]) best++;
  return best;
}

/** Puts the stretches of a line into the columns in which most of each stands. */
function place(text: string, line: SpacedLine, columns: readonly Column[]): GridLine {
  const parts: Part[][] = columns.map(() => []);
  for (const stretch of line.stretches) {
    const common = columns.map(
      (column) => Math.min(stretch.to, column.to) - Math.max(stretch.from, column.from),
    );
    parts[common.indexOf(Math.max(...common))]?.push({ start: stretch.start, end: stretch.end });
  }
  const texts = parts.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(" "));
  return { index: line.index, parts, texts, stretches: line.stretches.length };
}
