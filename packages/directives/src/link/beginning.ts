import { type Phrases, phraseAt, phrases } from "../source/phrases.ts";
import { textOf, type WordedPart } from "./open-part.ts";

/** What a text may begin with, as a pattern that is tried only where its first word is one of the pattern's. */
export type Beginning = { firstWords: Phrases; pattern: RegExp };

/**
 * @param list the beginnings, separated by `|`, as they stand in the pattern
 * @param around what the pattern has before and after the list, and its flags
 */
export function beginning(
  list: string,
  { before = "", after = "", flags = "iu" }: { before?: string; after?: string; flags?: string } = {},
): Beginning {
  return {
    firstWords: phrases(list.split("|").map((phrase) => phrase.split(" ", 1).join())),
    pattern: new RegExp(`^${before}(?:${list})${after}`, flags),
  };
}

/** Whether a part begins so; a bracket before its first word is passed over. */
export function begins(part: WordedPart, { firstWords, pattern }: Beginning): boolean {
  const { words } = part.paragraph;
  const first = words[part.from]?.key === "(" ? part.from + 1 : part.from;
  return phraseAt(words, first, firstWords) > 0 && pattern.test(textOf(part));
}
