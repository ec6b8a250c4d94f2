import type { Source } from "../source/source.ts";
import { type Words, wordsOf } from "../source/words.ts";
import type { Span } from "../types.ts";
import { type Label, labelOf } from "./labels.ts";

/** A stretch of the cleaned text that became a stretch of a paragraph. */
export type Piece = { at: number; from: number; length: number };

/**
 * One paragraph, clause, bullet or cell: lines that belong together, joined by single spaces.
 * All offsets of the finders count in `text`; {@link spanIn} and {@link spansIn} lead back.
 */
export type Paragraph = {
  index: number;
  text: string;
  words: Words;
  /** The number or sign with which it begins. */
  label: Label | null;
  /** Offset of the first word after the label. */
  body: number;
  pieces: Piece[];
  /** A blank line (or a table border) stands before it. */
  blankBefore: boolean;
};

/** Joins stretches of the cleaned text to a paragraph. */
export function makeParagraph(
  source: Source,
  index: number,
  parts: readonly { start: number; end: number }[],
  blankBefore: boolean,
): Paragraph {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const part of parts.flatMap((whole) => linesOf(source, whole))) {
    if (part.end <= part.start) continue;
    pieces.push({ at, from: part.start, length: part.end - part.start });
    texts.push(source.text.slice(part.start, part.end));
    at += part.end - part.start + 1;
  }
  const text = texts.join(" ");
  const label = labelOf(text);
  return { index, text, words: wordsOf(text), label, body: label?.length ?? 0, pieces, blankBefore };
}

/** A stretch over several lines (a cell) as its lines, each without the whitespace at its ends. */
function linesOf(source: Source, part: { start: number; end: number }): { start: number; end: number }[] {
  const text = source.text.slice(part.start, part.end);
  if (!text.includes("\n")) return [part];
  const lines: { start: number; end: number }[] = [];
  let at = part.start;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const start = at + line.indexOf(trimmed);
    if (trimmed) lines.push({ start, end: start + trimmed.length });
    at += line.length + 1;
  }
  return lines;
}

/** The one span of the input that covers [start, end) of the paragraph. */
export function spanIn(source: Source, paragraph: Paragraph, start: number, end: number): Span {
  const spans = piecesIn(paragraph, start, end);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) {
    const at = source.spanOf(paragraph.pieces[0]?.from ?? 0, paragraph.pieces[0]?.from ?? 0);
    return at;
  }
  return source.spanOf(first.start, last.end);
}

/**
 * The spans of the input that cover [start, end) of the paragraph; what stands between two pieces
 * (a page number, a running head) is left out, mere whitespace is not.
 */
export function spansIn(source: Source, paragraph: Paragraph, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const piece of piecesIn(paragraph, start, end)) {
    const span = source.spanOf(piece.start, piece.end);
    const last = spans.at(-1);
    if (last && source.input.slice(last.end, span.start).trim() === "") last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

function piecesIn(paragraph: Paragraph, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (const piece of paragraph.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to) found.push({ start: piece.from + from - piece.at, end: piece.from + to - piece.at });
  }
  return found;
}
