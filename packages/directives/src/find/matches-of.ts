import { eachWord, type Word } from "../source/words.ts";
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

const watched = new WeakMap<RegExp, Watched>();
let patterns = 0;

/** Every piece of a word that any pattern requires: many require the same. */
const pieces = new Map<string, number>();
const pieceTree = new LetterTree();
/** The patterns by what their matches begin with. */
const beginningTree = new LetterTree();
const beginWithDigit: number[] = [];

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
  /** For each piece the last look in which it was met. */
  held: new Uint32Array(2048),
  signals: 0,
  /** For each pattern where in the text it can begin, and in which look that was found. */
  places: [] as number[][],
  placed: new Uint32Array(1024),
};

/**
 * All matches of a global pattern, as `text.matchAll` gives them; but tried only where the text has the words
 * that it cannot do without, and only at the words with which it can begin.
 *
 * @param text in which to look
 * @param pattern with the flags `g` and `u`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const known = watch(pattern);
  if (!holdsRequired(text, known)) return NO_MATCH;
  return known.sticky ? matchesAt(text, known.sticky, placesOf(text, known)) : [...text.matchAll(pattern)];
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
  const known = watch(pattern);
  return holdsRequired(text, known) && (!known.sticky || placesOf(text, known).length > 0);
}

function holdsRequired(text: string, known: Watched): boolean {
  lookAt(text);
  for (const list of known.required) if (!holdsOne(list)) return false;
  return true;
}

function holdsOne(list: readonly number[]): boolean {
  for (const piece of list) if (look.held[piece] === look.stamp) return true;
  return false;
}

function placesOf(text: string, { number }: Watched): readonly number[] {
  lookAt(text);
  return look.placed[number] === look.stamp ? (look.places[number] as number[]) : NOWHERE;
}

const NOWHERE: readonly number[] = [];

/**
 * A bit by which a finder learns at once that none of its patterns can match a text: of each pattern the most
 * telling list of required words calls the finder.
 *
 * @param all everything that the finder looks for
 */
export function signalOf(all: readonly RegExp[]): number {
  const signal = 1 << finders++;
  for (const pattern of all) {
    const [telling] = watch(pattern).required;
    if (!telling) always |= signal;
    else for (const piece of telling) called[piece] = (called[piece] ?? 0) | signal;
  }
  look.patterns = -1;
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
  look.stamp++;
  if (look.held.length < pieces.size) look.held = new Uint32Array(pieces.size * 2);
  if (look.placed.length < patterns) look.placed = new Uint32Array(patterns * 2);
}

function mark(word: Word, start: number): void {
  const { notes } = word;
  if (notes.patterns !== patterns) note(word);
  for (const piece of notes.pieces) {
    look.held[piece] = look.stamp;
    look.signals |= called[piece] ?? 0;
  }
  for (const pattern of notes.begins) {
    if (look.placed[pattern] === look.stamp) look.places[pattern]?.push(start);
    else {
      look.placed[pattern] = look.stamp;
      look.places[pattern] = [start];
    }
  }
}

/** Works out for a way of writing which pieces it holds and which patterns can begin with it. */
function note({ written, notes }: Word): void {
  const lower = written.toLowerCase();
  const held = new Set<number>();
  for (let at = 0; at < lower.length; at++) pieceTree.collect(lower, at, held);
  const digit = pieces.get(DIGIT);
  if (digit !== undefined && /\d/.test(lower)) held.add(digit);
  const begins = new Set(/^\d/.test(lower) ? beginWithDigit : []);
  beginningTree.collect(lower, 0, begins);
  notes.pieces = [...held];
  notes.begins = [...begins];
  notes.patterns = patterns;
}

function watch(pattern: RegExp): Watched {
  const known = watched.get(pattern);
  if (known) return known;
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
  watched.set(pattern, made);
  return made;
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
