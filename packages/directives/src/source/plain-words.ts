/**
 * The words of a text compared without case and punctuation, unit by unit: most texts need not be built in
 * another form to be named or compared.
 */

/** Neither letter nor digit: parts words. */
const PARTS = 1;
/** What it becomes depends on its neighbours: combining marks, halves of a pair, the final sigma. */
const STRANGE = 2;
/** Of a letter or digit its lower case, of others one of the above; found out when a unit is first met. */
const plainUnits = new Uint16Array(1 << 16);

/** FNV-1a over UTF-16 units from two seeds: 64 bits that name the words of a text. */
export type WordsHash = { a: number; b: number };

const SEED_A = 0x811c9dc5;
const SEED_B = 0x01234567;
const PRIME = 0x01000193;
const SPACE = 0x20;

/**
 * The hash of the letters and digits of a text in lower case, with one space for whatever stands between.
 *
 * @param spell the same as a string; asked only for texts whose characters depend on their neighbours
 */
export function hashOfWords(text: string, spell: (text: string) => string): WordsHash {
  let a = SEED_A;
  let b = SEED_B;
  let begun = false;
  let parted = false;
  for (let i = 0; i < text.length; i++) {
    const given = text.charCodeAt(i);
    const unit = plainUnits[given] || plainUnitOf(given);
    if (unit === PARTS) {
      parted = begun;
      continue;
    }
    if (unit === STRANGE) return hashOfUnits(spell(text));
    if (parted) {
      a = Math.imul(a ^ SPACE, PRIME);
      b = Math.imul(b ^ SPACE, PRIME);
      parted = false;
    }
    begun = true;
    a = Math.imul(a ^ unit, PRIME);
    b = Math.imul(b ^ unit, PRIME);
  }
  return { a, b };
}

function hashOfUnits(text: string): WordsHash {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, PRIME);
    b = Math.imul(b ^ unit, PRIME);
  }
  return { a, b };
}

/** The words of a text in lower case, with one space between them. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a text has at least `count` words; letters and digits side by side are one. */
export function hasWords(text: string, count: number): boolean {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length && words < count; i++) {
    const given = text.charCodeAt(i);
    const unit = plainUnits[given] || plainUnitOf(given);
    if (unit === STRANGE) return plainWords(text).split(" ").length >= count;
    if (unit !== PARTS && !inside) words++;
    inside = unit !== PARTS;
  }
  return words >= count;
}

function plainUnitOf(given: number): number {
  const char = String.fromCharCode(given);
  const lower = char.toLowerCase();
  const strange =
    /[\p{M}\p{Cs}\u03a3\u1100-\u11ff]/u.test(char) || lower.length !== 1 || char.normalize("NFC") !== char;
  const unit = strange ? STRANGE : /[\p{L}\p{N}]/u.test(lower) ? lower.charCodeAt(0) : PARTS;
  plainUnits[given] = unit;
  return unit;
}
