/**
 * Days as ISO strings ("2021-06-30"). All arithmetic runs on the count of days since 1970-01-01 in
 * UTC, so no time zone and no clock can move a day.
 */

const DAY = 86_400_000;

/** The ISO day of a year, month (1..12) and day; null when there is no such day (30/02). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** True for a string that names a real day as "YYYY-MM-DD". */
export function isIsoDay(value: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return m !== null && isoDay(Number(m[1]), Number(m[2]), Number(m[3])) !== null;
}

/** Year, month (1..12) and day of an ISO day. */
export function partsOf(day: string): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** How many days a month (1..12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return fromCount(toCount(day) + count);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toCount(to) - toCount(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: string): number {
  return (((toCount(day) + 4) % 7) + 7) % 7;
}

/**
 * The corresponding day `count` months later; the last day of the month where it has no such day
 * (BLDS 2015 Điều 148 khoản 3).
 */
export function addMonths(day: string, count: number): string {
  const at = partsOf(day);
  const months = at.year * 12 + (at.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(Math.min(at.day, daysInMonth(year, month)))}`;
}

/** "2021-06-30" as Vietnamese offices write it: "30/06/2021". */
export function formatDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function toCount(day: string): number {
  const at = partsOf(day);
  return Date.UTC(at.year, at.month - 1, at.day) / DAY;
}

function fromCount(count: number): string {
  return new Date(count * DAY).toISOString().slice(0, 10);
}
