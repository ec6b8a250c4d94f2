import type { DocumentPages } from "@dondoc/contract";
import { firstEndingAfter, type Span } from "../text/span.ts";

/** A stretch of the text on its page, in points from the top left corner of the page as it is shown. */
export type Box = Span & { page: number; x: number; y: number; width: number; height: number };
/** A word that was read from a picture; confidence 0 to 100. */
export type ReadWord = Box & { confidence: number };

/** A page in points; `margin` is where its lines begin on the left. */
export type PageSize = { page: number; width: number; height: number; margin: number };

/** Where the words of a document stand, in the order of the text. */
export type Places = {
  pages: readonly PageSize[];
  lines: readonly Box[];
  words: readonly ReadWord[];
};

/** A word of a picture below this confidence is marked: the officer should look at it. */
const DOUBTFUL_BELOW = 60;

const inOrder = <One extends Span>(boxes: One[]): One[] =>
  boxes.sort((a, b) => a.start - b.start || a.end - b.end);

export function placesOf({ pages }: DocumentPages): Places {
  const boxOf = (page: number, [start, end, x, y, width, height]: readonly number[]): Box =>
    ({ page, start, end, x, y, width, height }) as Box;
  return {
    pages: pages.map(({ page, width, height, lines }) => ({
      page,
      width,
      height,
      margin: Math.min(width, ...lines.map(([, , x = width]) => x)),
    })),
    lines: inOrder(pages.flatMap(({ page, lines }) => lines.map((line) => boxOf(page, line)))),
    words: inOrder(
      pages.flatMap(({ page, words = [] }) =>
        words.map((word) => ({ ...boxOf(page, word), confidence: word[6] ?? 100 })),
      ),
    ),
  };
}

/** The words that the engine was not sure of. */
export const doubtfulWords = ({ words }: Places): ReadWord[] =>
  words.filter(({ confidence }) => confidence < DOUBTFUL_BELOW);

/**
 * Where a stretch of the text stands: one box for each printed line that it touches. A part of a line
 * is exact where the words have boxes of their own, otherwise judged by the widths of the letters.
 */
export function boxesOf(text: string, { lines, words }: Places, span: Span): Box[] {
  return within(lines, span).flatMap((line) => {
    const part = visible(text, {
      start: Math.max(line.start, span.start),
      end: Math.min(line.end, span.end),
    });
    if (!part) return [];
    const inner = within(words, part).filter(({ page }) => page === line.page);
    const [from, to] = inner.length > 0 ? edges(text, inner, part) : edges(text, [line], part);
    return [{ ...line, ...part, x: from, width: to - from }];
  });
}

function within<One extends Span>(boxes: readonly One[], span: Span): One[] {
  const found: One[] = [];
  for (let at = firstEndingAfter(boxes, span.start); at < boxes.length; at++) {
    const box = boxes[at] as One;
    if (box.start >= span.end) break;
    if (box.end > span.start) found.push(box);
  }
  return found;
}

/** Without the white space at its ends, which has no place of its own. */
function visible(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === "") return null;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function edges(text: string, boxes: readonly Box[], part: Span): [number, number] {
  const [first, last] = [boxes[0] as Box, boxes.at(-1) as Box];
  const from = part.start <= first.start ? first.x : placeIn(text, first, part.start);
  const to = part.end >= last.end ? last.x + last.width : placeIn(text, last, part.end);
  return [from, Math.max(from, to)];
}

/** Where a character begins inside its line. */
function placeIn(text: string, box: Box, offset: number): number {
  const share = widthOf(text, box.start, offset) / (widthOf(text, box.start, box.end) || 1);
  return box.x + box.width * share;
}

const NARROW = /[iljtfrI.,;:'’!|()[\]/-]/u;
const WIDE = /[mwMWĐ—…%]/u;

/** In widths of a common small letter of a typeface for documents; signs above letters take no room. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (const letter of text.slice(start, end).normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    if (letter === " ") width += 0.6;
    else if (NARROW.test(letter)) width += 0.62;
    else if (WIDE.test(letter)) width += 1.6;
    else width += /\p{Lu}/u.test(letter) ? 1.38 : 1;
  }
  return width;
}
