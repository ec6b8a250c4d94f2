/** What each unit is as a letter, found out when it is first met. */
const KNOWN = 1;
/** Capitals change it. */
const SMALL = 2;
const CAPITAL = 4;
const LETTER = 8;
/** Half of a character, or the end of a line: looking at units alone is not enough. */
const ODD = 16;
const kinds = new Uint8Array(1 << 16);

function kindOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const odd = (unit >= 0xd800 && unit <= 0xdfff) || /[\n\r\u2028\u2029]/.test(char);
  const kind =
    KNOWN |
    (char === char.toUpperCase() ? 0 : SMALL) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0) |
    (/\p{L}/u.test(char) ? LETTER : 0) |
    (odd ? ODD : 0);
  kinds[unit] = kind;
  return kind;
}

/** The two capitals of a line in capitals stand within so many units. */
const CAPITALS_WITHIN = 200;

/** Every letter is a capital, and there are at least two. */
export function isCapitals(line: string): boolean {
  let capitals = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const kind = kinds[unit] || kindOf(unit);
    // Ordinary lines are left at their second letter.
    if (kind & SMALL) return false;
    if (kind & ODD) return isCapitalsThroughout(line);
    if (kind & CAPITAL && i < CAPITALS_WITHIN) capitals++;
  }
  return capitals >= 2;
}

function isCapitalsThroughout(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(line.slice(0, CAPITALS_WITHIN));
}

/** The first letter, behind opening quotes and brackets, is a small one. */
export function startsLower(line: string): boolean {
  let i = 0;
  while (i < line.length && "\"“'(".includes(line[i] as string)) i++;
  const unit = line.charCodeAt(i);
  const kind = i < line.length ? kinds[unit] || kindOf(unit) : 0;
  if (kind & ODD) {
    const first = /^\p{L}/u.exec(line.slice(i))?.[0];
    return first !== undefined && first !== first.toUpperCase();
  }
  return (kind & LETTER) !== 0 && (kind & SMALL) !== 0;
}

/** What `trim` takes away; what documents are mostly made of is told at once. */
export function isSpace(unit: number): boolean {
  if (unit === 0x20) return true;
  if ((unit > 0x20 && unit < 0xa0) || (unit > 0xa0 && unit < 0x1680)) return false;
  return /\s/.test(String.fromCharCode(unit));
}

/** Ends with one of the stops, whatever quotes and brackets close after it. */
export function endsWithStop(line: string, stops: string, closers: string): boolean {
  let i = line.length - 1;
  while (i >= 0 && closers.includes(line[i] as string)) i--;
  return i >= 0 && stops.includes(line[i] as string);
}

/** A pattern for the beginning of a line, tried only on lines that begin with one of its first letters. */
export function lineStart(firsts: string, pattern: RegExp): (line: string) => boolean {
  const units = new Set([...firsts].map((char) => char.charCodeAt(0)));
  return (line) => units.has(line.charCodeAt(0)) && pattern.test(line);
}
