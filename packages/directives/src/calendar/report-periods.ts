import { addDays, isoDay, partsOf } from "./iso-day.ts";
import type { Period } from "./periods.ts";

export type ReportKind = "month" | "quarter" | "first-half" | "nine-months" | "second-half" | "year";

type Scheme = { from: string; source: string; cutOff: number };

/**
 * Data periods of periodic reports, each rule with the day it took effect. Before Nghị định 09/2019
 * no national rule fixed the days, so there is no period to name.
 */
const schemes: readonly Scheme[] = [
  { from: "2019-03-12", source: "Nghị định 09/2019/NĐ-CP, Điều 12", cutOff: 14 },
];

/** How many months a period spans and the last month it can end in (null: any month). */
const shapes: Readonly<Record<ReportKind, { months: number; ends: readonly number[] | null }>> = {
  month: { months: 1, ends: null },
  quarter: { months: 3, ends: [3, 6, 9, 12] },
  "first-half": { months: 6, ends: [6] },
  // Not in Nghị định 09/2019; same cut-off, as in Thông tư 01/2024/TT-TTCP for nine-month reports.
  "nine-months": { months: 9, ends: [9] },
  "second-half": { months: 6, ends: [12] },
  year: { months: 12, ends: [12] },
};

/**
 * The data period of the report of that kind that is closed next on or after a day: a monthly report
 * of June covers 15/5 to 14/6.
 *
 * @param kind which periodic report
 * @param day any ISO day; the period returned ends on or after it
 * @returns the period and its source, or null before any rule took effect
 */
export function reportPeriod(kind: ReportKind, day: string): (Period & { source: string }) | null {
  const scheme = schemes.findLast((rule) => rule.from <= day);
  if (!scheme) return null;
  const at = partsOf(day);
  const { months, ends } = shapes[kind];
  let monthIndex = at.year * 12 + at.month - 1 + (at.day > scheme.cutOff ? 1 : 0);
  while (ends && !ends.includes((monthIndex % 12) + 1)) monthIndex++;
  const last = dayOf(monthIndex, scheme.cutOff);
  return { first: addDays(dayOf(monthIndex - months, scheme.cutOff), 1), last, source: scheme.source };
}

function dayOf(monthIndex: number, day: number): string {
  const iso = isoDay(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, day);
  if (iso === null) throw new RangeError(`no day ${day} in month ${monthIndex}`);
  return iso;
}
