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
  calls: readonly number[];
  /** How many patterns were known when the two were worked out. */
  patterns: number;
};

/** The words of a text in order, with the offset of the first unit of each. */
export type Words = readonly Word[] & { readonly starts: Int32Array };

/** The numbers of all words that some phrase of the lexicon has. */
export const vocabulary = new Map<string, number>();

/** Ways of writing met so far, found by the hash of their units. It only saves time. */
const SLOTS = 1 << 16;
const MOST_FORMS = 20_000;
const forms: Word[] = [];
const slots = new Int32Array(SLOTS);
/** Longer strings may hold on to the text that they were cut from; no syllable is as long. */
const LONGEST_KEPT = 12;

const UNKNOWN = 0;
const SPACE = 1;
const LETTER = 2;
const MARK = 3;
/** What each unit is; found out when it is first met. */
const kinds = new Uint8Array(1 << 16);

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
  if (forms.length > 0) forget();
  return number;
}

const found: Word[] = [];
let starts = new Int32Array(4096);

/** Cuts a text into words and marks, in order; whitespace belongs to none. */
export function wordsOf(text: string): Words {
  let count = 0;
  eachWord(text, (word, start) => {
    if (count === starts.length) {
      const longer = new Int32Array(count * 2);
      longer.set(starts);
      starts = longer;
    }
    starts[count] = start;
    found[count++] = word;
  });
  const words = found.slice(0, count) as Word[] & { starts: Int32Array };
  words.starts = starts.slice(0, count);
  return words;
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
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === SPACE) {
      i++;
      continue;
    }
    const start = i++;
    let hash = unit;
    if (isSurrogate(unit)) {
      i = endOfPair(text, start);
      if (!isWordPoint(text.codePointAt(start) as number)) {
        visit(makeForm(text.slice(start, i), true), start);
        continue;
      }
    } else if (kind === MARK) {
      visit(formAt(text, start, i, hash, true), start);
      continue;
    }
    for (; i < length; i++) {
      const next = text.charCodeAt(i);
      if (isSurrogate(next)) {
        if (!isWordPoint(text.codePointAt(i) as number)) break;
        i = endOfPair(text, i) - 1;
      } else if ((kinds[next] || kindOf(next)) !== LETTER) break;
      hash = (Math.imul(hash, 31) + next) | 0;
    }
    visit(formAt(text, start, i, hash, false), start);
  }
}

function kindOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = /\s/u.test(char) ? SPACE : /[\p{L}\p{N}\p{M}]/u.test(char) ? LETTER : MARK;
  kinds[unit] = kind;
  return kind;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const isWordPoint = (point: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
/** Where the character ends whose first half stands at `i`; a lone half is a character of its own. */
const endOfPair = (text: string, i: number): number => i + ((text.codePointAt(i) as number) > 0xffff ? 2 : 1);

/** The way of writing of [start, end), known from before or made now. */
function formAt(text: string, start: number, end: number, hash: number, mark: boolean): Word {
  const length = end - start;
  if (length > LONGEST_KEPT) return makeForm(text.slice(start, end), mark);
  let slot = (hash ^ (hash >>> 15) ^ length) & (SLOTS - 1);
  for (let at = slots[slot] as number; at !== UNKNOWN; at = slots[slot] as number) {
    const form = forms[at - 1] as Word;
    if (form.written.length === length && stands(form.written, text, start)) return form;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (forms.length >= MOST_FORMS) {
    forget();
    return formAt(text, start, end, hash, mark);
  }
  const form = makeForm(text.slice(start, end), mark);
  slots[slot] = forms.push(form);
  return form;
}

function stands(written: string, text: string, at: number): boolean {
  for (let i = 0; i < written.length; i++)
    if (written.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** Forgets the ways of writing met so far: what is kept with them is no longer true. */
export function forget(): void {
  forms.length = 0;
  slots.fill(UNKNOWN);
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
