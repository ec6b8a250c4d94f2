import type { Row } from "./rows.ts";

/** The rows of one page. */
export type PageRows = { page: number; width: number; height: number; rows: Row[] };

/** Running heads stand in these outer parts of the page. */
const TOP = 0.12;
const BOTTOM = 0.9;
/** A head repeats on at least this many pages, and on this share of them. */
const FEWEST_PAGES = 3;
const SHARE = 0.5;
/** "2", "- 2 -", "Trang 2/12", "2 | Page". */
const PAGE_NUMBER = /^[-–—\s]*(?:trang|page)?\s*(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?[-–—\s.]*$/iu;

/**
 * Takes page numbers and running heads out of the rows.
 *
 * @returns the remaining rows of each page, and the words taken out.
 */
export function dropHeads(pages: readonly PageRows[]): { pages: PageRows[]; leftOut: string[] } {
  const repeated = repeatedHeads(pages);
  const leftOut: string[] = [];
  const take = (page: PageRows, isTaken: (row: Row, index: number) => boolean): PageRows => {
    const taken = page.rows.filter(isTaken);
    leftOut.push(...taken.map(textOf));
    return { ...page, rows: page.rows.filter((row) => !taken.includes(row)) };
  };
  const kept = pages.map((page) => {
    const body = take(page, (row) => isOuter(row, page) && repeated.has(headKey(row)));
    // Only now: a page number may stand below the head.
    const numberRow = pageNumberRow(body);
    return take(body, (_, index) => index === numberRow);
  });
  return { pages: kept, leftOut };
}

/** The first or last row of a page when it is nothing but a number near the edge; else -1. */
function pageNumberRow({ rows, height }: PageRows): number {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first && first.y1 < height * TOP && PAGE_NUMBER.test(textOf(first))) return 0;
  if (last && rows.length > 1 && last.y0 > height * BOTTOM && PAGE_NUMBER.test(textOf(last)))
    return rows.length - 1;
  return -1;
}

function repeatedHeads(pages: readonly PageRows[]): Set<string> {
  const seenOn = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.rows.filter((row) => isOuter(row, page)).map(headKey));
    for (const key of keys) seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
  }
  const needed = Math.max(FEWEST_PAGES, pages.length * SHARE);
  return new Set([...seenOn].filter(([, count]) => count >= needed).map(([key]) => key));
}

const isOuter = (row: Row, { height }: PageRows): boolean =>
  row.y1 < height * TOP || row.y0 > height * BOTTOM;
const textOf = (row: Row): string => row.segments.map((s) => s.text).join(" ");
/** Heads that count pages differ in their numbers only; they stay at the same height. */
const headKey = (row: Row): string => `${Math.round(row.baseline / 4)} ${textOf(row).replace(/\d+/g, "#")}`;
