import { addDays, weekOf } from "../../../calendar/index.ts";
import { LEFT, pattern, RIGHT, singleSpaced } from "../../matching-form.ts";
import type { MomentFamily } from "./moment.ts";

/** "sáng", "đầu giờ chiều", "cuối buổi sáng". */
export const PART_OF_DAY = "(?:(?:đầu|cuối) +(?:giờ +|buổi +)?)?(?:buổi +)?(?:sáng|trưa|chiều|tối|đêm)";
export const WEEKDAY = "(?:thứ +(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ +nhật)";
const WEEKDAYS = ["hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật"];

/** Days from Monday (0) to Sunday (6). */
function readWeekday(word: string): number {
  const name = singleSpaced(word.toLowerCase()).replace(/^thứ /u, "");
  return /^\d$/.test(name) ? Number(name) - 2 : WEEKDAYS.indexOf(name);
}

/** Days named by where they stand from the day of the document. */
export const nearDayFamilies: readonly MomentFamily[] = [
  {
    // "trong ngày hôm nay", "cùng ngày", "ngày mai", "sáng mai", "15 giờ chiều nay"
    pattern: pattern(
      `${LEFT}(?:(?<today>(?:ngày +)?hôm +nay|cùng +ngày|${PART_OF_DAY} +nay)|(?:${PART_OF_DAY} +)?(?:ngày +)?mai(?<=(?:ngày|sáng|trưa|chiều|tối|đêm) +mai)|(?<third>(?:${PART_OF_DAY} +)?ngày +kia))${RIGHT}`,
    ),
    read(match, clock) {
      const { today, third } = match.groups ?? {};
      const day = clock.day && addDays(clock.day, today ? 0 : third ? 2 : 1);
      return {
        grain: "day",
        year: null,
        relative: true,
        within: () => (day ? { first: day, last: day } : null),
      };
    },
  },
  {
    // "trước thứ 6 tuần sau", "chiều thứ Sáu tuần này", "chậm nhất thứ Hai"; not "thứ Sáu, ngày 27/02"
    pattern: pattern(
      `${LEFT}(?:(?<part>${PART_OF_DAY}) +)?(?:ngày +)?(?<name>${WEEKDAY})(?: *,? *(?:của +)?(?<week>tuần +(?:này|sau|tới|nay)|này|tới))?${RIGHT}(?! *[,(]* *(?:ngày *)?\\d| +(?:h[ằàắă]ng|mỗi|các|của|cuối|đầu|hai|ba)${RIGHT})`,
    ),
    read(match, clock) {
      if (clock.day === null) return null;
      const { part, name = "", week = "" } = match.groups ?? {};
      const monday = weekOf(clock.day, /tuần +(?:sau|tới)/iu.test(week) ? 1 : 0).first;
      const named = addDays(monday, readWeekday(name));
      // Without a week it is the next such day.
      const day = named < clock.day ? addDays(named, 7) : named;
      return {
        grain: "day",
        year: null,
        bare: !part && week === "",
        relative: true,
        within: () => ({ first: day, last: day }),
      };
    },
  },
];
