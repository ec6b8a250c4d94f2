import { addDays, isoDay, partsOf } from "../../../calendar/index.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import { type MomentFamily, readNumber, readYear } from "./moment.ts";

const D = "[0-9ol]{1,2}";
const Y = "(?:19|2[0o])[0-9ol]{2}";
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
    // "ngày 05 tháng 6 năm 2021", "ngày 15 và 16 tháng 6", "19 tháng 12 năm 2025"
    pattern: pattern(
      `${LEFT}(?:(?:các +)?(?<word>ng[àa]y) *${LIST})?(?<d>${D}) *tháng *(?<m>${D})${RIGHT}(?: *[,/]? *(?:năm)? *(?<y>${Y})${RIGHT})?`,
    ),
    read(match) {
      const { word, list, d = "", m = "", y } = match.groups ?? {};
      if (!word && !y) return null;
      const day = readNumber(d);
      const month = readNumber(m);
      return {
        grain: "day",
        year: readYear(y),
        range: /đến|[-–]/iu.test(list ?? ""),
        within: (year) => single(year, month, day, firstOf(list, day)),
      };
    },
  },
  {
    // "ngày 20 tháng này", "ngày 05 tháng sau"
    pattern: pattern(`${LEFT}ngày *(?<d>${D}) *(?:của +)?tháng +(?<which>này|sau|tới)${RIGHT}`),
    read(match, clock) {
      const day = readNumber(match.groups?.d ?? "");
      if (clock.year === null || clock.month === null) return null;
      const index = clock.year * 12 + clock.month - 1 + (match.groups?.which === "này" ? 0 : 1);
      const at = single(Math.floor(index / 12), (index % 12) + 1, day);
      return { grain: "day", year: null, relative: true, within: () => at };
    },
  },
  {
    // "ngày 30/6/2021", "15, 16/6/2021", "30.6.2021", "l5/6/2O21", "30/6"; "15/2020/QĐ" is a number
    pattern: pattern(
      `${LEFT}(?<![\\p{N}][./,])(?:(?:các +)?(?<word>ng[àa]y) *)?${LIST}(?<d>${D}) ?(?<sep>[/.\\-–]) ?(?<m>${D})(?: ?[/.\\-–] ?(?<y>${Y}|\\d{2}(?=[^\\p{N}\\p{L}]|$)))?(?! ?/ ?[\\p{L}\\p{N}]|[.,]\\d|[%‰]|[\\p{L}\\p{N}])`,
    ),
    read(match) {
      const { word, list, d = "", m = "", y, sep } = match.groups ?? {};
      const day = readNumber(d);
      const month = readNumber(m);
      if (day < 1 || day > 31 || month < 1 || month > 12) return null;
      // "24.5" or "5-6" without a year is a measure or a count, not a day.
      if (!y && sep !== "/" && !word) return null;
      if (!/\d/.test(d + m)) return null;
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
    // "trước ngày 20": the next such day; "ngày 20 hằng tháng" is taken by the recurring rules
    pattern: pattern(`${LEFT}ngày +(?<d>\\d{1,2})(?! *(?:[/.\\-–,] *\\d|tháng|\\p{L}|\\d|\\())`),
    read(match, clock) {
      const day = Number(match.groups?.d);
      if (clock.day === null || day < 1 || day > 31) return null;
      const at = partsOf(clock.day);
      const index = at.year * 12 + at.month - 1 + (day < at.day ? 1 : 0);
      const found = single(Math.floor(index / 12), (index % 12) + 1, day);
      return found && { grain: "day", year: null, bare: true, relative: true, within: () => found };
    },
  },
  {
    // "trong ngày hôm nay", "cùng ngày", "ngày mai"
    pattern: pattern(`${LEFT}(?:(?:ngày +)?(?<today>hôm +nay)|(?<today2>cùng +ngày)|(?:ngày +mai))${RIGHT}`),
    read(match, clock) {
      if (clock.day === null) return null;
      const today = match.groups?.today ?? match.groups?.today2;
      const day = today ? clock.day : addDays(clock.day, 1);
      return { grain: "day", year: null, relative: true, within: () => ({ first: day, last: day }) };
    },
  },
];
