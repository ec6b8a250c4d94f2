import type { CalendarDay } from "../types.ts";
import { daysOffByRule } from "./holiday-rules.ts";
import { addDays, weekday } from "./iso-day.ts";
import { officialDays } from "./official-days.ts";

/** Answers which days are worked. Built once from the calendar data, then asked many times. */
export type WorkCalendar = {
  /** True for a day on which offices work. */
  isWorkingDay(day: string): boolean;
  /** Why a day is not worked ("Quốc khánh", "Thứ Bảy"), or null when it is. */
  restName(day: string): string | null;
};

const WEEKEND: Readonly<Record<number, string>> = { 0: "Chủ nhật", 6: "Thứ Bảy" };

/**
 * Builds the calendar. Days given by the caller overrule the table of notices; a year that has
 * neither follows the rules of the Labour Code.
 *
 * @param days the authority's own days off and days worked; the built-in notices when left out
 */
export function workCalendar(days: readonly CalendarDay[] = officialDays): WorkCalendar {
  const exceptions = new Map(days.map((day) => [day.date, day]));
  const yearsWithNotice = new Set(days.map((day) => day.date.slice(0, 4)));
  const addRules = (year: string) => {
    yearsWithNotice.add(year);
    for (const day of daysOffByRule(Number(year)))
      if (!exceptions.has(day.date)) exceptions.set(day.date, day);
  };
  const restName = (day: string): string | null => {
    const year = day.slice(0, 4);
    if (!yearsWithNotice.has(year)) addRules(year);
    const exception = exceptions.get(day);
    if (exception) return exception.is === "off" ? exception.name : null;
    return WEEKEND[weekday(day)] ?? null;
  };
  return { restName, isWorkingDay: (day) => restName(day) === null };
}

/** The day itself when it is worked, otherwise the next one that is (BLDS 2015 Điều 148 khoản 5). */
export function nextWorkingDay(day: string, calendar: WorkCalendar): string {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day itself when it is worked, otherwise the last one before it that is. */
export function previousWorkingDay(day: string, calendar: WorkCalendar): string {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/**
 * The `count`-th working day after `day`. The first day is not counted (BLDS 2015 Điều 147 khoản 2);
 * make-up Saturdays count, days off do not.
 *
 * @param count 1 or more; 0 returns `day` unchanged
 */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) left--;
  }
  return at;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (calendar.isWorkingDay(at)) count++;
  return count;
}
