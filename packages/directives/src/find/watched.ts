import type { Word } from "../source/words.ts";
import { atWord, beginningsOf } from "./beginnings.ts";
import { LetterTree } from "./letter-tree.ts";
import { DIGIT, requiredWords } from "./required-words.ts";

/** What is known of a pattern from its source. */
export type Watched = {
  number: number;
  /** The pieces that it requires, of each list at least one. */
  required: readonly (readonly number[])[];
  /** The pattern tried at the beginning of a word; null when it can begin anywhere. */
  sticky: RegExp | null;
};

/** A pattern carries what is known of it: it is asked for with every text. */
const WATCHED = Symbol("watched");
type Watchable = RegExp & { [WATCHED]?: Watched };
/** How many patterns are known: what was worked out for a word holds for as many. */
export let patterns = 0;

/** Every piece of a word that any pattern requires: many require the same. */
export const pieces = new Map<string, number>();
const pieceTree = new LetterTree();
/** The patterns by what their matches begin with. */
const beginningTree = new LetterTree();
const beginWithDigit: number[] = [];

/** Which patterns have a piece in their most telling list; the pattern's number is the bit, 32 in each number. */
const calls: number[][] = [];
/** Patterns that require nothing, as the same bits. */
export const uncalled: number[] = [];
/** Which finders each piece calls, as bits; see {@link signalOf}. */
const called: number[] = [];
let finders = 0;
/** Finders with a pattern that requires nothing: every text calls them. */
export let always = 0;

/**
 * A bit by which a finder learns at once that none of its patterns can match a text: of each pattern the most
 * telling list of required words calls the finder.
 *
 * @param all everything that the finder looks for
 */
export function signalOf(all: readonly RegExp[]): number {
  const signal = 1 << finders++;
  for (const pattern of all) {
    const [telling] = watchedOf(pattern).required;
    if (!telling) always |= signal;
    else for (const piece of telling) called[piece] = (called[piece] ?? 0) | signal;
  }
  // Words met before do not know of this finder yet.
  patterns++;
  return signal;
}

/** What is known of a pattern, worked out when it is first asked for. */
export function watchedOf(pattern: RegExp): Watched {
  return (pattern as Watchable)[WATCHED] ?? watch(pattern);
}

const LETTERS = /^[\p{L}\p{M}]+/u;

/** Works out for a way of writing which pieces it holds and which patterns can begin with it. */
export function note({ written, notes }: Word): void {
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
    sticky: beginnings && new RegExp(atWord(pattern.source), pattern.flags.replace("g", "y")),
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
