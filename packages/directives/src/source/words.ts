/** A word or a single mark of a text, with the form in which it is compared. */
export type Word = {
  /** Offset of the first unit. */
  start: number;
  /** Offset after the last unit. */
  end: number;
  /** Lower case, tone on the first vowel of an open oa/oe/uy ("hoà" → "hòa"). */
  key: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Written in capitals throughout, with more than one letter. */
  upper: boolean;
  /** A punctuation mark or a symbol, not a word. */
  mark: boolean;
};

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
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const form = match[0];
    const first = form.codePointAt(0) ?? 0;
    const mark = !isWordCode(first, form);
    words.push({
      start: match.index,
      end: match.index + form.length,
      key: mark ? form : keyOf(form),
      capital: !mark && isCapital(form),
      upper: !mark && form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase(),
      mark,
    });
  }
  return words;
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
