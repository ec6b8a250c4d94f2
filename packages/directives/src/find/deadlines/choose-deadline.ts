import type { FoundDeadline } from "./types.ts";

/** Rules whose words state an end outright; the others read a date that might be a target. */
const STATED = new Set([
  "before",
  "latest",
  "by-end",
  "done-by",
  "in-period",
  "labelled",
  "limit",
  "range",
  "meeting",
  "at",
]);

/**
 * Of several deadlines of one order, the one that the order as a whole must keep: a day before a
 * rhythm, a rhythm before an event without a day, "duy trì" last. Of several stated days the latest,
 * since an order with stages is done when its last stage is. A day without a year beside "hằng năm" or
 * "hằng quý" belongs to that rhythm.
 *
 * @param all what `findDeadlines` returned for the order's own words
 */
export function chooseDeadline(all: readonly FoundDeadline[]): FoundDeadline | null {
  // "trình trước 15/9 để kịp họp trong tháng 10": what the order is for does not put off its own day.
  const own = all.filter((deadline) => !deadline.aside);
  const found = own.some(({ kind }) => kind === "date") ? own : all;
  const rhythm = found.find((deadline) => deadline.kind === "recurring" && SLOW.has(deadline.every ?? ""));
  // "Định kỳ hằng năm … trước ngày 20 tháng 12": without a year of its own the day comes every year.
  if (rhythm && found.every((d) => d === rhythm || d.kind !== "date" || isYearless(d))) return rhythm;
  // "mỗi tuần … chiều thứ Sáu báo cáo": a weekday beside a weekly rhythm is a day of every week.
  const weekly = found.find((deadline) => deadline.kind === "recurring" && deadline.every === "week");
  if (weekly && found.every((d) => d.kind !== "date" || isWeekday(d))) return weekly;
  let best: FoundDeadline | null = null;
  for (const deadline of found) if (best === null || compare(deadline, best) > 0) best = deadline;
  return best;
}

/** Rhythms in which a day of the month or the year can recur. */
const SLOW = new Set<string>(["month", "quarter", "half-year", "year"]);

/** True when the words name a day but no year: it recurs with the rhythm beside it. */
function isYearless(deadline: FoundDeadline): boolean {
  return deadline.inferred === true && deadline.rule !== "limit" && !/\d{4}/u.test(deadline.text);
}

function isWeekday({ text }: FoundDeadline): boolean {
  return /(?:thứ|chủ nhật)/iu.test(text) && !/tuần|\d\d|\//iu.test(text);
}

function compare(a: FoundDeadline, b: FoundDeadline): number {
  const difference = rank(a) - rank(b);
  return difference !== 0 ? difference : (a.due ?? "").localeCompare(b.due ?? "");
}

function rank(deadline: FoundDeadline): number {
  if (deadline.kind === "ongoing") return 0;
  if (deadline.kind === "event" && deadline.due === null) return 1;
  if (deadline.kind === "recurring") return deadline.rule === "every-on-day" ? 3 : 2;
  return STATED.has(deadline.rule) ? 5 : 4;
}
