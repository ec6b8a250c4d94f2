import { addDays, daysInMonth, weekday } from "./iso-day.ts";

/** First and last day, both included. */
export type Period = { first: string; last: string };

/** A part of a month or year: as a whole, or its beginning, middle or end. */
export type Part = "whole" | "early" | "middle" | "late";

const two = (value: number) => String(value).padStart(2, "0");

/** The whole of a month (1..12). */
export function monthPeriod(year: number, month: number): Period {
  return { first: `${year}-${two(month)}-01`, last: `${year}-${two(month)}-${daysInMonth(year, month)}` };
}

/**
 * A part of a month. Its last day is what a directive means by "đầu tháng" (10), "giữa tháng" (20)
 * and "cuối tháng" (the last day): the three ten-day parts (thượng, trung, hạ tuần) by which offices
 * plan. BLDS 2015 Điều 146 names single days (1, 15, last) for contracts; they are not used here.
 */
export function partOfMonth(year: number, month: number, part: Part): Period {
  const whole = monthPeriod(year, month);
  const day = (n: number) => `${year}-${two(month)}-${two(n)}`;
  if (part === "early") return { first: whole.first, last: day(10) };
  if (part === "middle") return { first: day(11), last: day(20) };
  if (part === "late") return { first: day(21), last: whole.last };
  return whole;
}

/** A quarter (1..4), or a part of it: its first, second or third month. */
export function partOfQuarter(year: number, quarter: number, part: Part): Period {
  const start = (quarter - 1) * 3 + 1;
  if (part === "early") return monthPeriod(year, start);
  if (part === "middle") return monthPeriod(year, start + 1);
  if (part === "late") return monthPeriod(year, start + 2);
  return { first: monthPeriod(year, start).first, last: monthPeriod(year, start + 2).last };
}

/** The first (1) or last (2) six months of a year. */
export function halfYear(year: number, half: 1 | 2): Period {
  return half === 1
    ? { first: `${year}-01-01`, last: `${year}-06-30` }
    : { first: `${year}-07-01`, last: `${year}-12-31` };
}

/**
 * A year or a part of it: "đầu năm" is its first quarter, "giữa năm" ends on 30/6 and "cuối năm"
 * on 31/12 (BLDS 2015 Điều 146 khoản 3).
 */
export function partOfYear(year: number, part: Part): Period {
  if (part === "early") return { first: `${year}-01-01`, last: `${year}-03-31` };
  if (part === "middle") return { first: `${year}-05-01`, last: `${year}-06-30` };
  if (part === "late") return { first: `${year}-10-01`, last: `${year}-12-31` };
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** Monday to Sunday of the week `offset` weeks after the one that holds `day`. */
export function weekOf(day: string, offset = 0): Period {
  const sinceMonday = (weekday(day) + 6) % 7;
  const first = addDays(day, 7 * offset - sinceMonday);
  return { first, last: addDays(first, 6) };
}
