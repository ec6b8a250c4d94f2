/** A word or a single mark of a text, with the form in which it is compared. */
export type Word = {
  /** Offset of the first unit. */
  readonly start: number;
  /** Offset after the last unit. */
  readonly end: number;
  /** Lower case, tone on the first vowel of an open oa/oe/uy ("hoà" → "hòa"). */
  readonly key: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Written in capitals throughout, with more than one letter. */
  readonly upper: boolean;
  /** A punctuation mark or a symbol, not a word. */
  readonly mark: boolean;
};

/** What is the same wherever a word stands; one for each way of writing it. */
type Form = Pick<Word, "key" | "capital" | "upper" | "mark"> & { length: number };

/** A place and a form: documents are mostly the same few thousand words, so these are not copied. */
class PlacedWord implements Word {
  readonly start: number;
  private readonly form: Form;

  constructor(start: number, form: Form) {
    this.start = start;
    this.form = form;
  }

  get end(): number {
    return this.start + this.form.length;
  }
  get key(): string {
    return this.form.key;
  }
  get capital(): boolean {
    return this.form.capital;
  }
  get upper(): boolean {
    return this.form.upper;
  }
  get mark(): boolean {
    return this.form.mark;
  }
}

/** The forms met so far. It only saves time: a form is the same whether it is found here or made. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;
/** Longer strings may hold on to the text that they were cut from; no syllable is as long. */
const LONGEST_KEPT = 12;

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s]/gu;

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

/** Cuts a text into words and marks, in order; whitespace belongs to none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text))
    words.push(new PlacedWord(match.index, formOf(match[0])));
  return words;
}

function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const mark = !isWordCode(written.codePointAt(0) ?? 0, written);
  const form: Form = {
    length: written.length,
    key: mark ? written : keyOf(written),
    capital: !mark && isCapital(written),
    upper:
      !mark && written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
    mark,
  };
  if (written.length > LONGEST_KEPT) return form;
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(written, form);
  return form;
}

function isWordCode(code: number, form: string): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code > 127 && /^[\p{L}\p{N}\p{M}]/u.test(form);
}

function isCapital(form: string): boolean {
  const first = form[0] as string;
  return first !== first.toLowerCase();
}

/** The word at or after `offset`; `words.length` when there is none. Binary search. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
