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

/** As {@link Phrases}, compared without marks and accents. */
export type FlatPhrases = Phrases;

/**
 * Prepares a list for a look-up that forgives what a scan gets wrong in Vietnamese letters: marks, accents,
 * đ and d. Only phrases of two words or more: single words say too little without their marks.
 */
export function flatPhrases(list: string): FlatPhrases {
  const map = new Map<string, string[][]>();
  for (const bucket of phrases(list).values()) {
    for (const phrase of bucket) {
      if (phrase.length < 2) continue;
      const keys = phrase.map(flatOf);
      const known = map.get(keys[0] as string);
      if (known) known.push(keys);
      else map.set(keys[0] as string, [keys]);
    }
  }
  return map;
}

/** As {@link phraseAt}, without marks and accents. */
export function flatPhraseAt(words: readonly Word[], index: number, set: FlatPhrases): number {
  const first = words[index];
  if (!first || first.mark) return 0;
  let longest = 0;
  for (const phrase of set.get(flatOf(first.key)) ?? []) {
    let k = 1;
    while (k < phrase.length && flatOf(words[index + k]?.key ?? "") === phrase[k]) k++;
    if (k === phrase.length && k > longest) longest = k;
  }
  return longest;
}

/** A word without marks and accents. */
export function flatOf(key: string): string {
  return key
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}
