import { DIGIT } from "./required-words.ts";

/** How a match can begin: the letters it begins with, and whether more letters of the pattern may follow. */
type Beginning = { letters: string; open: boolean };

/** Beginnings of a part of a pattern; an open one without letters lets what follows begin the match. */
type Beginnings = readonly Beginning[];

/** More beginnings than this are not written out longer; a shorter one is true as well. */
const MOST = 160;
const NOTHING: Beginnings = [{ letters: "", open: true }];
const ANYTHING: Beginnings = [{ letters: "", open: false }];
/** Not preceded by a letter, digit or mark: such a pattern matches at the beginning of a word only. */
const AT_WORD = /^\(\?<!\[\\p\{L\}\\p\{N\}\\p\{M\}([^\]]*)\]\)/u;

/** The source of a pattern for trying it where a word begins: that no letter stands before is known there. */
export function atWord(source: string): string {
  return source.replace(AT_WORD, (_, others: string) => (others ? `(?<![${others}])` : ""));
}

/**
 * Reads from a pattern's source with which letters its matches can begin, so that it need be tried only at
 * the words that begin so. Everything is in lower case; {@link DIGIT} stands for any digit 0 to 9, and a space
 * at the end says that no further letter follows.
 *
 * @param source of a valid pattern with the flag `u`
 * @returns null when a match can begin in the middle of a word or with anything
 */
export function beginningsOf(source: string): readonly string[] | null {
  if (!AT_WORD.test(source)) return null;
  const found = new Reader(source).alternatives();
  if (found.some(({ letters }) => letters === "" || /^\s/.test(letters))) return null;
  const all = [...new Set(found.map(({ letters }) => letters))];
  return all.filter((one) => !all.some((shorter) => shorter !== one && one.startsWith(shorter)));
}

/** Reads the source of a pattern; what it does not understand it takes for anything. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Alternatives up to the end or the closing bracket of their group. */
  alternatives(): Beginnings {
    const branches: Beginnings[] = [];
    let branch = NOTHING;
    while (this.at < this.source.length && this.source[this.at] !== ")") {
      if (this.source[this.at] === "|") {
        this.at++;
        branches.push(branch);
        branch = NOTHING;
      } else branch = followedBy(branch, this.repeated(this.one()));
    }
    return [...branches, branch].flat();
  }

  private one(): Beginnings {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    if (char === "(") return this.group();
    if (char === "[") return this.charClass();
    if (char === "\\") return this.escape();
    this.at += char.length;
    if (char === "^" || char === "$") return NOTHING;
    return char === "." ? ANYTHING : [letter(char)];
  }

  private group(): Beginnings {
    const open = this.take(/\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y);
    const inside = this.alternatives();
    this.at++;
    // What only stands around a match does not begin it.
    return /^\(\?<?[=!]$/.test(open) ? NOTHING : inside;
  }

  private charClass(): Beginnings {
    const inner = this.take(/\[(?:[^\]\\]|\\.)*\]/y).slice(1, -1);
    const digits = inner.replace(/0-9|\\d/, "");
    const chars = [...digits.replace(/\\([^\p{L}\p{N}\\])/gu, "$1")];
    if (/[\\^]|.-./u.test(digits) || chars.length > 8) return ANYTHING;
    return [...(digits === inner ? [] : DIGITS), ...chars.map(letter)];
  }

  private escape(): Beginnings {
    const whole = this.take(/\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|.)/iy);
    if (whole === "\\d") return DIGITS;
    if (/^\\[bB]$/.test(whole)) return NOTHING;
    return /^\\[^\p{L}\p{N}]$/u.test(whole) ? [letter(whole.slice(1))] : ANYTHING;
  }

  /** The part as often as its quantifier says. */
  private repeated(part: Beginnings): Beginnings {
    const quantifier = /(?:[*+?]|\{(\d+)(,\d*)?\})\??/y;
    quantifier.lastIndex = this.at;
    const found = quantifier.exec(this.source);
    if (!found) return part;
    this.at += found[0].length;
    const once = found[0].startsWith("?") || /^\{[01](?:,1)?\}/.test(found[0]);
    const some = once ? part : part.map(({ letters, open }) => ({ letters, open: open && letters === "" }));
    const none = /^[*?]/.test(found[0]) || Number(found[1]) === 0;
    return none ? [...some, ...NOTHING] : some;
  }

  private take(piece: RegExp): string {
    piece.lastIndex = this.at;
    const found = piece.exec(this.source)?.[0] ?? this.source.slice(this.at);
    this.at += found.length;
    return found;
  }
}

/** Every digit begins a word of its own kind: which one does not matter. */
const DIGITS: Beginnings = [{ letters: DIGIT, open: false }];

const letter = (char: string): Beginning => ({ letters: char.toLowerCase(), open: true });

/** One part after the other: open beginnings grow by those of the next, as far as one word reaches. */
function followedBy(left: Beginnings, right: Beginnings): Beginnings {
  const grows = left.filter(({ open }) => open);
  if (grows.length === 0) return left;
  const closed = left.filter(({ open }) => !open);
  const grown = grows.flatMap(({ letters }) =>
    letters === "" ? right : right.map((next) => grownBy(letters, next)),
  );
  const all = unique([...closed, ...grown]);
  if (all.length <= MOST) return all;
  return left.map(({ letters }) => ({ letters, open: false }));
}

const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;

function grownBy(letters: string, next: Beginning): Beginning {
  if (next.letters === "") return { letters, open: next.open };
  const word = /^[\p{L}\p{M}]+/u.exec(next.letters)?.[0];
  if (word === undefined)
    return { letters: ENDS_IN_LETTER.test(letters) ? `${letters} ` : letters, open: false };
  return { letters: letters + word, open: next.open && word === next.letters };
}

function unique(beginnings: Beginnings): Beginnings {
  return [...new Map(beginnings.map((one) => [`${one.letters} ${one.open}`, one])).values()];
}
