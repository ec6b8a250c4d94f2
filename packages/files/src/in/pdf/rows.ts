import { decodeByFont, type FontEncoding } from "../../encodings/fonts.ts";
import type { Glyph } from "./page-content.ts";
import { markSuperscripts } from "./superscripts.ts";

/** A stretch of one printed line without a wide gap in it. */
export type Segment = {
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  em: number;
};

/** All segments on one baseline, from left to right. */
export type Row = {
  segments: Segment[];
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  em: number;
};

/** Baselines closer than this (in ems) are one line: superscripts, stamped numbers. */
const SAME_LINE = 0.42;
/** A gap this wide (in ems) separates words even where no space is drawn. */
const WORD_GAP = 0.2;
/** A gap this wide (in ems) may be the gutter between two columns; justified lines stay below it. */
const COLUMN_GAP = 1.1;
/** A blank for a stamped number, or the tab behind a bullet, may be this wide (in ems). */
const INNER_GAP = 4;
/** "-", "+", "12.", "2.1.", "a)", "IV.": what stands before the tab of a list. */
const LABEL = /^(?:[-–—+*•▪➢❖✓o\uf000-\uf0ff]|\(?[\dIVXLCa-zđ.]{1,6}[.)])$/u;

/**
 * Puts characters into rows by their boxes alone. The order in which a PDF draws them is often not
 * the order of reading (fallback fonts, stamped numbers, columns), their places always are.
 */
export function buildRows(glyphs: readonly Glyph[]): Row[] {
  const sorted = glyphs
    .filter((g) => g.char.trim() !== "" || g.x1 > g.x0)
    .sort((a, b) => a.baseline - b.baseline);
  const rows: Row[] = [];
  let current: Glyph[] = [];
  for (const glyph of sorted) {
    const first = current[0];
    if (first && glyph.baseline - first.baseline > SAME_LINE * Math.max(first.em, glyph.em)) {
      addRow(rows, current);
      current = [];
    }
    // A space must not open a row: a stray one between two lines would hold both apart.
    if (first || current.length > 0 || glyph.char.trim() !== "") current.push(glyph);
  }
  addRow(rows, current);
  return rows;
}

function addRow(rows: Row[], glyphs: Glyph[]): void {
  const segments = buildSegments(glyphs);
  if (segments.length > 0) rows.push(rowOf(segments));
}

/** The row that given segments make. */
export function rowOf(segments: Segment[]): Row {
  return {
    segments,
    x0: Math.min(...segments.map((s) => s.x0)),
    x1: Math.max(...segments.map((s) => s.x1)),
    y0: Math.min(...segments.map((s) => s.y0)),
    y1: Math.max(...segments.map((s) => s.y1)),
    baseline: Math.max(...segments.map((s) => s.baseline)),
    em: Math.max(...segments.map((s) => s.em)),
  };
}

/** Splits the characters of one line at wide gaps and writes each stretch. */
export function buildSegments(glyphs: readonly Glyph[]): Segment[] {
  const ems = glyphs.map((g) => g.em).sort((a, b) => a - b);
  const em = ems[Math.floor(ems.length * 0.75)] ?? 1;
  const ordered = markSuperscripts(inReadingOrder(glyphs), em);
  const segments: Segment[] = [];
  let current: Glyph[] = [];
  let writer = new SegmentText();
  let right = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    if (current.length > 0) segments.push(segmentOf(current, writer.finish(), em));
    current = [];
    writer = new SegmentText();
  };
  let spaced = false;
  for (const glyph of ordered) {
    if (glyph.char.trim() === "") {
      spaced = true;
      continue;
    }
    const gap = glyph.x0 - right;
    const stamped = isStamped(current.at(-1), glyph);
    const wide = stamped || isLabel(current) ? INNER_GAP : COLUMN_GAP;
    if (gap > wide * em) close();
    else if (stamped === "apart" || (!stamped && (spaced || gap > WORD_GAP * em)))
      writer.add(" ", glyph.encoding);
    spaced = false;
    writer.add(glyph.char, glyph.encoding);
    current.push(glyph);
    right = Math.max(right, glyph.x1);
  }
  close();
  return segments;
}

const isLabel = (glyphs: readonly Glyph[]): boolean =>
  glyphs.length > 0 && glyphs.length <= 7 && LABEL.test(glyphs.map((g) => g.char).join(""));

/**
 * Whether exactly one of two neighbours was stamped into a blank of the page. The spaces of the
 * blank lie under the number and tell nothing: "ngày" and "14" are words of their own, "289" and
 * "/KH-UBND" are one word over the rest of the blank, the digits of one stamp always are.
 */
function isStamped(before: Glyph | undefined, glyph: Glyph): "joined" | "apart" | null {
  if (!before || !(before.annotation || glyph.annotation)) return null;
  if (before.annotation && glyph.annotation) return "joined";
  return before.char === "/" || glyph.char === "/" ? "joined" : "apart";
}

/**
 * From left to right by where characters start; a combining mark stays behind the letter that it
 * is drawn over, and a character drawn twice to look bold counts once.
 */
function inReadingOrder(glyphs: readonly Glyph[]): Glyph[] {
  const place = (g: Glyph): number => (/^\p{M}$/u.test(g.char) ? (g.x0 + g.x1) / 2 : g.x0);
  const sorted = [...glyphs].sort((a, b) => place(a) - place(b));
  return sorted.filter((glyph, i) => {
    const before = sorted[i - 1];
    const twice =
      before?.char === glyph.char &&
      glyph.char.trim() !== "" &&
      Math.abs(before.x0 - glyph.x0) < 0.12 * glyph.em &&
      Math.abs(before.baseline - glyph.baseline) < 0.12 * glyph.em;
    return !twice;
  });
}

function segmentOf(glyphs: readonly Glyph[], text: string, em: number): Segment {
  return {
    text,
    x0: Math.min(...glyphs.map((g) => g.x0)),
    x1: Math.max(...glyphs.map((g) => g.x1)),
    y0: Math.min(...glyphs.map((g) => g.y0)),
    y1: Math.max(...glyphs.map((g) => g.y1)),
    // The commonest baseline is the line's; a raised footnote mark is not.
    baseline:
      [...glyphs].sort((a, b) => a.baseline - b.baseline)[Math.floor(glyphs.length / 2)]?.baseline ?? 0,
    em,
  };
}

/**
 * Letters that fonts name wrongly or as one: ligatures, and those that Vietnamese fonts of old gave
 * to "ư" and "đ" ("trƣờng", "ðường"). No Vietnamese document means the letters themselves.
 */
const MEANT: ReadonlyMap<string, string> = new Map([
  ...["ﬀff", "ﬁfi", "ﬂfl", "ﬃffi", "ﬄffl", "ﬅst", "ﬆst"].map((pair) => [pair[0]!, pair.slice(1)] as const),
  ["ƣ", "ư"],
  ["Ƣ", "Ư"],
  ["ð", "đ"],
  ["Ð", "Đ"],
]);
const MISNAMED = /[ﬀ-ﬆƣƢðÐ]/gu;

/** Collects characters and decodes neighbours of one legacy font together. */
class SegmentText {
  #done = "";
  #pending = "";
  #encoding: FontEncoding = "unicode";

  add(char: string, encoding: FontEncoding): void {
    if (encoding !== this.#encoding) {
      this.#flush();
      this.#encoding = encoding;
    }
    this.#pending += char;
  }

  finish(): string {
    this.#flush();
    return this.#done
      .normalize("NFC")
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
      .replace(/\s+/gu, " ")
      .trim();
  }

  #flush(): void {
    const text = decodeByFont(this.#pending, this.#encoding);
    this.#done +=
      this.#encoding === "unicode" ? text.replace(MISNAMED, (char) => MEANT.get(char) ?? char) : text;
    this.#pending = "";
  }
}
