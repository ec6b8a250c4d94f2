import type { Period } from "../../../calendar/index.ts";
import type { Clock } from "../clock.ts";

export type Grain = "day" | "week" | "month" | "quarter" | "half-year" | "year";

/**
 * A stretch of text that names a day or a period. It says nothing yet about being a deadline: that is
 * decided by the words around it.
 */
export type Moment = {
  start: number;
  end: number;
  grain: Grain;
  /** The written year, or null. */
  year: number | null;
  /** First and last day when the year is known. */
  within(year: number): Period | null;
  /** True for "cuối tháng 6", "đầu năm": a named part reads as a time even without a preposition. */
  part?: boolean;
  /** True when only a strong preposition makes it a date: "15/6", "6/2021", "ngày 20". */
  bare?: boolean;
  /** True when the words themselves point from the document ("tháng này", "hôm nay"). */
  relative?: boolean;
  hour?: string;
  /** True when it joins two written moments ("từ ngày … đến ngày …"). */
  range?: boolean;
  /** How many written moments it joins. */
  parts?: number;
};

/** One family of moments: its pattern and how a match is read; null when it is no moment. */
export type MomentFamily = {
  pattern: RegExp;
  read(match: RegExpExecArray, clock: Clock): Omit<Moment, "start" | "end"> | null;
};

/** A day or a month in digits, one of which a scanner may have taken for a letter: "3O", "l5", "I2". */
export const DIGITS = "(?:\\d[0-9oli]?|[oli]\\d)";
/** A year in digits, read the same way. */
export const YEAR = "(?:19|2[0o])[0-9oli]{2}";
/** "tháng", also as scanners print it: "thắng", "tháng". */
export const MONTH = "th[áắ]ng";

/** "năm nay", "năm sau" in the place of a year. */
export const NEAR_YEAR = " +năm +(?:nay|này|(?<next>sau|tới))";

/** The year that "năm sau" means; null where no such word stands or no year is known. */
export function readNearYear(match: RegExpExecArray, clock: Clock): number | null {
  return match.groups?.next && clock.year !== null ? clock.year + 1 : null;
}

/** Reads digits that a scanner may have taken for letters: "3O" → 30, "l5" → 15. */
export function readNumber(digits: string): number {
  if (!/\D/.test(digits)) return Number(digits);
  return Number(digits.replace(/o/giu, "0").replace(/[il]/giu, "1"));
}

/** A four-digit year from two or four digits, as offices write it ("21" → 2021). */
export function readYear(digits: string | undefined): number | null {
  if (!digits) return null;
  const year = readNumber(digits);
  return year < 100 ? 2000 + year : year;
}
