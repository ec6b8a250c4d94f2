import { isoDay } from "../calendar/index.ts";
import { pattern, toMatchingForm } from "../find/matching-form.ts";
import { type Check, diagnose, spanOf } from "./check.ts";

// "30/02/2021", "ngày 31/4", "ngày 31 tháng 6 năm 2021"; "15/2020/QĐ" and fractions are no dates
const DATE = pattern(
  "(?<![\\p{L}\\p{N}/.,])(?:(?<word>ngày) *)?(?<d>\\d{1,2}) *(?:/|tháng) *(?<m>\\d{1,2})(?: *(?:/|năm) *(?<y>(?:19|20)\\d{2}))?(?! ?[/\\p{L}\\p{N}%]|,\\d)",
);
/** 29/02 without a year can be right in some year. */
const LEAP = 2024;

/** A day that no calendar has. */
export const impossibleDate: Check = ({ reading }) =>
  [...toMatchingForm(reading.text).matchAll(DATE)].flatMap((match) => {
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
