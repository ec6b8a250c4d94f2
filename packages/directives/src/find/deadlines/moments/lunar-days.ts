import { addDays, partsOf, yearOfCanChi } from "../../../calendar/index.ts";
import { dayOfLunarDate } from "../../../calendar/lunar-date.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import type { Clock } from "../clock.ts";
import { type Moment, type MomentFamily, readYear, YEAR } from "./moment.ts";
import { MONTH_NAME, readMonth } from "./months.ts";

const CAN_CHI = "(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) +[\\p{L}]{2,4}";
const DAY = "(?:(?:ngày +)?(?:m[ùồ]ng +)?(?<d>\\d{1,2})|(?:ngày +)?(?<full>rằm))";
/** "năm Ất Tỵ", "2026", "(âm lịch)". */
const OF_YEAR = `(?: *,? *(?:năm +)?(?:(?<name>${CAN_CHI})|(?<y>${YEAR}))${RIGHT})?`;

/** Days of the lunar calendar, by which Tết, the full moons and ancestors' days are named. */
export const lunarDayFamilies: readonly MomentFamily[] = [
  {
    // "23 tháng Chạp", "ngày 15 tháng Giêng", "rằm tháng Bảy"
    pattern: pattern(
      `${LEFT}(?:${DAY} +)tháng +(?<m>giêng|chạp|${MONTH_NAME}|\\d{1,2})(?: +(?:năm +nay|(?<lunar>\\(?âm +lịch\\)?)))?${OF_YEAR}`,
    ),
    read(match, clock) {
      const { d, full, m = "", lunar } = match.groups ?? {};
      const named = /^(?:giêng|chạp)$/iu.test(m);
      if (!full && !named && !lunar) return null;
      const month = named ? (/^giêng$/iu.test(m) ? 1 : 12) : readMonth(m);
      return lunarMoment(match, clock, month, full ? 15 : Number(d));
    },
  },
  {
    // "10/3 âm lịch", "ngày 15/8 (âm lịch)"
    pattern: pattern(
      `${LEFT}(?:ngày +)?(?<d>\\d{1,2}) ?/ ?(?<m>\\d{1,2})(?: ?/ ?(?<y>${YEAR}))? *\\(?(?:âm +lịch|ÂL)\\)?(?: +năm +(?<name>${CAN_CHI}))?${RIGHT}`,
    ),
    read(match, clock) {
      return lunarMoment(match, clock, Number(match.groups?.m), Number(match.groups?.d));
    },
  },
  {
    // "trong tháng Giêng", "tháng Chạp năm Ất Tỵ"
    pattern: pattern(`${LEFT}tháng +(?<m>giêng|chạp)${OF_YEAR}${RIGHT}`),
    read: lunarMonth,
  },
  {
    // "28 Tết", "mùng 6 Tết"
    pattern: pattern(`${LEFT}(?:ngày +)?(?<first>m[ùồ]ng +)?(?<d>\\d{1,2}) +tết(?: +nguyên +đán)?${OF_YEAR}`),
    read(match, clock) {
      const day = Number(match.groups?.d);
      const before = !match.groups?.first;
      if (before && day < 20) return null;
      // "28 Tết Bính Ngọ" lies in the last month of the year before.
      return lunarMoment(match, clock, before ? 12 : 1, day, before ? -1 : 0);
    },
  },
];

function lunarMonth(match: RegExpExecArray, clock: Clock): Omit<Moment, "start" | "end"> | null {
  const month = /^giêng$/iu.test(match.groups?.m ?? "") ? 1 : 12;
  const last = lunarMoment(match, clock, month, 30)?.within(0)?.last;
  const within = () => (last ? { first: addDays(last, -28), last } : null);
  return last ? { grain: "month", year: null, relative: true, within } : null;
}

/** In the lunar year that is named, else the first that is not past. `shift` is added to the named year. */
function lunarMoment(
  match: RegExpExecArray,
  clock: Clock,
  month: number,
  day: number,
  shift = 0,
): Omit<Moment, "start" | "end"> | null {
  const { name, y } = match.groups ?? {};
  const written = name ? yearOfCanChi(name) : readYear(y);
  const at = written === null ? nextSuch(clock, month, day) : dayOfLunarDate(written + shift, month, day);
  return at === null
    ? null
    : { grain: "day", year: null, relative: true, within: () => ({ first: at, last: at }) };
}

function nextSuch(clock: Clock, month: number, day: number): string | null {
  const from = clock.past;
  if (from === null) return null;
  const { year } = partsOf(from);
  for (const one of [year - 1, year, year + 1]) {
    const at = dayOfLunarDate(one, month, day);
    if (at && at >= from) return at;
  }
  return null;
}
