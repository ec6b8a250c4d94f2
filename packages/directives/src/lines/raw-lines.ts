import { type Label, labelOf } from "./labels.ts";
import { endsWithStop, isCapitals, isSpace, lineStart } from "./letters.ts";

export type LineKind = "text" | "blank" | "rule" | "page-number" | "bar" | "row" | "row-rule";

/** What a single line of the text is before any joining. */
export class RawLine {
  /** Offsets into the cleaned text, whitespace at both ends left out. */
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
  readonly text: string;
  /** The line feed after this line stands inside an emphasis. */
  readonly goesOn: boolean;
  /** What was asked before: each line is asked beside the one before it and the one after. */
  private knownLabel: Label | null | undefined;
  private knownCapitals: boolean | undefined;

  constructor(text: string, start: number, kind: LineKind, goesOn: boolean) {
    this.start = start;
    this.end = start + text.length;
    this.kind = kind;
    this.text = text;
    this.goesOn = goesOn;
    this.knownLabel = undefined;
    this.knownCapitals = undefined;
  }

  /** The same line, taken for something else. */
  as(kind: LineKind): RawLine {
    return new RawLine(this.text, this.start, kind, this.goesOn);
  }

  /** The number or sign with which it begins. */
  get label(): Label | null {
    if (this.knownLabel === undefined) this.knownLabel = labelOf(this.text);
    return this.knownLabel;
  }

  /** Every letter is a capital, and there are at least two. */
  get capitals(): boolean {
    this.knownCapitals ??= isCapitals(this.text);
    return this.knownCapitals;
  }

  /** It does not end with a full stop or a mark like it: the sentence may go on. */
  get open(): boolean {
    return !endsWithStop(this.text, ".;:!?…", CLOSERS);
  }

  /** It ends with a colon. */
  get announces(): boolean {
    return endsWithStop(this.text, ":", CLOSERS);
  }
}

/** What may stand behind the stop that ends a line. */
const CLOSERS = '”"’)]';
const isRule = lineStart("-–—_=.*~", /^[-–—_=.*~]{3,}$/u);
const isPageNumber = lineStart(
  "0123456789-–—TP",
  /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?$|^(?:Trang|Page)\s*\d{1,3}(?:\s*\/\s*\d{1,3})?$/u,
);
const ROW_RULE = /^\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/u;

/** Cuts the cleaned text into its lines and says what each is by its looks alone. */
export function rawLines(text: string, emphasised: readonly number[]): RawLine[] {
  const lines: RawLine[] = [];
  let next = 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf("\n", from);
    const to = feed < 0 ? text.length : feed;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    // A blank line stands where it begins.
    if (start === end) start = end = from;
    const line = text.slice(start, end);
    // Asked of each line: asked once of the whole text, V8 moves the question into this loop (40 µs a line).
    const kind = fenceOf(line) ?? kindOf(line);
    while (next < emphasised.length && (emphasised[next] as number) < to) next++;
    lines.push(new RawLine(line, start, kind, emphasised[next] === to));
    from = to + 1;
  }
  return lines;
}

/** What a line of a table is; null for other lines. */
function fenceOf(line: string): LineKind | null {
  if (line === "|") return "bar";
  const bar = line[0] === "|";
  if (!bar && !line.includes(" | ")) return null;
  if (ROW_RULE.test(line)) return "row-rule";
  return bar && line.indexOf("|", 1) > 0 ? "row" : null;
}

function kindOf(line: string): LineKind {
  if (line === "") return "blank";
  if (line.length <= 12 && isPageNumber(line)) return "page-number";
  return isRule(line) ? "rule" : "text";
}
