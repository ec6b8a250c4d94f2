import { eachWord, type Notes, type Word } from "../source/words.ts";
import { always, note, patterns, pieces, uncalled, type Watched, watchedOf } from "./watched.ts";

export { signalOf } from "./watched.ts";

/** Many patterns run on one text after the other: its words are looked at once for all of them. */
const look = {
  text: "",
  /** How many patterns were known at the time. */
  patterns: -1,
  stamp: 0,
  signals: 0,
  /** The patterns that the text calls, as bits. */
  calls: new Int32Array(8),
  /** The words of the text that say anything to a pattern, and where they begin. */
  telling: [] as Notes[],
  starts: [] as number[],
  /** For each piece the last look in which it was found, once a pattern asked for pieces. */
  held: new Uint32Array(2048),
  pieced: false,
  /** For each pattern where it can begin, and the look of which that is true, once a pattern asked for places. */
  places: [] as number[][],
  placedIn: new Uint32Array(256),
  placed: false,
};

/**
 * All matches of a global pattern, as `text.matchAll` gives them; but tried only where the text has the words
 * that it cannot do without, and only at the words with which it can begin.
 *
 * @param text in which to look
 * @param pattern with the flags `g` and `u`
 * @param mayBegin what a finder knows of its pattern beside: false only for places where no match begins
 */
export function matchesOf(
  text: string,
  pattern: RegExp,
  mayBegin?: (text: string, place: number) => boolean,
): RegExpExecArray[] {
  const known = watchedOf(pattern);
  if (!holdsRequired(text, known)) return NO_MATCH;
  return known.sticky
    ? matchesAt(text, known.sticky, placesOf(known), mayBegin)
    : [...text.matchAll(pattern)];
}

const NO_MATCH: RegExpExecArray[] = [];

function matchesAt(
  text: string,
  sticky: RegExp,
  places: readonly number[],
  mayBegin?: (text: string, place: number) => boolean,
): RegExpExecArray[] {
  let found = NO_MATCH;
  let end = 0;
  for (const place of places) {
    if (place < end || (mayBegin && !mayBegin(text, place))) continue;
    sticky.lastIndex = place;
    const match = sticky.exec(text);
    if (!match) continue;
    if (found === NO_MATCH) found = [match];
    else found.push(match);
    end = match.index + match[0].length;
  }
  return found;
}

/** False only when the pattern cannot match the text, by the words that it requires and begins with. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const known = watchedOf(pattern);
  lookAt(text);
  return isCalled(known);
}

/** Patterns that a finder asks for together. */
export type PatternGroup = readonly Watched[];

export function groupOf(patterns: readonly RegExp[]): PatternGroup {
  return patterns.map(watchedOf);
}

/**
 * Which patterns of a group may match, as {@link mayMatch} tells of each.
 *
 * @param found is filled with their places in the group
 */
export function calledOf(text: string, group: PatternGroup, found: number[]): void {
  lookAt(text);
  found.length = 0;
  for (let i = 0; i < group.length; i++) if (isCalled(group[i] as Watched)) found.push(i);
}

/** Whether any pattern of a group may match. */
export function callsAny(text: string, group: PatternGroup): boolean {
  lookAt(text);
  for (let i = 0; i < group.length; i++) if (isCalled(group[i] as Watched)) return true;
  return false;
}

function isCalled(known: Watched): boolean {
  return holdsCalled(known) && (!known.sticky || placesOf(known).length > 0);
}

function holdsRequired(text: string, known: Watched): boolean {
  lookAt(text);
  return holdsCalled(known);
}

function holdsCalled(known: Watched): boolean {
  if (((look.calls[known.number >> 5] as number) & (1 << (known.number & 31))) === 0) return false;
  if (known.required.length < 2) return true;
  if (!look.pieced) markPieces();
  for (const list of known.required) if (!holdsOne(list)) return false;
  return true;
}

function holdsOne(list: readonly number[]): boolean {
  for (const piece of list) if (look.held[piece] === look.stamp) return true;
  return false;
}

function markPieces(): void {
  if (look.held.length < pieces.size) look.held = new Uint32Array(pieces.size * 2);
  for (const word of look.telling) for (const piece of word.pieces) look.held[piece] = look.stamp;
  look.pieced = true;
}

/** Where in the text last looked at a pattern can begin; good until the next look. */
function placesOf({ number }: Watched): readonly number[] {
  if (!look.placed) markPlaces();
  return look.placedIn[number] === look.stamp ? (look.places[number] as number[]) : NO_PLACE;
}

const NO_PLACE: readonly number[] = [];

/** Finds the places of all patterns in one pass over the words. */
function markPlaces(): void {
  if (look.placedIn.length < patterns) look.placedIn = new Uint32Array(patterns * 2);
  while (look.places.length < patterns) look.places.push([]);
  const { calls, telling, starts, places, placedIn, stamp } = look;
  for (let i = 0; i < telling.length; i++) {
    const { begins } = telling[i] as Notes;
    for (let k = 0; k < begins.length; k++) {
      const number = begins[k] as number;
      // Nobody asks for the places of a pattern that the text does not call.
      if (((calls[number >> 5] as number) & (1 << (number & 31))) === 0) continue;
      const list = places[number] as number[];
      if (placedIn[number] !== stamp) {
        placedIn[number] = stamp;
        list.length = 0;
      }
      list.push(starts[i] as number);
    }
  }
  look.placed = true;
}

/** Whether a finder with this {@link signalOf} may find something in the text. */
export function mayFind(text: string, signal: number): boolean {
  lookAt(text);
  return ((look.signals | always) & signal) !== 0;
}

function lookAt(text: string): void {
  if (look.text === text && look.patterns === patterns) return;
  openLook(text);
  eachWord(text, mark);
}

/**
 * As the look that every finder takes at a text, from its words [from, to) as they are known already.
 *
 * @param text exactly the stretch of these words
 * @param starts offset of the first unit of each word
 * @param base the offset at which the stretch begins
 */
export function lookAtWords(
  text: string,
  words: readonly Word[],
  starts: Int32Array,
  [from, to, base]: readonly [from: number, to: number, base: number],
): void {
  if (look.text === text && look.patterns === patterns) return;
  openLook(text);
  for (let i = from; i < to; i++) mark(words[i] as Word, (starts[i] as number) - base);
}

function openLook(text: string): void {
  look.text = text;
  look.patterns = patterns;
  look.signals = 0;
  if (look.calls.length * 32 < patterns) look.calls = new Int32Array(look.calls.length * 2);
  for (let k = 0; k < look.calls.length; k++) look.calls[k] = uncalled[k] ?? 0;
  look.stamp++;
  look.pieced = false;
  look.placed = false;
  look.telling.length = 0;
  look.starts.length = 0;
}

function mark(word: Word, start: number): void {
  const { notes } = word;
  if (notes.patterns !== patterns) note(word);
  if (!notes.telling) return;
  look.signals |= notes.signals;
  for (let k = 0; k < notes.calls.length; k++)
    look.calls[k] = (look.calls[k] as number) | (notes.calls[k] as number);
  look.telling.push(notes);
  look.starts.push(start);
}
