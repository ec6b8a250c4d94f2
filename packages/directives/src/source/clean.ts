import { type Offsets, OffsetsBuilder } from "./offsets.ts";

/** A cleaned text; the way back is absent where cleaning changed nothing. */
export type CleanText = {
  text: string;
  offsets?: Offsets;
  /** Offsets in `text` of the line feeds that stand inside an emphasis: the line goes on. */
  emphasised: ReadonlySet<number>;
};

/** What a unit means for cleaning: nearly all stay as they are. */
const PLAIN = 0;
const LINE_FEED = 1;
/** May change, by what it is and where it stands. */
const CHANGING = 2;
/** Combines with the unit before it. */
const COMBINING = 3;

const MARKS = ["\u0300-\u036f"];
const INVISIBLES = ["\u200b-\u200f", "\u2060", "\ufeff", "\u00ad"];
const SPACES = ["\u00a0", "\u2000-\u200a", "\u202f"];
const LINE_ENDS = ["\r", "\u2028", "\u2029"];
/** Bullet glyphs of symbol fonts that survive in copied text, and the Icelandic letter typed for "Đ". */
const INSTEAD: Record<string, string> = { "\uf0b7": "•", "\uf02d": "-", "\u00d0": "Đ" };

const kinds = new Uint8Array(1 << 16);
mean(LINE_FEED, ["\n"]);
mean(COMBINING, MARKS);
mean(CHANGING, ["*", "#", ...INVISIBLES, ...SPACES, ...LINE_ENDS, ...Object.keys(INSTEAD)]);

function mean(kind: number, ranges: readonly string[]): void {
  for (const range of ranges) kinds.fill(kind, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1);
}

const INVISIBLE = new RegExp(`[${INVISIBLES.join("")}]`);
const SPACE = new RegExp(`[${SPACES.join("")}]`);
/** A character with its marks is not longer; marks that follow are characters of their own. */
const LONGEST_CHARACTER = 8;

/**
 * Brings a text into the form that the rules read: composed letters, plain spaces, plain line
 * feeds, no Markdown emphasis (`**bold**`, `*italic*`) and no heading marks (`# `). A star that
 * stands as a bullet at the beginning of a line stays.
 */
export function cleanText(input: string): CleanText {
  const cleaner = new Cleaner(input);
  for (let i = 0; i < input.length; ) {
    const kind = kinds[input.charCodeAt(i)] as number;
    i = kind === PLAIN ? i + 1 : cleaner.clean(i, kind);
  }
  return cleaner.done();
}

/** What cleaning made so far. What stays as it is waits until something after it changes. */
class Cleaner {
  private readonly input: string;
  private readonly offsets = new OffsetsBuilder();
  private readonly out: string[] = [];
  private readonly emphasised = new Set<number>();
  private emphasis = false;
  /** Something else than a heading mark behind blanks: that one alone is no reason to clean a text. */
  private needed = false;
  /** The input before this is done; from here to the unit that is looked at it stays as it is. */
  private from = 0;
  /** Where in the input the line begins, and whether nothing but blanks is known to stand in it. */
  private line = 0;
  private blank = true;

  constructor(input: string) {
    this.input = input;
  }

  /** Cleans the unit at `i`, which is not plain; returns where reading goes on. */
  clean(i: number, kind: number): number {
    // A mark belongs to the unit before it, unless that is done.
    if (kind === COMBINING) return this.composed(i > this.from ? i - 1 : i);
    if (kinds[this.input.charCodeAt(i + 1)] === COMBINING) return this.composed(i);
    if (kind === CHANGING) return this.changing(i);
    this.endLine(i, i + 1);
    return i + 1;
  }

  done(): CleanText {
    const { input, offsets, emphasised } = this;
    const needed = this.needed || (this.from > 0 && input.normalize("NFC") !== input);
    if (this.from === 0 || !needed) return { text: input, emphasised };
    this.keep(input.length);
    return { text: this.out.join(""), offsets: offsets.done(), emphasised };
  }

  /** One character of several units. */
  private composed(start: number): number {
    this.needed = true;
    let end = start + 1;
    while (end - start < LONGEST_CHARACTER && kinds[this.input.charCodeAt(end)] === COMBINING) end++;
    const written = this.input.slice(start, end);
    const piece = written.normalize("NFC");
    if (end === start + 1 && piece === written) return end;
    this.replace(start, end, piece);
    this.blank = false;
    return end;
  }

  private changing(i: number): number {
    const char = this.input[i] as string;
    if (char === "#") return this.heading(i);
    this.needed = true;
    if (char === "*") return this.star(i);
    const end = char === "\r" && this.input[i + 1] === "\n" ? i + 2 : i + 1;
    const instead = INSTEAD[char];
    if (instead) {
      this.replace(i, end, instead);
      this.blank = false;
    } else if (INVISIBLE.test(char)) this.replace(i, end, "");
    else if (SPACE.test(char)) this.replace(i, end, " ");
    else {
      this.keep(i);
      this.endLine(i, end);
      this.replace(i, end, "\n");
    }
    return end;
  }

  private star(i: number): number {
    const { input } = this;
    const bullet = input[i + 1] === " " && input[i + 2] !== "*" && this.isLineStart(i);
    if (bullet) return i + 1;
    if (input[i - 1] !== "*") this.emphasis = !this.emphasis;
    this.replace(i, i + 1, "");
    return i + 1;
  }

  private heading(i: number): number {
    let end = i + 1;
    if (i === 0 || this.input[i - 1] === "\n") this.needed = true;
    if (!this.isLineStart(i)) return end;
    while (this.input[end] === "#") end++;
    if (this.input[end] !== " ") return i + 1;
    this.replace(i, end + 1, "");
    return end + 1;
  }

  /** The line ends with what stands in [i, end). */
  private endLine(i: number, end: number): void {
    if (this.emphasis) {
      // A blank line ends an emphasis that nobody closed.
      if (this.isLineStart(i)) this.emphasis = false;
      else this.emphasised.add(this.offsets.length + i - this.from);
    }
    this.line = end;
    this.blank = true;
  }

  /** Whether nothing but blanks and what was cleaned away stands before `i` in its line. */
  private isLineStart(i: number): boolean {
    if (this.blank && this.input.slice(Math.max(this.line, this.from), i).trim() !== "") this.blank = false;
    return this.blank;
  }

  /** What stands before `to` stays as it is. */
  private keep(to: number): void {
    const { from } = this;
    if (to <= from) return;
    this.isLineStart(to);
    this.offsets.copied(from, to - from);
    this.out.push(this.input.slice(from, to));
    this.from = to;
  }

  private replace(start: number, end: number, piece: string): void {
    this.keep(start);
    if (piece) {
      this.offsets.changed(start, end, piece.length);
      this.out.push(piece);
    }
    this.from = end;
  }
}
