/**
 * A word or a single mark as it is written, wherever it stands. Documents are mostly the same few thousand
 * words, so each way of writing is kept once; where it stands is kept beside ({@link Words}).
 */
export type Word = {
  /** Lower case, tone on the first vowel of an open oa/oe/uy ("hoà" → "hòa"). */
  readonly key: string;
  /** Number of the key in the {@link vocabulary}; 0 when no phrase has this word. */
  readonly id: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Written in capitals throughout, with more than one letter. */
  readonly upper: boolean;
  /** A punctuation mark or a symbol, not a word. */
  readonly mark: boolean;
  /** As it stands in the text. */
  readonly written: string;
  /** What others keep about this way of writing, so that they work it out once; see {@link Notes}. */
  readonly notes: Notes;
};

/** Kept with a word by those who look at it again and again; it only saves time. */
export type Notes = {
  /** Number of the word without marks and accents; see `phrases.ts`. */
  flat: number;
  /** What patterns require and this word holds, and which patterns can begin with it; see `matches-of.ts`. */
  pieces: readonly number[];
  begins: readonly number[];
  /** Whether it says anything to any pattern, and which finders it calls. */
  telling: boolean;
  signals: number;
  /** The patterns that it calls, as bits, 32 in each number. */
  calls: readonly number[];
  /** How many patterns were known when the two were worked out. */
  patterns: number;
};

/** The numbers of all words that some phrase of the lexicon has. */
export const vocabulary = new Map<string, number>();

/** Open syllables written with the tone on the last vowel, and the older spelling of each. */
const NEW_TO_OLD: Record<string, string> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};

/** The form in which a word is compared: lower case, one tone placement. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  const tail = NEW_TO_OLD[lower.slice(-2)];
  if (!tail || lower.at(-3) === "q") return lower;
  return lower.slice(0, -2) + tail;
}

/** The number of a key, given to it when a phrase first has it; words met before are forgotten. */
export function numberOf(key: string): number {
  const known = vocabulary.get(key);
  if (known !== undefined) return known;
  const number = vocabulary.size + 1;
  vocabulary.set(key, number);
  forget();
  return number;
}

/** The key of a way of writing are its units, each as {@link codes} numbers it: eight of them fill two numbers. */
const LONGEST = 8;
const SLOTS = 1 << 15;
const MOST_FORMS = 16_000;
/** Ways of writing met so far, found by the hash of their key; and the two halves of each key. */
const forms = new Array<Word | null>(SLOTS).fill(null);
const keys = new Int32Array(SLOTS * 2);
/** Those whose key says not all: long ones, and words with letters that are seldom met. */
const rareForms = new Map<string, Word>();
let kept = 0;
/** Longer strings may hold on to the text that they were cut from; no syllable is as long. */
const LONGEST_KEPT = 12;

/** What a unit is; 0 when it was not met yet. */
const SPACE = 1;
const MARK = 2;
/** Half of a character outside the basic plane: what it is shows only with its other half. */
const HALF = 3;
/** A letter that was met after all numbers for letters had been given. */
const RARE = 4;
/** What each unit is, found out when it is first met; letters have numbers of their own above RARE. */
const codes = new Uint8Array(1 << 16);
const MOST_LETTERS = 250;
let lettersMet = 0;
/** The second half of the key of a mark, which no word has: its first half is the mark itself. */
const OF_MARK = -1;

/** Where the word read last ends, and where it begins; one for all, so that reading makes nothing new. */
export const read = { start: 0, end: 0 };

/**
 * The first word or mark in [from, to), null where only whitespace is left; {@link read} tells where it stands.
 * Each unit is looked at once: shifted together, the codes of its letters are the key of a word.
 */
export function readWord(text: string, from: number, to: number): Word | null {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const code = codes[unit] || codeOf(unit);
    if (code === SPACE) continue;
    read.start = i;
    if (code >= RARE) return readLetters(text, i, to);
    read.end = i + 1;
    if (code === MARK) return formAt(text, unit, OF_MARK);
    if (isWordPoint(text.codePointAt(i) as number)) return readLetters(text, i, to);
    read.end = endOfPair(text, i);
    return makeForm(text.slice(i, read.end), true);
  }
  return null;
}

/** The word that begins at `from`, to its last letter. */
function readLetters(text: string, from: number, to: number): Word {
  let low = 0;
  let high = 0;
  let rare = false;
  let i = from;
  for (; i < to; i++) {
    const unit = text.charCodeAt(i);
    const code = codes[unit] || codeOf(unit);
    if (code <= RARE) {
      if (code !== RARE && !(code === HALF && isWordPoint(text.codePointAt(i) as number))) break;
      rare = true;
      i = endOfPair(text, i) - 1;
    }
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | code;
  }
  read.end = i;
  return rare || i - from > LONGEST ? rareForm(text.slice(from, i)) : formAt(text, low, high);
}

/** What a unit is; a letter is given the next number. */
function codeOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) codes[unit] = HALF;
  else if (/\s/u.test(char)) codes[unit] = SPACE;
  else if (!/[\p{L}\p{N}\p{M}]/u.test(char)) codes[unit] = MARK;
  else codes[unit] = lettersMet < MOST_LETTERS ? RARE + ++lettersMet : RARE;
  return codes[unit] as number;
}

const isWordPoint = (point: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
/** Where the character ends whose first half stands at `i`; a lone half is a character of its own. */
const endOfPair = (text: string, i: number): number => i + ((text.codePointAt(i) as number) > 0xffff ? 2 : 1);

/** The way of writing with this key, known from before or made now of what was read last. */
function formAt(text: string, low: number, high: number): Word {
  let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 17;
  for (let form = forms[slot]; form; form = forms[slot]) {
    if (keys[slot * 2] === low && keys[slot * 2 + 1] === high) return form;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (kept >= MOST_FORMS) {
    forget();
    return formAt(text, low, high);
  }
  const form = makeForm(text.slice(read.start, read.end), high === OF_MARK);
  forms[slot] = form;
  keys[slot * 2] = low;
  keys[slot * 2 + 1] = high;
  kept++;
  return form;
}

function rareForm(written: string): Word {
  if (written.length > LONGEST_KEPT) return makeForm(written, false);
  const known = rareForms.get(written);
  if (known) return known;
  if (kept >= MOST_FORMS) forget();
  const form = makeForm(written, false);
  rareForms.set(written, form);
  kept++;
  return form;
}

/** Forgets the ways of writing met so far: what is kept with them is no longer true. */
export function forget(): void {
  if (kept === 0) return;
  forms.fill(null);
  rareForms.clear();
  kept = 0;
}

function makeForm(written: string, mark: boolean): Word {
  const key = mark ? written : keyOf(written);
  const first = written[0] as string;
  return {
    key,
    id: vocabulary.get(key) ?? 0,
    capital: !mark && first !== first.toLowerCase(),
    upper:
      !mark && written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
    mark,
    written,
    notes: { flat: -1, pieces: [], begins: [], telling: false, signals: 0, calls: [], patterns: 0 },
  };
}
