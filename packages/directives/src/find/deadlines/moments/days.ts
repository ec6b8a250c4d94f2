import { isoDay, partsOf } from "../../../calendar/index.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import {
  DIGITS as D,
  MONTH,
  type MomentFamily,
  NEAR_YEAR,
  readNearYear,
  readNumber,
  readYear,
  YEAR as Y,
} from "./moment.ts";
import { MONTH_NAME, readMonth } from "./months.ts";

/** "ngày", "ngày mùng", "mồng". */
const DAY_WORD = "(?:ng[àa]y(?: *m[ùồ]ng)?|m[ùồ]ng)";
/** What is counted, not dated: "định kỳ 6 tháng 1 lần", "3 tháng 10 ngày". */
const COUNTED = "(?! +(?:lần|buổi|kỳ|cuộc|ngày|tuần)(?![\\p{L}]))";
/** Days listed before the last one: "ngày 15, 16 và" in "ngày 15, 16 và 17/6/2021". */
const LIST = `(?<list>(?:\\d{1,2} *(?:,|và|hoặc|[-–]|đến(?: +hết)?) *(?:ngày *)?){0,8})`;

const single = (year: number, month: number, day: number, firstDay = day) => {
  const last = isoDay(year, month, day);
  const first = isoDay(year, month, firstDay);
  return last ? { first: first && first <= last ? first : last, last } : null;
};

/** The first day of a list such as "15, 16 và", or the day itself. */
const firstOf = (list: string | undefined, day: number) => {
  const found = /\d{1,2}/.exec(list ?? "");
  return found ? Number(found[0]) : day;
};

export const dayFamilies: readonly MomentFamily[] = [
  {
    // "ngày 05 tháng 6 năm 2021", "ngày 15 và 16 tháng 6", "19 tháng 12 năm 2025", "10 tháng Chín"
    pattern: pattern(
      `${LEFT}(?:(?:các +)?(?<word>${DAY_WORD}) *${LIST})?(?<d>${D}) *${MONTH} *(?<m>${D}|${MONTH_NAME}|năm(?! *\\d))(?:${RIGHT}|(?=năm))${COUNTED}(?: *[,/]? *(?:năm)? *(?<y>${Y})${RIGHT}|${NEAR_YEAR}${RIGHT})?`,
    ),
    read(match, clock) {
      const { word, list, d = "", m = "", y } = match.groups ?? {};
      const day = readNumber(d);
      const month = readMonth(m);
      if (!/\d/.test(d) || day < 1 || day > 31 || !(month >= 1 && month <= 12)) return null;
      return {
        grain: "day",
        year: readNearYear(match, clock) ?? readYear(y),
        bare: !word && !y,
        range: /đến|[-–]/iu.test(list ?? ""),
        within: (year) => single(year, month, day, firstOf(list, day)),
      };
    },
  },
  {
    // "ngày 20 tháng này", "ngày 05 tháng sau"
    pattern: pattern(`${LEFT}${DAY_WORD} *(?<d>${D}) *(?:của +)?${MONTH} +(?<which>này|sau|tới)${RIGHT}`),
    read(match, clock) {
      const day = readNumber(match.groups?.d ?? "");
      if (clock.year === null || clock.month === null) return null;
      // A day that is over when the order is given lies in the month of the paper, not of the meeting it tells of.
      const over = clock.day !== null && day < partsOf(clock.day).day;
      const index = clock.year * 12 + clock.month - 1 + (match.groups?.which === "này" && !over ? 0 : 1);
      const at = single(Math.floor(index / 12), (index % 12) + 1, day);
      return { grain: "day", year: null, relative: true, within: () => at };
    },
  },
  {
    // "ngày 30/6/2021", "15, 16/6/2021", "30.6.2021", "l5/6/2O21", "30/6"; "15/2020/QĐ" is a number
    pattern: pattern(
      `${LEFT}(?<![\\p{N}][./,])(?:(?:các +)?(?<word>${DAY_WORD}) *)?${LIST}(?<d>${D}) ?(?<sep>[/.\\-–]) ?(?<m>[0-9oli]{1,2})(?: ?[/.\\-–] ?(?<y>${Y}|\\d{2}(?=[^\\p{N}\\p{L}]|$)))?(?! ?/ ?[\\p{L}\\p{N}]|[.,]\\d|[%‰]|[\\p{L}\\p{N}])`,
    ),
    read(match) {
      const { word, list, d = "", m = "", y, sep } = match.groups ?? {};
      const day = readNumber(d);
      const month = readNumber(m);
      if (day < 1 || day > 31 || month < 1 || month > 12) return null;
      // "24.5" or "5-6" without a year is a measure or a count, not a day.
      if (!y && sep !== "/" && !word) return null;
      return {
        grain: "day",
        year: readYear(y),
        bare: !word && !y,
        range: /đến|[-–]/iu.test(list ?? ""),
        within: (year) => single(year, month, day, firstOf(list, day)),
      };
    },
  },
  {
    // "ngày Ol/9", "ngày lO/9/2025": no digit of the day was made out
    pattern: pattern(
      `${LEFT}ng[àa]y *(?<d>[oli]{2}) ?[/.] ?(?<m>\\d[0-9oli]?)(?: ?[/.] ?(?<y>${Y}))?(?![/.]?[\\p{L}\\p{N}])`,
    ),
    read(match) {
      const day = readNumber(match.groups?.d ?? "");
      const month = readNumber(match.groups?.m ?? "");
      if (day < 1 || month < 1 || month > 12) return null;
      return { grain: "day", year: readYear(match.groups?.y), within: (year) => single(year, month, day) };
    },
  },
  {
    // "trước ngày 20", "ngày 20 tới": the next such day; "ngày 20 hằng tháng" is taken by the recurring rules
    pattern: pattern(
      `${LEFT}ngày +(?<d>\\d{1,2})(?: +(?:tới|này|sắp +tới)${RIGHT})?(?!\\p{L}| *(?:[/.\\-–,] *\\d|\\d|\\()| +(?:h[ằàắă]ng|mỗi|từng|các|của|tháng|và|hoặc|đến|đầu|cuối|công|làm|lễ)${RIGHT})`,
    ),
    read(match, clock) {
      const day = Number(match.groups?.d);
      if (clock.day === null || day < 1 || day > 31) return null;
      const at = partsOf(clock.day);
      const index = at.year * 12 + at.month - 1 + (day < at.day ? 1 : 0);
      const found = single(Math.floor(index / 12), (index % 12) + 1, day);
      return found && { grain: "day", year: null, bare: true, relative: true, within: () => found };
    },
  },
];
