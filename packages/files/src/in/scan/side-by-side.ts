import { blankGrey, type Grey, shrink } from "./bitmap.ts";
import type { OcrLine } from "./hocr.ts";

/** Rows in which two columns stand side by side, parted at a place; in dots. */
export type Band = { top: number; bottom: number; at: number };

/** White between two columns is at least this wide and this high, in points. */
const NARROWEST = 8;
const LOWEST = 32;
/** It lies in the middle part of the page. */
const FROM = 0.25;
const TO = 0.75;
/** Each column has ink in at least so many rows, in points: two lines of small print. */
const FEWEST_ROWS = 10;
/** A cut may be moved this far, in points, to where it cuts through no letter. */
const SHIFT = 12;
/** Shades below the paper from which on a dot counts as ink. */
const INK = 40;
/** White between two pieces, in points, so that nothing is taken together. */
const GAP = 24;

/**
 * Finds where two columns stand side by side: the header, and the recipients beside the signature.
 * Engines take lines of two columns for one although they stand at different heights.
 *
 * @param page level, without ruled lines.
 */
export function findBands(page: Grey, dpi: number): Band[] {
  const factor = Math.max(1, Math.round(dpi / 72));
  const points = dpi / 72 / factor;
  const ink = inkMap(shrink(page, factor));
  const gaps = tallGaps(ink, LOWEST * points);
  const bands: Band[] = [];
  let open: { top: number; from: number; to: number } | null = null;
  for (let y = 0; y <= ink.height; y++) {
    const gap = y < ink.height ? widestGap(gaps, ink, y, NARROWEST * points) : null;
    const both: { from: number; to: number } | null =
      open && gap ? { from: Math.max(open.from, gap.from), to: Math.min(open.to, gap.to) } : null;
    if (open && both && both.to - both.from >= NARROWEST * points) {
      open = { top: open.top, ...both };
      continue;
    }
    if (open) addBand(bands, ink, { ...open, bottom: y }, points);
    open = gap ? { top: y, ...gap } : null;
  }
  return bands.map(({ top, bottom, at }) => ({
    top: top * factor,
    bottom: bottom * factor,
    at: at * factor,
  }));
}

type Ink = { width: number; height: number; dark: Uint8Array };

function inkMap({ width, height, data }: Grey): Ink {
  let sum = 0;
  for (const shade of data) sum += shade;
  const paper = Math.min(255, sum / data.length + 10);
  return { width, height, dark: Uint8Array.from(data, (shade) => (shade < paper - INK ? 1 : 0)) };
}

/** Marks the dots of the middle part that lie in a white stretch of at least the given height. */
function tallGaps({ width, height, dark }: Ink, lowest: number): Uint8Array {
  const tall = new Uint8Array(width * height);
  for (let x = Math.floor(width * FROM); x < width * TO; x++) {
    let start = 0;
    for (let y = 0; y <= height; y++) {
      if (y < height && dark[y * width + x] === 0) continue;
      if (y - start >= lowest) for (let k = start; k < y; k++) tall[k * width + x] = 1;
      start = y + 1;
    }
  }
  return tall;
}

/** The widest white stretch of a row that is part of a tall one. */
function widestGap(
  tall: Uint8Array,
  { width }: Ink,
  y: number,
  narrowest: number,
): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = -1;
  for (let x = 0; x <= width; x++) {
    if (x < width && tall[y * width + x] === 1) {
      if (from < 0) from = x;
      continue;
    }
    if (from >= 0 && x - from >= narrowest && (!best || x - from > best.to - best.from))
      best = { from, to: x };
    from = -1;
  }
  return best;
}

/** Keeps a stretch of rows as a band when there is print on both of its sides. */
function addBand(
  bands: Band[],
  ink: Ink,
  found: { top: number; bottom: number; from: number; to: number },
  points: number,
): void {
  const at = Math.round((found.from + found.to) / 2);
  const left: number[] = [];
  const right: number[] = [];
  for (let y = found.top; y < found.bottom; y++) {
    if (hasInk(ink, y, 0, at)) left.push(y);
    if (hasInk(ink, y, at, ink.width)) right.push(y);
  }
  if (Math.min(left.length, right.length) < FEWEST_ROWS * points) return;
  const rows = [...left, ...right];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
  const shift = Math.round(SHIFT * points);
  bands.push({ top: blankRow(ink, top, -1, shift), bottom: blankRow(ink, bottom, 1, shift), at });
}

function hasInk({ width, dark }: Ink, y: number, from: number, to: number): boolean {
  for (let x = from; x < to; x++) if (dark[y * width + x] === 1) return true;
  return false;
}

/**
 * The nearest row without ink: beside the found one, else further inside (letters of the line before
 * hang down into the white), else further outside; the row itself when there is none.
 */
function blankRow(ink: Ink, row: number, outwards: 1 | -1, shift: number): number {
  const places = [
    outwards,
    ...range(shift).map((k) => -outwards * k),
    ...range(shift).map((k) => outwards * k),
  ];
  const free = places
    .map((k) => row + k)
    .find((y) => y >= 0 && y < ink.height && !hasInk(ink, y, 0, ink.width));
  return Math.min(ink.height, Math.max(0, free ?? row));
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** A page whose columns stand one below the other, and the way back for what is read on it. */
export type OneBelowOther = { picture: Grey; back: (lines: readonly OcrLine[]) => OcrLine[] };

/** Sets the columns of all bands one below the other; nothing is moved sideways. */
export function setOneBelowOther(page: Grey, bands: readonly Band[], dpi: number): OneBelowOther {
  const pieces = cut(page, bands);
  if (pieces.length === 1) return { picture: page, back: (lines) => [...lines] };
  const gap = Math.round((GAP * dpi) / 72);
  const height = pieces.reduce((sum, piece) => sum + piece.bottom - piece.top + gap, 0);
  const picture = blankGrey(page.width, height);
  const placed: { start: number; shift: number }[] = [];
  let y = 0;
  for (const { top, bottom, from, to } of pieces) {
    placed.push({ start: y, shift: y - top });
    for (let row = top; row < bottom; row++, y++) {
      const at = row * page.width;
      picture.data.set(page.data.subarray(at + from, at + to), y * page.width + from);
    }
    y += gap;
  }
  const shiftAt = (at: number): number => placed.findLast(({ start }) => start <= at)?.shift ?? 0;
  const back = (lines: readonly OcrLine[]): OcrLine[] =>
    lines.map((line) => {
      const first = line.words[0]!;
      const shift = shiftAt((first.y0 + first.y1) / 2);
      const words = line.words.map((word) => ({ ...word, y0: word.y0 - shift, y1: word.y1 - shift }));
      return { ...line, words, baselineAt: (x) => line.baselineAt(x) - shift };
    });
  return { picture, back };
}

/** The page in pieces from top to bottom, of a band the left one before the right one. */
function cut(
  { width, height }: Grey,
  bands: readonly Band[],
): { top: number; bottom: number; from: number; to: number }[] {
  const pieces: ReturnType<typeof cut> = [];
  let done = 0;
  for (const { top, bottom, at } of bands) {
    if (top < done) continue;
    if (top > done) pieces.push({ top: done, bottom: top, from: 0, to: width });
    pieces.push({ top, bottom, from: 0, to: at }, { top, bottom, from: at, to: width });
    done = bottom;
  }
  if (done < height) pieces.push({ top: done, bottom: height, from: 0, to: width });
  return pieces;
}
