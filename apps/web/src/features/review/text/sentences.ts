import { type Span, trimSpan } from "./span.ts";

// A stop ends a sentence before white space and a capital, a digit or a quotation; a semicolon always.
const STOP = /[.!?…]+["”’)]*(?=\s+["“‘(]?[\p{Lu}\d])|;(?=\s)/gu;
// "TP. Hồ", "KT. CHÁNH", "Th.S", "1. Phòng": a short word before the full stop is not the end
const SHORT = /(?:^|[\s(])(?:\p{Lu}{1,4}|\p{Lu}\p{Ll}|\d{1,2})$/u;

/**
 * Cuts a stretch of the text into sentences and the clauses that semicolons part: the steps of the
 * text caret and the places where an order can be split. Words in brackets are never cut.
 */
export function sentencesOf(text: string, within: Span): Span[] {
  const slice = text.slice(within.start, within.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of slice.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && SHORT.test(slice.slice(Math.max(start, match.index - 8), match.index)))
      continue;
    if (openBrackets(slice.slice(start, end)) > 0) continue;
    push(sentences, text, within.start + start, within.start + end);
    start = end;
  }
  push(sentences, text, within.start + start, within.end);
  return sentences;
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const trimmed = trimSpan(text, { start, end });
  if (trimmed) sentences.push(trimmed);
}

function openBrackets(words: string): number {
  let open = 0;
  for (const sign of words) {
    if (sign === "(") open++;
    else if (sign === ")" && open > 0) open--;
  }
  return open;
}

/** The sentence at or after an offset (`direction` 1), or the last one before it (-1). */
export function stepSentence(sentences: readonly Span[], from: Span | null, direction: 1 | -1): Span | null {
  if (!from) return sentences[direction === 1 ? 0 : sentences.length - 1] ?? null;
  if (direction === 1) return sentences.find((sentence) => sentence.start > from.start) ?? null;
  return sentences.findLast((sentence) => sentence.start < from.start) ?? null;
}

/** Offsets inside an order at which it can be cut, from its sentences and its separate spans. */
export function splitPoints(text: string, spans: readonly Span[]): number[] {
  const points = spans.flatMap((span) => sentencesOf(text, span).map((sentence) => sentence.start));
  return points.sort((a, b) => a - b).slice(1);
}
