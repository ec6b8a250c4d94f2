import { lookAtWords } from "../find/matches-of.ts";
import { type Words, wordAt } from "../source/words.ts";
import type { Part } from "./draft.ts";

/** A part with its words [from, to). */
export type WordedPart = Part & { from: number; to: number };

/** A part of a task with its text, cut out once for all finders. */
export type OpenPart = { part: Part; text: string; range: readonly [from: number, to: number, base: number] };

export function openPart(part: Part): OpenPart {
  const { words } = part.paragraph;
  const range = [wordAt(words, part.start), wordAt(words, part.end), part.start] as const;
  return { part, text: textOf(part), range };
}

export function textOf({ paragraph, start, end }: Part): string {
  return paragraph.text.slice(start, end);
}

/** The text of a part for a finder, which then knows its words without cutting it up again. */
export function lookedAt({ part, text, range }: OpenPart): string {
  look(part.paragraph.words, text, range);
  return text;
}

/** As {@link lookedAt}, of a part that only one finder asks for. */
export function lookedAtOnce({ paragraph, start, end, from, to }: WordedPart): string {
  const text = paragraph.text.slice(start, end);
  look(paragraph.words, text, [from, to, start]);
  return text;
}

function look(words: Words, text: string, range: OpenPart["range"]): void {
  lookAtWords(text, words, words.starts, range);
}
