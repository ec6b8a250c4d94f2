import { type Words, wordsOf } from "../source/words.ts";
import { type CellKind, cellKind } from "./cell-words.ts";
import { isNumberHeading } from "./columns.ts";
import { placeTokens } from "./flat-columns.ts";
import { type FlatHeading, flatHeading, mayHead } from "./flat-heading.ts";
import { isTypeLine } from "./join.ts";
import { labelOf } from "./labels.ts";
import { isCapitals } from "./letters.ts";
import type { Part } from "./paragraph.ts";
import type { RawLine } from "./raw-lines.ts";
import { chainOf, type Numbered, readNumber } from "./row-numbers.ts";
import type { Cell } from "./table.ts";

/** A cell or a line of one, in the order of the text. */
export type Token = {
  lines: RawLine[];
  text: string;
  kind: CellKind;
  words: Words;
  /** The number of a row, the number or title of a group, or plain text. */
  is: "number" | "group" | "text";
  /** A blank line stands before it. */
  apart: boolean;
  /** The line after it. */
  next: number;
};

/** So many lines without the number of a row end the search for more of them. */
const LONGEST_ROW = 90;
/** No more lines of a table are read without their blank lines. */
const MOST_LINES = 6000;

/**
 * Reads a table that was flattened to one cell (or one line of a cell) per line, as copying and PDF readers do:
 * the headings of the columns stand one under the other, then the number of each row and its cells. Empty cells have
 * left nothing; what a line is (a number, work, the names of units, a time, a product) and the order of the columns
 * tell where it belongs.
 * @returns the rows and the line after the table; `rows` is null when there is none, then the lines up to `end` were looked at for nothing
 */
export function flatTable(
  lines: readonly RawLine[],
  from: number,
): { rows: Cell[][] | null; end: number } | null {
  if (!mayHead(lines[from] as RawLine)) return null;
  const heading = flatHeading(lines, from);
  if (!heading) return null;
  if (!isDouble(lines, from)) return readFlat(lines, heading);
  // Blank lines between all lines say nothing: the table is read without them.
  const places: number[] = [];
  for (let i = from; i < lines.length && places.length < MOST_LINES; i++)
    if (lines[i]?.kind !== "blank") places.push(i);
  const dense = places.map((at) => lines[at] as RawLine);
  const packed = flatHeading(dense, 0);
  const found = packed && readFlat(dense, packed);
  return found
    ? { rows: found.rows, end: (places[found.end - 1] ?? from) + 1 }
    : { rows: null, end: places.at(-1) ?? from };
}

/** Lines that are looked at to tell whether blank lines part cells or all lines. */
const SAMPLE = 80;

/** Every line stands between blank lines, also those in the middle of a sentence. */
function isDouble(lines: readonly RawLine[], from: number): boolean {
  let written = 0;
  let small = 0;
  for (let i = from + 1; i < Math.min(lines.length, from + SAMPLE); i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "blank") continue;
    if (lines[i - 1]?.kind !== "blank") return false;
    written++;
    if (/^\p{Ll}/u.test(line.text)) small++;
  }
  return small * 6 >= written;
}

function readFlat(
  lines: readonly RawLine[],
  heading: FlatHeading,
): { rows: Cell[][] | null; end: number } | null {
  if (!heading.roles.includes("number")) {
    heading.cells.unshift([]);
    heading.texts.unshift("");
    heading.roles.unshift("number");
  }
  const start = afterColumnNumbers(lines, heading.end);
  const { chain, end } = numbersOf(lines, start);
  if (chain.length < 2) return { rows: null, end };
  const tokens = tokensOf(lines, start, end, heading, chain);
  const rows = placeTokens(tokens, heading);
  if (!isTable(rows.rows, heading)) return { rows: null, end };
  const head: Cell[] = heading.cells.map((cell) => cell.map(partOf));
  return { rows: [head, ...rows.rows], end: rows.end ?? heading.end };
}

export const partOf = (line: RawLine): Part => ({ start: line.start, end: line.end });

/** "(1)", "(2)", ... or "1", "2", ... under the headings: the numbers of the columns. */
function afterColumnNumbers(lines: readonly RawLine[], from: number): number {
  let counted = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "blank") continue;
    const number = readNumber(line.text, i);
    if (!number || number.value !== counted + 1) return counted >= 3 ? i : from;
    counted++;
  }
  return from;
}

/** The numbers of the rows after line `from`, and where the table ends at the latest. */
function numbersOf(lines: readonly RawLine[], from: number): { chain: Numbered[]; end: number } {
  const found: Numbered[] = [];
  let last = from;
  let i = from;
  for (; i < lines.length && i - last <= LONGEST_ROW; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "bar" || line.kind === "row") break;
    if (line.kind === "text" && endsTable(line)) break;
    const number = line.kind === "blank" ? null : readNumber(line.text, i);
    if (!number) continue;
    // The number of a page stands over the headings that the page repeats.
    if (headsPage(lines, i)) continue;
    found.push(number);
    last = i;
  }
  return { chain: chainOf(found), end: i };
}

function headsPage(lines: readonly RawLine[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 4); i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "blank") continue;
    return mayHead(line) && flatHeading(lines, i) !== null;
  }
  return false;
}

function endsTable(line: RawLine): boolean {
  return (
    isTypeLine(line) || /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|PHỤ LỤC|Phụ lục \d|Trên đây là)/u.test(line.text)
  );
}

/** The lines from `from` on as tokens; numbers that count no row, and headings that are repeated, are left out. */
function tokensOf(
  lines: readonly RawLine[],
  from: number,
  to: number,
  heading: FlatHeading,
  chain: readonly Numbered[],
): Token[] {
  const numbers = new Map(chain.map((number) => [number.at, number]));
  const lastAt = chain.at(-1)?.at ?? from;
  const heads = new Set(heading.cells.flatMap((cell) => cell.map((line) => line.text)));
  const tokens: Token[] = [];
  let apart = true;
  for (let i = from; i < to; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "blank") {
      apart = true;
      continue;
    }
    const number = numbers.get(i);
    if (number) tokens.push(makeToken([line], number.group ? "group" : "number", apart, i + 1));
    else if (line.kind === "text" || (heading.spaced && !apart && tokens.at(-1)?.is === "text")) {
      if (isNumberHeading(line.text) || (heads.has(line.text) && isRepeated(lines, i, heads))) continue;
      if (i > lastAt && endsRows(line.text)) break;
      addText(tokens, line, apart, i, heading.spaced);
    }
    apart = false;
  }
  return withTitles(tokens);
}

/** A line of the heading between others of the heading: the head of the next page. */
function isRepeated(lines: readonly RawLine[], at: number, heads: ReadonlySet<string>): boolean {
  for (const step of [-1, 1]) {
    let i = at + step;
    while (lines[i]?.kind === "blank") i += step;
    if (heads.has(lines[i]?.text ?? "")) return true;
  }
  return false;
}

/** What stands after a table: a numbered heading, a remark, the closing. */
function endsRows(line: string): boolean {
  if (/^(?:Ghi chú|\*|Trên đây|Trong quá trình|Căn cứ)/u.test(line)) return true;
  const label = labelOf(line);
  return label !== null && label.style !== "bullet" && label.style !== "letter" && label.style !== "round";
}

function addText(tokens: Token[], line: RawLine, apart: boolean, i: number, spaced: boolean): void {
  const open = tokens.at(-1);
  if (spaced && !apart && open?.is === "text") {
    const text = `${open.text} ${line.text}`;
    tokens[tokens.length - 1] = makeToken([...open.lines, line], "text", open.apart, i + 1, text);
  } else tokens.push(makeToken([line], "text", apart, i + 1));
}

function makeToken(
  lines: RawLine[],
  is: Token["is"],
  apart: boolean,
  next: number,
  text = lines[0]?.text ?? "",
): Token {
  const words = wordsOf(text);
  return { lines, text, is, apart, next, words, kind: cellKind(text, words) };
}

/** A line in capitals over the number of a row is the title of a group. */
function withTitles(tokens: Token[]): Token[] {
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.is !== "text" || !next || next.is === "text" || token.text.length < 8) return;
    if (isCapitals(token.text)) token.is = "group";
  });
  return tokens;
}

/** Most rows have their work, and something beside it. */
function isTable(rows: readonly Cell[][], heading: FlatHeading): boolean {
  const work = heading.roles.indexOf("task");
  const number = heading.roles.indexOf("number");
  const numbered = rows.filter((row) => (row[number]?.length ?? 0) > 0 && (row[work]?.length ?? 0) > 0);
  const told = numbered.filter((row) =>
    row.some((cell, j) => j !== work && j !== number && (cell?.length ?? 0) > 0),
  );
  return numbered.length >= 2 && numbered.length >= rows.length * 0.7 && told.length >= numbered.length * 0.3;
}
