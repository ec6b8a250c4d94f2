import { type Phrases, phraseAt, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

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

/**
 * Whether a text begins so.
 * @param from the first word of the text among `words`; a bracket before it is passed over
 */
export function beginsWith(
  text: string,
  words: readonly Word[],
  from: number,
  { firstWords, pattern }: Beginning,
): boolean {
  const first = words[from]?.key === "(" ? from + 1 : from;
  return phraseAt(words, first, firstWords) > 0 && pattern.test(text);
}
