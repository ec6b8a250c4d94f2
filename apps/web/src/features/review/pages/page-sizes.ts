import { PAGE_WIDTHS } from "@dondoc/contract";
import type { PageSize } from "./places.ts";

/** A page in the column of pages, in CSS pixels; `margin` in points, `scale` between the two. */
export type PlacedPage = {
  page: number;
  top: number;
  width: number;
  height: number;
  scale: number;
  margin: number;
};
export type PageColumn = { pages: readonly PlacedPage[]; height: number };

/** Room above, between and below the pages, in CSS pixels. */
export const PAGE_GAP = 12;

/** The margin of the pages holds the numbers of the orders; in CSS pixels, both sides together. */
export const SIDES = 24;

/** The steps of + and −; 0 is "as wide as the pane". */
const ZOOM_STEP = 1.25;
export const ZOOM_RANGE = { from: -4, to: 6 } as const;
/** Narrower and wider pages serve nobody, and are not drawn. */
const SHOWN = { from: 160, to: 2800 };

/**
 * How wide pages are shown, in CSS pixels. On a screen of ordinary density the width is one in which
 * pages are drawn, so that a letter keeps the pixels that it was drawn with and stays sharp.
 *
 * @param room width of the pane for a page, in CSS pixels
 * @param zoom steps from "as wide as the pane"
 * @param density pixels of the screen for one CSS pixel
 */
export function shownWidth(room: number, zoom: number, density: number): number {
  const wanted = Math.min(Math.max(room * ZOOM_STEP ** zoom, SHOWN.from), SHOWN.to);
  if (density >= 2) return Math.floor(wanted);
  const exact = PAGE_WIDTHS.findLast((width) => width <= wanted * density + 0.5);
  return (exact ?? wanted * density) / density;
}

/** The width in which an image is asked for: the first that has a pixel for each of the screen's. */
export const imageWidth = (width: number, density: number): number =>
  PAGE_WIDTHS.find((one) => one >= width * density - 0.5) ?? (PAGE_WIDTHS.at(-1) as number);

/** Where every page lies, before any of them is there: nothing moves when images come. */
export function layOutPages(pages: readonly PageSize[], width: number): PageColumn {
  let top = PAGE_GAP;
  const placed = pages.map(({ page, margin, ...size }) => {
    const scale = width / size.width;
    const one = { page, top, width, height: size.height * scale, scale, margin };
    top += one.height + PAGE_GAP;
    return one;
  });
  return { pages: placed, height: top };
}

/** The pages that lie between two heights of the column. */
export function pagesBetween({ pages }: PageColumn, from: number, to: number): readonly PlacedPage[] {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { top, height } = pages[middle] as PlacedPage;
    if (top + height > from) high = middle;
    else low = middle + 1;
  }
  const found: PlacedPage[] = [];
  for (let at = low; at < pages.length && (pages[at] as PlacedPage).top < to; at++)
    found.push(pages[at] as PlacedPage);
  return found;
}

/** The same place in a column of other sizes: the same share of the same page. */
export function samePlace(before: PageColumn, after: PageColumn, top: number): number {
  const [page] = pagesBetween(before, top, Number.POSITIVE_INFINITY);
  const index = page ? before.pages.indexOf(page) : -1;
  const then = after.pages[index];
  if (!page || !then) return top;
  return then.top + ((top - page.top) * then.height) / page.height;
}
