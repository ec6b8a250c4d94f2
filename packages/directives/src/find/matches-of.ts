import { eachWord, type Notes, type Word } from "../source/words.ts";
import { beginningsOf } from "./beginnings.ts";
import { LetterTree } from "./letter-tree.ts";
import { DIGIT, requiredWords } from "./required-words.ts";

/** What is known of a pattern from its source. */
type Watched = {
  number: number;
  /** The pieces that it requires, of each list at least one. */
  required: readonly (readonly number[])[];
  /** The pattern tried at one place only; null when it can begin anywhere. */
  sticky: RegExp | null;
};

/** A pattern carries what is known of it: it is asked for with every text. */
const WATCHED = Symbol("watched");
type Watchable = RegExp & { [WATCHED]?: Watched };
let patterns = 0;

/** Every piece of a word that any pattern requires: many require the same. */
const pieces = new Map<string, number>();
const pieceTree = new LetterTree();
/** The patterns by what their matches begin with. */
const beginningTree = new LetterTree();
const beginWithDigit: number[] = [];

/** Which patterns have a piece in their most telling list; the pattern's number is the bit, 32 in each number. */
const calls: number[][] = [];
/** Patterns that require nothing, as the same bits. */
const uncalled: number[] = [];
/** Which finders each piece calls, as bits; see {@link signalOf}. */
const called: number[] = [];
let finders = 0;
/** Finders with a pattern that requires nothing: every text calls them. */
let always = 0;

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
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const known = (pattern as Watchable)[WATCHED] ?? watch(pattern);
  if (!holdsRequired(text, known)) return NO_MATCH;
  return known.sticky ? matchesAt(text, known.sticky, placesOf(known)) : [...text.matchAll(pattern)];
}

const NO_MATCH: RegExpExecArray[] = [];

function matchesAt(text: string, sticky: RegExp, places: readonly number[]): RegExpExecArray[] {
  let found = NO_MATCH;
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
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
  const known = (pattern as Watchable)[WATCHED] ?? watch(pattern);
  lookAt(text);
  return isCalled(known);
}

/** Patterns that a finder asks for together. */
export type PatternGroup = readonly Watched[];

export function groupOf(patterns: readonly RegExp[]): PatternGroup {
  return patterns.map((pattern) => (pattern as Watchable)[WATCHED] ?? watch(pattern));
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

/**
 * A bit by which a finder learns at once that none of its patterns can match a text: of each pattern the most
 * telling list of required words calls the finder.
 *
 * @param all everything that the finder looks for
 */
export function signalOf(all: readonly RegExp[]): number {
  const signal = 1 << finders++;
  for (const pattern of all) {
    const [telling] = ((pattern as Watchable)[WATCHED] ?? watch(pattern)).required;
    if (!telling) always |= signal;
    else for (const piece of telling) called[piece] = (called[piece] ?? 0) | signal;
  }
  // Words met before do not know of this finder yet.
  patterns++;
  return signal;
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

const LETTERS = /^[\p{L}\p{M}]+/u;

/** Works out for a way of writing which pieces it holds and which patterns can begin with it. */
function note({ written, notes }: Word): void {
  const lower = written.toLowerCase();
  const held = new Set<number>();
  for (let at = 0; at < lower.length; at++) pieceTree.collect(lower, at, held);
  const digit = pieces.get(DIGIT);
  if (digit !== undefined && /\d/.test(lower)) held.add(digit);
  const begins = new Set(/^\d/.test(lower) ? beginWithDigit : []);
  // Behind its letters a word has an end, or goes on with digits: for a beginning both are the same.
  beginningTree.collect(`${LETTERS.exec(lower)?.[0] ?? lower} `, 0, begins);
  notes.pieces = [...held];
  notes.begins = [...begins];
  notes.telling = held.size > 0 || begins.size > 0;
  notes.signals = notes.pieces.reduce((signals, piece) => signals | (called[piece] ?? 0), 0);
  const callsOf: number[] = [];
  for (const piece of held)
    for (const [k, bits] of (calls[piece] ?? []).entries()) callsOf[k] = (callsOf[k] ?? 0) | (bits ?? 0);
  notes.calls = Array.from(callsOf, (bits) => bits ?? 0);
  notes.patterns = patterns;
}

function watch(pattern: Watchable): Watched {
  const number = patterns++;
  const beginnings = beginningsOf(pattern.source);
  for (const one of beginnings ?? []) {
    if (one === DIGIT) beginWithDigit.push(number);
    else beginningTree.add(one, number);
  }
  const made: Watched = {
    number,
    required: requiredWords(pattern.source).map((list) => list.map(pieceOf)),
    sticky: beginnings && new RegExp(pattern.source, pattern.flags.replace("g", "y")),
  };
  pattern[WATCHED] = made;
  const [telling] = made.required;
  if (!telling) setBit(uncalled, number);
  for (const piece of telling ?? []) {
    calls[piece] = calls[piece] ?? [];
    setBit(calls[piece], number);
  }
  return made;
}

function setBit(bits: number[], number: number): void {
  const at = number >> 5;
  while (bits.length <= at) bits.push(0);
  bits[at] = (bits[at] as number) | (1 << (number & 31));
}

/** The longest stretch of a required spelling that must stand inside one word of the text. */
function pieceOf(spelling: string): number {
  const stretches =
    spelling === DIGIT ? [DIGIT] : (spelling.match(/[\p{L}\p{N}\p{M}]+|[^\s]/gu) ?? [spelling]);
  const piece = stretches.reduce((a, b) => (b.length > a.length ? b : a));
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  const number = pieces.size;
  pieces.set(piece, number);
  if (piece !== DIGIT) pieceTree.add(piece, number);
  return number;
}
