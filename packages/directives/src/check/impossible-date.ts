import { isoDay } from "../calendar/index.ts";
import { pattern } from "../find/matching-form.ts";
import { type Check, diagnose, spanOf } from "./check.ts";
import { isGap } from "./letter-machine.ts";
import { signOf } from "./signs.ts";

// "30/02/2021", "ngày 31/4", "ngày 31 tháng 6 năm 2021"; "15/2020/QĐ" and fractions are no dates
const DATE = pattern(
  "(?<![\\p{L}\\p{N}/.,])(?:(?<word>ngày) *)?(?<d>\\d{1,2}) *(?:/|tháng) *(?<m>\\d{1,2})(?: *(?:/|năm) *(?<y>(?:19|20)\\d{2}))?(?! ?[/\\p{L}\\p{N}%]|,\\d)",
);
/** 29/02 without a year can be right in some year. */
const LEAP = 2024;

const PARTED = signOf(["0/", "0 /", "0tháng", "0 tháng"], (text, end) => {
  const slash = text[end] === "/";
  const month = numberAfter(text, end + 1);
  const day = numberBefore(text, slash ? end : end - "thán".length);
  return month >= 0 && day >= 0 && (day < 1 || day > (DAYS[month] ?? 0));
});
/** Days that each month has in every year. */
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that no calendar has. */
export const impossibleDate: Check = ({ signs }) =>
  signs.matches(PARTED, DATE).flatMap((match) => {
    const { word, d, m, y } = match.groups ?? {};
    if (!word && !y) return [];
    if (isoDay(y ? Number(y) : LEAP, Number(m), Number(d)) !== null) return [];
    const day = `${d}/${m}${y ? `/${y}` : ""}`;
    return [
      diagnose(spanOf(match), "error", "impossible-date", {
        vi: `Không có ngày ${day} trong lịch. Kiểm tra lại bản gốc.`,
        en: `There is no day ${day} in the calendar. Check the original.`,
      }),
    ];
  });

/** The number of one or two digits that ends before `end`, blanks between; -1 when none does. */
function numberBefore(text: string, end: number): number {
  let to = end;
  while (to > 0 && !isDigit(text, to - 1)) to--;
  let from = to;
  while (from > 0 && isDigit(text, from - 1)) from--;
  return to - from <= 2 ? Number(text.slice(from, to)) : -1;
}

/** As {@link numberBefore}, of the number that begins after `start`. */
function numberAfter(text: string, start: number): number {
  let from = start;
  while (isGap(text.charCodeAt(from))) from++;
  let to = from;
  while (isDigit(text, to)) to++;
  return to > from && to - from <= 2 ? Number(text.slice(from, to)) : -1;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
