import { lookAtWords } from "../find/matches-of.ts";
import { wordAt } from "../source/words.ts";
import type { Part } from "./draft.ts";

/** A part with its words, cut out once for all finders. */
export type OpenPart = { part: Part; text: string; range: readonly [from: number, to: number, base: number] };

export function openPart(part: Part): OpenPart {
  const { paragraph, start, end } = part;
  const { words } = paragraph;
  return {
    part,
    text: paragraph.text.slice(start, end),
    range: [wordAt(words, start), wordAt(words, end), start],
  };
}

/** The text of a part for a finder, which then knows its words without cutting it up again. */
export function lookedAt({ part, text, range }: OpenPart): string {
  const { words } = part.paragraph;
  lookAtWords(text, words, words.starts, range);
  return text;
}
