import { read, readWord, type Word } from "./forms.ts";

export { forget, keyOf, type Notes, numberOf, vocabulary, type Word } from "./forms.ts";

/** The words of a text in order, with the offset of the first unit of each. */
export type Words = readonly Word[] & { readonly starts: Int32Array };

const found: Word[] = [];
/** The places of words of many texts lie one after the other: a text has its part of them. */
const PLACES = 1 << 14;
let places = new Int32Array(PLACES);
let taken = 0;

/**
 * Cuts [from, to) of a text into words and marks, in order; whitespace belongs to none. Cutting a stretch of a
 * long text is faster than cutting a slice of it: the units of a slice are slow to come by.
 *
 * @returns their places count from `from`
 */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  let count = 0;
  for (let word = readWord(text, from, to); word; word = readWord(text, read.end, to)) {
    if (taken + count === places.length) morePlaces(count);
    places[taken + count] = read.start - from;
    found[count++] = word;
  }
  const words = found.slice(0, count) as Word[] & { starts: Int32Array };
  words.starts = places.subarray(taken, taken + count);
  taken += count;
  return words;
}

/** Room for more places; those of the text that is being cut move along. */
function morePlaces(count: number): void {
  const more = new Int32Array(Math.max(PLACES, count * 2));
  more.set(places.subarray(taken, taken + count));
  places = more;
  taken = 0;
}

/** Offset of the first unit of a word; 0 where there is none. */
export function startOf(words: Words, index: number): number {
  return words.starts[index] ?? 0;
}

/** Offset after the last unit of a word; 0 where there is none. */
export function endOf(words: Words, index: number): number {
  const word = words[index];
  return word ? (words.starts[index] as number) + word.written.length : 0;
}

/** The words and marks of a text in order, each with the offset of its first unit. */
export function eachWord(text: string, visit: (word: Word, start: number) => void): void {
  const { length } = text;
  for (let word = readWord(text, 0, length); word; word = readWord(text, read.end, length))
    visit(word, read.start);
}

/** The word at or after `offset`; `words.length` when there is none. Binary search. */
export function wordAt(words: Words, offset: number): number {
  const { starts } = words;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
