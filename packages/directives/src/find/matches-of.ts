import { eachWord, type Notes, type Word } from "../source/words.ts";
import { always, note, patterns, pieces, uncalled, type Watched, watchedOf } from "./watched.ts";

export { signalOf } from "./watched.ts";

/** Places in a text; the list is filled again and again, so it counts how many of its places are good. */
type Places = { count: number; at: number[] };

/** Many patterns run on one text after the other: its words are looked at once for all of them. */
const look = {
  text: "",
  /** How many patterns were known at the time. */
  patterns: -1,
  stamp: 0,
  signals: 0,
  /** The patterns that the text calls, as bits. */
  calls: new Int32Array(8),
  /** The words of the text that say anything to a pattern, and where they begin: as many as `told`. */
  telling: [] as Notes[],
  starts: new Int32Array(256),
  told: 0,
  /** For each piece the last look in which it was found, once a pattern asked for pieces. */
  held: new Uint32Array(2048),
  pieced: false,
  /** For each pattern where it can begin, and the look of which that is true, once a pattern asked for places. */
  places: [] as Places[],
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
  { at, count }: Readonly<Places>,
  mayBegin?: (text: string, place: number) => boolean,
): RegExpExecArray[] {
  let found = NO_MATCH;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const place = at[i] as number;
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

/** Patterns that a finder asks for together, and which bits of the calls are theirs. */
export type PatternGroup = { patterns: readonly Watched[]; bits: Int32Array };

export function groupOf(patterns: readonly RegExp[]): PatternGroup {
  const all = patterns.map(watchedOf);
  const bits = new Int32Array(1 + Math.max(-1, ...all.map(({ number }) => number >> 5)));
  for (const { number } of all) bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31));
  return { patterns: all, bits };
}

/** Whether the text calls any pattern of the group by its most telling words. */
function callsBits({ bits }: PatternGroup): boolean {
  const { calls } = look;
  for (let k = 0; k < bits.length; k++) if (((bits[k] as number) & (calls[k] as number)) !== 0) return true;
  return false;
}

/**
 * Which patterns of a group may match, as {@link mayMatch} tells of each.
 *
 * @param found is filled from its beginning with their places in the group
 * @returns how many there are
 */
export function calledOf(text: string, group: PatternGroup, found: number[]): number {
  lookAt(text);
  if (!callsBits(group)) return 0;
  let count = 0;
  const { patterns } = group;
  for (let i = 0; i < patterns.length; i++) if (isCalled(patterns[i] as Watched)) found[count++] = i;
  return count;
}

/** Whether any pattern of a group may match. */
export function callsAny(text: string, group: PatternGroup): boolean {
  lookAt(text);
  if (!callsBits(group)) return false;
  for (const one of group.patterns) if (isCalled(one)) return true;
  return false;
}

function isCalled(known: Watched): boolean {
  return holdsCalled(known) && (!known.sticky || placesOf(known).count > 0);
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
  const { telling, told, stamp } = look;
  for (let i = 0; i < told; i++) for (const piece of (telling[i] as Notes).pieces) look.held[piece] = stamp;
  look.pieced = true;
}

/** Where in the text last looked at a pattern can begin; good until the next look. */
function placesOf({ number }: Watched): Readonly<Places> {
  if (!look.placed) markPlaces();
  return look.placedIn[number] === look.stamp ? (look.places[number] as Places) : NO_PLACE;
}

const NO_PLACE: Readonly<Places> = { count: 0, at: [] };

/** Finds the places of all patterns in one pass over the words. */
function markPlaces(): void {
  if (look.placedIn.length < patterns) look.placedIn = new Uint32Array(patterns * 2);
  while (look.places.length < patterns) look.places.push({ count: 0, at: [] });
  const { calls, telling, told, starts, places, placedIn, stamp } = look;
  for (let i = 0; i < told; i++) {
    const { begins } = telling[i] as Notes;
    for (let k = 0; k < begins.length; k++) {
      const number = begins[k] as number;
      // Nobody asks for the places of a pattern that the text does not call.
      if (((calls[number >> 5] as number) & (1 << (number & 31))) === 0) continue;
      const list = places[number] as Places;
      if (placedIn[number] !== stamp) {
        placedIn[number] = stamp;
        list.count = 0;
      }
      list.at[list.count++] = starts[i] as number;
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
  look.told = 0;
}

function mark(word: Word, start: number): void {
  const { notes } = word;
  if (notes.patterns !== patterns) note(word);
  if (!notes.telling) return;
  look.signals |= notes.signals;
  for (let k = 0; k < notes.calls.length; k++)
    look.calls[k] = (look.calls[k] as number) | (notes.calls[k] as number);
  const { told } = look;
  if (told === look.starts.length) look.starts = twice(look.starts);
  look.telling[told] = notes;
  look.starts[told] = start;
  look.told = told + 1;
}

function twice(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
