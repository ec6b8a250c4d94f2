import { eachWord, type Word } from "../source/words.ts";
import { DIGIT, requiredWords } from "./required-words.ts";

/** The pieces that each pattern requires, of each list at least one; read when it is first used. */
const required = new WeakMap<RegExp, readonly (readonly number[])[]>();

/** Every piece that any pattern requires: many require the same. A piece stands inside one word. */
const pieces = new Map<string, number>();
/** The pieces letter by letter, so that all that a word holds are found in one pass over it. */
type Branch = { piece: number; next: Map<string, Branch> };
const root: Branch = { piece: -1, next: new Map() };

/** Many patterns run on one text after the other: what it holds is looked up once. */
const current = { text: "", held: new Uint32Array(256), stamp: 0, known: 0, signals: 0 };

/** Which finders each piece calls, as bits; see {@link signalOf}. */
const called: number[] = [];
let finders = 0;
/** Finders with a pattern that requires nothing: every text calls them. */
let always = 0;

/**
 * A bit by which a finder learns at once that none of its patterns can match a text: of each pattern the most
 * telling list of required words calls the finder.
 *
 * @param patterns all that the finder looks for
 */
export function signalOf(patterns: readonly RegExp[]): number {
  const signal = 1 << finders++;
  for (const pattern of patterns) {
    const [telling] = required.get(pattern) ?? readRequired(pattern);
    if (!telling) always |= signal;
    else for (const piece of telling) called[piece] = (called[piece] ?? 0) | signal;
  }
  forgetText();
  return signal;
}

/** Whether a finder with this {@link signalOf} may find something in the text. */
export function mayFind(text: string, signal: number): boolean {
  if (current.text !== text || current.known !== pieces.size) lookAt(text);
  return ((current.signals | always) & signal) !== 0;
}

function forgetText(): void {
  current.known = -1;
}


/**
 * All matches of a global pattern, as `text.matchAll` gives them; at the cost of a look for a word where
 * the text has none of the words that the pattern cannot do without.
 *
 * @param text in which to look
 * @param pattern with the flags `g` and `u`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return NO_MATCH;
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}

const NO_MATCH: RegExpExecArray[] = [];

/** False only when the pattern cannot match the text, by the words that it requires. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const lists = required.get(pattern) ?? readRequired(pattern);
  if (lists.length === 0) return true;
  if (current.text !== text || current.known !== pieces.size) lookAt(text);
  for (const list of lists) if (!holdsOne(list)) return false;
  return true;
}

function holdsOne(list: readonly number[]): boolean {
  for (const piece of list) if (current.held[piece] === current.stamp) return true;
  return false;
}

/** Looks which pieces stand in a text; patterns then run on it without another look. */
function lookAt(text: string): void {
  openLook(text);
  eachWord(text, mark);
}

/**
 * As the look that every finder takes at a text, from its words [from, to) as they are known already.
 * @param text exactly the stretch of these words
 */
export function lookAtWords(text: string, words: readonly Word[], from: number, to: number): void {
  if (current.text === text && current.known === pieces.size) return;
  openLook(text);
  for (let i = from; i < to; i++) mark(words[i] as Word);
}

function openLook(text: string): void {
  current.text = text;
  current.known = pieces.size;
  current.signals = 0;
  if (current.held.length < pieces.size) current.held = new Uint32Array(pieces.size * 2);
  current.stamp++;
}

function mark(word: Word): void {
  const { notes } = word;
  if (notes.piecesOf !== pieces.size) {
    notes.pieces = findPieces(word.written.toLowerCase());
    notes.piecesOf = pieces.size;
  }
  for (const piece of notes.pieces) {
    current.held[piece] = current.stamp;
    current.signals |= called[piece] ?? 0;
  }
}

function findPieces(lower: string): number[] {
  const found = new Set<number>();
  for (let start = 0; start < lower.length; start++) {
    let branch: Branch | undefined = root;
    for (let i = start; i < lower.length; i++) {
      branch = branch.next.get(lower[i] as string);
      if (!branch) break;
      if (branch.piece >= 0) found.add(branch.piece);
    }
  }
  const digit = pieces.get(DIGIT);
  if (digit !== undefined && /\d/.test(lower)) found.add(digit);
  return [...found];
}

function readRequired(pattern: RegExp): readonly (readonly number[])[] {
  const lists = requiredWords(pattern.source).map((list) => list.map(pieceOf));
  required.set(pattern, lists);
  return lists;
}

/** The longest stretch of a required spelling that must stand inside one word of the text. */
function pieceOf(spelling: string): number {
  if (spelling === DIGIT) return numberOf(DIGIT);
  const stretches = spelling.match(/[\p{L}\p{N}\p{M}]+|[^\s]/gu) ?? [spelling];
  return numberOf(stretches.reduce((a, b) => (b.length > a.length ? b : a)));
}

function numberOf(piece: string): number {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  const number = pieces.size;
  pieces.set(piece, number);
  if (piece === DIGIT) return number;
  let branch = root;
  for (const letter of piece) {
    const next: Branch = branch.next.get(letter) ?? { piece: -1, next: new Map() };
    branch.next.set(letter, next);
    branch = next;
  }
  branch.piece = number;
  return number;
}
