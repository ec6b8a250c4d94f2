import { type Word, wordsOf } from "./words.ts";

/** A set of phrases that can be looked up at a word: by its first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Prepares a lexicon list for lookup. A list is one string with one phrase per line or phrases
 * separated by `|`, or an array of phrases; commas and dashes inside a phrase are words of it.
 */
export function phrases(list: string | readonly string[]): Phrases {
  const lines = typeof list === "string" ? list.split(/[\n|]/) : list;
  const map = new Map<string, string[][]>();
  for (const line of lines) {
    const keys = wordsOf(line.trim()).map((word) => word.key);
    const first = keys[0];
    if (first === undefined) continue;
    const bucket = map.get(first);
    if (bucket) bucket.push(keys);
    else map.set(first, [keys]);
  }
  for (const bucket of map.values()) bucket.sort((a, b) => b.length - a.length);
  return map;
}

/** How many words of the longest phrase of `set` stand at `index`; 0 when none does. */
export function phraseAt(words: readonly Word[], index: number, set: Phrases): number {
  const first = words[index];
  if (!first) return 0;
  const bucket = set.get(first.key);
  if (!bucket) return 0;
  for (const phrase of bucket) {
    let k = 1;
    while (k < phrase.length && words[index + k]?.key === phrase[k]) k++;
    if (k === phrase.length) return k;
  }
  return 0;
}

/** The first index in [from, to) where a phrase of `set` stands, with its length; null if none. */
export function findPhrase(
  words: readonly Word[],
  from: number,
  to: number,
  set: Phrases,
): { index: number; length: number } | null {
  for (let i = from; i < to; i++) {
    const length = phraseAt(words, i, set);
    if (length > 0) return { index: i, length };
  }
  return null;
}
