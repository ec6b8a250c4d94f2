import {
  addDays,
  monthPeriod,
  type Part,
  type Period,
  partOfMonth,
  weekOf,
} from "../../../calendar/index.ts";
import { LEFT, pattern, RIGHT, singleSpaced } from "../../matching-form.ts";
import {
  DIGITS,
  MONTH,
  type MomentFamily,
  NEAR_YEAR,
  readNearYear,
  readNumber,
  readYear,
  YEAR as Y,
} from "./moment.ts";

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:đầu|thượng|nửa +đầu|(?:những|các) +ngày +đầu|tuần +đầu)/iu, "early"],
  [/^(?:giữa|trung)/iu, "middle"],
  [/^(?:cuối|hạ|ngày +(?:làm +việc +)?cuối|nửa +cuối|(?:những|các) +ngày +cuối|tuần +cuối)/iu, "late"],
];
/** Words that name a part of a month, a quarter or a year. */
export const PART =
  "(?:ngày +(?:làm +việc +)?cuối(?: +cùng)?|nửa +đầu|nửa +cuối|thượng +tuần|trung +tuần|hạ +tuần|(?:những|các) +ngày +(?:đầu|cuối)|tuần +(?:đầu|cuối)(?: +tiên| +cùng)?|đầu|giữa|cuối)(?: +của)?";
/** "10 ngày đầu", "hai tuần cuối": so many days from the beginning or the end of a month. */
const SOME_DAYS =
  "(?<count>\\d{1,2}|một|hai|ba|năm|bảy|mười|mười +lăm) +(?<unit>ngày|tuần) +(?<side>đầu|cuối)(?: +(?:tiên|cùng))?(?: +của)?";
const COUNTS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const WORDS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
/** Months by name; "năm" is left out because it is also the word for a year. */
export const MONTH_NAME = "mười +một|mười +hai|mười|một|hai|ba|tư|sáu|bảy|tám|chín";

/** "cuối" → late; the whole when nothing is written. */
export function readPart(words: string | undefined): Part {
  return PARTS.find(([test]) => test.test(words ?? ""))?.[1] ?? "whole";
}

/** 1..12 for "9", "l2", "Chín", "mười một". */
export function readMonth(word: string): number {
  const named = WORDS.indexOf(singleSpaced(word.toLowerCase()));
  return named >= 0 ? named + 1 : readNumber(word);
}

/** "nửa đầu tháng" ends on the 15th; the other parts by the calendar's rule. */
function period(year: number, month: number, words: string | undefined): Period | null {
  if (month < 1 || month > 12) return null;
  const part = partOfMonth(year, month, readPart(words));
  const until = /^nửa +đầu/iu.test(words ?? "") ? "15" : /^tuần +đầu/iu.test(words ?? "") ? "07" : null;
  return until ? { first: part.first, last: `${part.first.slice(0, 8)}${until}` } : part;
}

/** "10 ngày đầu" ends on the 10th, "2 tuần đầu" on the 14th, those at the end with the month. */
function someDays(year: number, month: number, groups: Record<string, string | undefined>): Period | null {
  if (month < 1 || month > 12) return null;
  const { count = "", unit = "", side = "" } = groups;
  const named = COUNTS.indexOf(count.toLowerCase()) + 1;
  const number = /^mười +lăm$/iu.test(count) ? 15 : named || Number(count);
  const days = number * (/^tuần$/iu.test(unit) ? 7 : 1);
  const whole = monthPeriod(year, month);
  if (days < 1 || days > 28) return whole;
  if (/^cuối$/iu.test(side)) return { first: addDays(whole.last, 1 - days), last: whole.last };
  return { first: whole.first, last: addDays(whole.first, days - 1) };
}

export const monthFamilies: readonly MomentFamily[] = [
  {
    // "tháng 8 năm 2020", "cuối tháng 06", "tháng 6, 7 và 8/2021", "T6/2021", "tháng mười hai"
    pattern: pattern(
      `${LEFT}(?:(?<part>${PART}) +)?(?:các +)?(?:${MONTH} *(?<list>(?:\\d{1,2} *(?:,|và|hoặc|[-–]|đến) *(?:tháng *)?){0,12})(?<m>${DIGITS}|${MONTH_NAME})|T\\.?(?<t>\\d{1,2})(?=[/.-]20))(?: *(?:/|năm|[-.]|,? +năm) *(?<y>${Y})|${NEAR_YEAR})?(?![\\p{L}\\p{N}]| +(?:lần|đầu)${RIGHT})`,
    ),
    read(match, clock) {
      const { part, list, m, t, y } = match.groups ?? {};
      const month = readMonth(m ?? t ?? "");
      const listed = /\d{1,2}/.exec(list ?? "");
      const from = listed ? Number(listed[0]) : month;
      return {
        grain: "month",
        year: readNearYear(match, clock) ?? readYear(y),
        part: part !== undefined,
        range: /đến|[-–]/iu.test(list ?? ""),
        within(year) {
          const last = period(year, month, part);
          return last && { first: period(year, from, part)?.first ?? last.first, last: last.last };
        },
      };
    },
  },
  {
    // "trong 10 ngày đầu tháng 3", "mười ngày cuối tháng 8/2025", "15 ngày đầu tháng này"
    pattern: pattern(
      `${LEFT}${SOME_DAYS} +${MONTH} *(?:(?<m>${DIGITS}|${MONTH_NAME})(?: *(?:/|năm|[-.]|,? +năm) *(?<y>${Y}))?|(?<which>này|nay|sau|tới))${RIGHT}`,
    ),
    read(match, clock) {
      const groups = match.groups ?? {};
      if (groups.which !== undefined) {
        if (clock.year === null || clock.month === null) return null;
        const index = clock.year * 12 + clock.month - 1 + (/^(?:này|nay)$/iu.test(groups.which) ? 0 : 1);
        const at = someDays(Math.floor(index / 12), (index % 12) + 1, groups);
        return { grain: "month", year: null, part: true, relative: true, within: () => at };
      }
      const month = readMonth(groups.m ?? "");
      return {
        grain: "month",
        year: readYear(groups.y),
        part: true,
        within: (year) => someDays(year, month, groups),
      };
    },
  },
  {
    // "trong tuần thứ 3 tháng 6/2021", "tuần 2 tháng 7"
    pattern: pattern(
      `${LEFT}tuần +(?:thứ +)?(?<n>[1-5]|nhất|hai|ba|tư|I{1,3}|IV) *(?:,|của)? *tháng *(?<m>\\d{1,2})(?: *(?:/|năm) *(?<y>${Y}))?${RIGHT}`,
    ),
    read(match) {
      const { n = "", m = "", y } = match.groups ?? {};
      const index = ["nhất", "hai", "ba", "tư", "i", "ii", "iii", "iv"].indexOf(n.toLowerCase());
      const week = index >= 0 ? (index % 4) + 1 : Number(n);
      return {
        grain: "week",
        year: readYear(y),
        part: true,
        within(year) {
          const month = period(year, Number(m), undefined);
          return month && clip(weekOf(month.first, week - 1), month);
        },
      };
    },
  },
  {
    // "cuối tháng này", "tháng tới", "đầu tháng sau"
    pattern: pattern(`${LEFT}(?:(?<part>${PART}) +)?tháng +(?<which>này|nay|sau|tới)${RIGHT}`),
    read(match, clock) {
      if (clock.year === null || clock.month === null) return null;
      const { part, which = "" } = match.groups ?? {};
      const index = clock.year * 12 + clock.month - 1 + (/^(?:này|nay)$/iu.test(which) ? 0 : 1);
      const at = period(Math.floor(index / 12), (index % 12) + 1, part);
      return { grain: "month", year: null, part: part !== undefined, relative: true, within: () => at };
    },
  },
  {
    // "trước cuối tháng", "giữa tháng": the document's own month
    pattern: pattern(`${LEFT}(?<part>cuối|giữa) +tháng(?! *(?:\\d|[\\p{L}\\p{N}]))`),
    read(match, clock) {
      if (clock.year === null || clock.month === null) return null;
      const at = period(clock.year, clock.month, match.groups?.part);
      return { grain: "month", year: null, part: true, relative: true, within: () => at };
    },
  },
  {
    // "hoàn thành trong tháng": the document's own month, where a verb of completion leads it
    pattern: pattern(`${LEFT}(?<=(?:trong|hết) +)tháng(?! *(?:\\d|[\\p{L}\\p{N}]))`),
    read(_match, clock) {
      if (clock.year === null || clock.month === null) return null;
      const at = period(clock.year, clock.month, undefined);
      return { grain: "month", year: null, bare: true, relative: true, within: () => at };
    },
  },
  {
    // "trước 12/2025": month and year alone
    pattern: pattern(`${LEFT}(?<![\\p{N}][./,])(?<m>\\d{1,2}) ?/ ?(?<y>20\\d{2})(?! ?/|[\\p{L}\\p{N}])`),
    read(match) {
      const month = Number(match.groups?.m);
      if (month < 1 || month > 12) return null;
      return {
        grain: "month",
        year: Number(match.groups?.y),
        bare: true,
        within: (year) => period(year, month, undefined),
      };
    },
  },
];

function clip(inner: Period, outer: Period): Period {
  const [first = ""] = [inner.first, outer.first].sort().reverse();
  const [last = ""] = [inner.last, outer.last].sort();
  return { first, last };
}
