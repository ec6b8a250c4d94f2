import { forget, numberOf, type Word, wordsOf } from "./words.ts";

/** A set of phrases that can be looked up at a word: by its first word, longest first. */
export type Phrases = {
  /** 1 at the number of every word with which a phrase begins. */
  readonly begins: Uint8Array;
  /** The phrases by the number of their first word, each as the numbers of its words. */
  readonly byFirst: ReadonlyMap<number, readonly (readonly number[])[]>;
};

/**
 * Prepares a lexicon list for lookup. A list is one string with one phrase per line or phrases
 * separated by `|`, or an array of phrases; commas and dashes inside a phrase are words of it.
 */
export function phrases(list: string | readonly string[]): Phrases {
  return phraseSet(keysOf(list), numberOf);
}

function keysOf(list: string | readonly string[]): string[][] {
  const lines = typeof list === "string" ? list.split(/[\n|]/) : list;
  return lines.map((line) => wordsOf(line.trim()).map((word) => word.key)).filter((keys) => keys.length > 0);
}

function phraseSet(list: readonly (readonly string[])[], numberFor: (key: string) => number): Phrases {
  const byFirst = new Map<number, number[][]>();
  for (const keys of list) {
    const numbers = keys.map(numberFor);
    const first = numbers[0] as number;
    const bucket = byFirst.get(first);
    if (bucket) bucket.push(numbers);
    else byFirst.set(first, [numbers]);
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.length - a.length);
  const begins = new Uint8Array(Math.max(0, ...byFirst.keys()) + 1);
  for (const first of byFirst.keys()) begins[first] = 1;
  return { begins, byFirst };
}

/** A set that only tells whether any phrase of several sets can begin at a word. */
export function anyOf(...sets: readonly Phrases[]): Phrases {
  const begins = new Uint8Array(Math.max(0, ...sets.map((set) => set.begins.length)));
  for (const set of sets) for (const first of set.byFirst.keys()) begins[first] = 1;
  return { begins, byFirst: new Map() };
}

/** Whether a phrase of the set can begin with this word. */
export function canBegin(word: Word, set: Phrases): boolean {
  return set.begins[word.id] === 1;
}

/** How many words of the longest phrase of `set` stand at `index`; 0 when none does. */
export function phraseAt(words: readonly Word[], index: number, set: Phrases): number {
  const first = words[index];
  if (first === undefined || set.begins[first.id] !== 1) return 0;
  for (const phrase of set.byFirst.get(first.id) ?? []) {
    let k = 1;
    while (k < phrase.length && words[index + k]?.id === phrase[k]) k++;
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

/** The numbers of all words of flat phrases, without marks and accents. */
const flatVocabulary = new Map<string, number>();

function flatNumberOf(key: string): number {
  const flat = flatOf(key);
  const known = flatVocabulary.get(flat);
  if (known !== undefined) return known;
  const number = flatVocabulary.size + 1;
  flatVocabulary.set(flat, number);
  forget();
  return number;
}

/**
 * Prepares a list for a look-up that forgives what a scan gets wrong in Vietnamese letters: marks, accents,
 * đ and d. Only phrases of two words or more: single words say too little without their marks.
 */
export function flatPhrases(list: string): FlatPhrases {
  return phraseSet(
    keysOf(list).filter((keys) => keys.length > 1),
    flatNumberOf,
  );
}

/** As {@link phraseAt}, without marks and accents. */
export function flatPhraseAt(words: readonly Word[], index: number, set: FlatPhrases): number {
  const first = words[index];
  if (!first || first.mark) return 0;
  const number = flatNumber(first);
  if (set.begins[number] !== 1) return 0;
  for (const phrase of set.byFirst.get(number) ?? []) {
    let k = 1;
    while (k < phrase.length && flatNumber(words[index + k]) === phrase[k]) k++;
    if (k === phrase.length) return k;
  }
  return 0;
}

function flatNumber(word: Word | undefined): number {
  if (!word) return 0;
  if (word.notes.flat < 0) word.notes.flat = flatVocabulary.get(flatOf(word.key)) ?? 0;
  return word.notes.flat;
}

/** A word without marks and accents. */
export function flatOf(key: string): string {
  return key
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}
