import { DIGIT, requiredWords } from "./required-words.ts";

/** The required words of each pattern by their places in {@link known}; read when it is first used. */
const required = new WeakMap<RegExp, readonly (readonly number[])[]>();

/** Every word that any pattern requires, with the places of its pairs: many require the same. */
const known: { word: string; pairs: readonly number[] }[] = [];
const places = new Map<string, number>();

/** Many patterns run on one text after the other: what it holds is looked up once. */
const current = { text: "", lower: "", holds: new Uint8Array(0), pairs: new Uint8Array(4096) };
const HELD = 1;
const MISSING = 2;

/**
 * All matches of a global pattern, as `text.matchAll` gives them; at the cost of a look for a word where
 * the text has none of the words that the pattern cannot do without.
 *
 * @param text in which to look
 * @param pattern with the flags `g` and `u`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return [];
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}

/** False only when the pattern cannot match the text, by the words that it requires. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const lists = required.get(pattern) ?? readRequired(pattern);
  if (lists.length === 0) return true;
  if (current.text !== text) {
    current.text = text;
    current.lower = text.toLowerCase();
    if (current.holds.length < known.length) current.holds = new Uint8Array(known.length * 2);
    else current.holds.fill(0);
    markPairs(current.lower);
  }
  return lists.every((list) => list.some(isHeld));
}

/** Where a pair of neighbouring units is marked; other pairs may have the same place. */
const pairPlace = (text: string, i: number): number =>
  ((text.charCodeAt(i) * 33) ^ text.charCodeAt(i + 1)) & 4095;

/** Marks all pairs of a text: a word with a pair that is not marked is not in it. */
function markPairs(lower: string): void {
  current.pairs.fill(0);
  for (let i = 0; i + 1 < lower.length; i++) current.pairs[pairPlace(lower, i)] = 1;
}

function isHeld(place: number): boolean {
  const seen = current.holds[place];
  if (seen) return seen === HELD;
  const { word, pairs } = known[place] as (typeof known)[number];
  const held =
    pairs.every(isMarked) && (word === DIGIT ? /\d/.test(current.lower) : current.lower.includes(word));
  current.holds[place] = held ? HELD : MISSING;
  return held;
}

const isMarked = (place: number): boolean => current.pairs[place] === 1;

function readRequired(pattern: RegExp): readonly (readonly number[])[] {
  const lists = requiredWords(pattern.source).map((list) => list.map(placeOf));
  required.set(pattern, lists);
  return lists;
}

function placeOf(word: string): number {
  const seen = places.get(word);
  if (seen !== undefined) return seen;
  const pairs = word === DIGIT ? [] : Array.from({ length: word.length - 1 }, (_, i) => pairPlace(word, i));
  const place = known.push({ word, pairs }) - 1;
  places.set(word, place);
  return place;
}
