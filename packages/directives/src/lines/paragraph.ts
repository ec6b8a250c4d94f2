import type { Source } from "../source/source.ts";
import { type Words, wordsOf } from "../source/words.ts";
import type { Span } from "../types.ts";
import { type Label, labelOf } from "./labels.ts";
import { isCapitals } from "./letters.ts";
import type { Segment } from "./segments.ts";

/** A stretch of the cleaned text that became a stretch of a paragraph. */
export type Piece = { at: number; from: number; length: number };

/**
 * One paragraph, clause, bullet or cell: lines that belong together, joined by single spaces.
 * All offsets of the finders count in `text`; {@link spanIn} and {@link spansIn} lead back.
 */
export class Paragraph {
  readonly index: number;
  readonly text: string;
  /** The number or sign with which it begins. */
  readonly label: Label | null;
  /** Offset of the first word after the label. */
  readonly body: number;
  readonly pieces: readonly Piece[];
  /** A blank line (or a table border) stands before it. */
  readonly blankBefore: boolean;
  /** What is asked again and again, kept by those who find it out: see `segments.ts` and `headings.ts`. */
  segments: readonly Segment[] | null = null;
  runIn: number | null = null;
  private readonly source: Source;
  private cut: Words | null = null;
  private knownCapitals: boolean | null = null;

  constructor(source: Source, index: number, made: Joined, blankBefore: boolean) {
    this.index = index;
    this.text = made.text;
    this.label = made.label;
    this.body = made.label?.length ?? 0;
    this.pieces = made.pieces;
    this.blankBefore = blankBefore;
    this.source = source;
  }

  get words(): Words {
    this.cut ??= this.cutWords();
    return this.cut;
  }

  /** Every letter is a capital, and there are at least two. */
  get capitals(): boolean {
    this.knownCapitals ??= isCapitals(this.text);
    return this.knownCapitals;
  }

  /** Lets go of what can be found out again: words and sentences. */
  release(): void {
    this.cut = null;
    this.segments = null;
  }

  private cutWords(): Words {
    const [piece, more] = this.pieces;
    if (!piece || more) return wordsOf(this.text);
    return wordsOf(this.source.text, piece.from, piece.from + piece.length);
  }
}

/** Lines made one text. */
type Joined = { text: string; label: Label | null; pieces: readonly Piece[] };

/** A stretch of the cleaned text without line feeds; a line has its text and label with it. */
export type Part = { start: number; end: number; text?: string; label?: Label | null };

/** Joins stretches of the cleaned text to a paragraph. */
export function makeParagraph(
  source: Source,
  index: number,
  parts: readonly Part[],
  blankBefore: boolean,
): Paragraph {
  return new Paragraph(source, index, joined(source, parts), blankBefore);
}

function joined(source: Source, parts: readonly Part[]): Joined {
  const [first] = parts;
  if (first && parts.length === 1) {
    const { start, end, text = source.text.slice(start, end) } = first;
    const pieces = end > start ? [{ at: 0, from: start, length: end - start }] : [];
    return { text, label: first.label === undefined ? labelOf(text) : first.label, pieces };
  }
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { start, end } of parts) {
    if (end <= start) continue;
    pieces.push({ at, from: start, length: end - start });
    texts.push(source.text.slice(start, end));
    at += end - start + 1;
  }
  const text = texts.join(" ");
  return { text, label: labelOf(text), pieces };
}

/** The one span of the input that covers [start, end) of the paragraph. */
export function spanIn(source: Source, paragraph: Paragraph, start: number, end: number): Span {
  const { pieces } = paragraph;
  const [only] = pieces;
  if (only && pieces.length === 1) {
    const from = Math.max(start, 0);
    const to = Math.min(end, only.length);
    return from < to ? source.spanOf(only.from + from, only.from + to) : source.spanOf(only.from, only.from);
  }
  const spans = piecesIn(paragraph, start, end);
  const first = spans[0];
  const last = spans.at(-1);
  if (first && last) return source.spanOf(first.start, last.end);
  return source.spanOf(only?.from ?? 0, only?.from ?? 0);
}

/**
 * The spans of the input that cover [start, end) of the paragraph; what stands between two pieces
 * (a page number, a running head) is left out, mere whitespace is not.
 */
export function spansIn(source: Source, paragraph: Paragraph, start: number, end: number): Span[] {
  const [only] = paragraph.pieces;
  if (only && paragraph.pieces.length === 1) {
    const from = Math.max(start, 0);
    const to = Math.min(end, only.length);
    return from < to ? [source.spanOf(only.from + from, only.from + to)] : [];
  }
  const spans: Span[] = [];
  for (const piece of piecesIn(paragraph, start, end)) {
    const span = source.spanOf(piece.start, piece.end);
    const last = spans[spans.length - 1];
    if (last && source.input.slice(last.end, span.start).trim() === "") last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/** The first piece that ends behind `start`. */
function pieceAt(pieces: readonly Piece[], start: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, length } = pieces[middle] as Piece;
    if (at + length <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesIn(paragraph: Paragraph, start: number, end: number): Span[] {
  const found: Span[] = [];
  const { pieces } = paragraph;
  for (let i = pieceAt(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.at >= end) break;
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to) found.push({ start: piece.from + from - piece.at, end: piece.from + to - piece.at });
  }
  return found;
}
