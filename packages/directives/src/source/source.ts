import type { Span } from "../types.ts";
import { cleanText } from "./clean.ts";

/**
 * The text as the rules read it, and the way back to the text as it was given.
 *
 * `text` is in composed form (NFC), without emphasis marks, hard spaces and invisible characters.
 * Every rule works on `text`; every span that leaves the library is made by {@link Source.spanOf}.
 */
export type Source = {
  /** The input exactly as given; the offsets of the contract count in it. */
  input: string;
  /** What the rules read. */
  text: string;
  /** Offsets of the line feeds of `text` that stand inside an emphasis. */
  emphasised: readonly number[];
  /** The span of the input that gave `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span;
};

/**
 * Opens a text for reading.
 * @param input any string, also decomposed (NFD) or with broken surrogates; never refused.
 */
export function openSource(input: string): Source {
  const { text, offsets, emphasised } = cleanText(input);
  if (!offsets) return { input, text, emphasised, spanOf: (start, end) => ({ start, end }) };
  const spanOf = (start: number, end: number): Span => {
    if (end > start) return { start: offsets.startOf(start), end: offsets.endOf(end - 1) };
    const at = start < text.length ? offsets.startOf(start) : input.length;
    return { start: at, end: at };
  };
  return { input, text, emphasised, spanOf };
}
