import { halfYear, type Period, partOfQuarter, partOfYear, weekOf } from "../../../calendar/index.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import { type MomentFamily, readYear, YEAR as Y } from "./moment.ts";
import { PART, readPart } from "./months.ts";

const QUARTERS = ["i", "ii", "iii", "iv"];
/** Roman or Arabic; scanners print "l" or "1" for "I" ("quý lV", "quý 1II"). */
const Q = "(?:[Il1]{1,3}V?|[1-4]|nhất|hai|ba|tư)";

function readQuarter(word: string): number {
  const named = ["nhất", "hai", "ba", "tư"].indexOf(word.toLowerCase());
  if (named >= 0) return named + 1;
  if (/^[2-4]$/.test(word)) return Number(word);
  return QUARTERS.indexOf(word.toLowerCase().replace(/[l1]/gu, "i")) + 1;
}

export const quarterFamilies: readonly MomentFamily[] = [
  {
    // "quý III/2025", "Quý III, IV năm 2025", "cuối quý 2", "quý lV/2020"
    pattern: pattern(
      `${LEFT}(?:(?<part>${PART}) +)?(?:các +)?(?:qu[ýí]|qúy|q\\.?(?=[IVl1-4 ]{1,4} ?[/.-] ?20)) *(?<list>(?:${Q} *(?:,|và|hoặc|[-–]|đến) *(?:qu[ýí] *)?){0,4})(?<q>${Q})(?: *(?:/|năm|[-.]|,? +năm) *(?<y>${Y}))?${RIGHT}`,
    ),
    read(match) {
      const { part, list, q = "", y } = match.groups ?? {};
      const quarter = readQuarter(q);
      if (quarter < 1) return null;
      const listed = pattern(Q, "iu").exec(list ?? "");
      const from = listed ? readQuarter(listed[0]) : quarter;
      return {
        grain: "quarter",
        year: readYear(y),
        part: part !== undefined,
        within: (year) => ({
          first: partOfQuarter(year, from, readPart(part)).first,
          last: partOfQuarter(year, quarter, readPart(part)).last,
        }),
      };
    },
  },
  {
    // "cuối quý này", "quý sau"
    pattern: pattern(`${LEFT}(?:(?<part>${PART}) +)?qu[ýí] +(?<which>này|sau|tới)${RIGHT}`),
    read(match, clock) {
      if (clock.year === null || clock.month === null) return null;
      const index = Math.floor((clock.month - 1) / 3) + (match.groups?.which === "này" ? 0 : 1);
      const at = partOfQuarter(
        clock.year + Math.floor(index / 4),
        (index % 4) + 1,
        readPart(match.groups?.part),
      );
      return { grain: "quarter", year: null, relative: true, within: () => at };
    },
  },
];

export const yearFamilies: readonly MomentFamily[] = [
  {
    // "6 tháng đầu năm 2021", "sáu tháng cuối năm", "nửa đầu năm 2026"
    pattern: pattern(
      `${LEFT}(?:0?6|sáu|\\(0?6\\)) +tháng +(?<half>đầu|cuối) +năm(?: +(?<y>${Y}))?${RIGHT}|${LEFT}nửa +(?<half2>đầu|cuối) +năm(?: +(?<y2>${Y}))?${RIGHT}`,
    ),
    read(match) {
      const { half, half2, y, y2 } = match.groups ?? {};
      const which = (half ?? half2 ?? "").toLowerCase() === "đầu" ? 1 : 2;
      return { grain: "half-year", year: readYear(y ?? y2), within: (year) => halfYear(year, which) };
    },
  },
  {
    // "những tháng cuối năm 2021", "9 tháng đầu năm": a span that work runs in, taken as one moment so
    // that its "cuối năm" is not read alone
    pattern: pattern(
      `${LEFT}(?:\\d{1,2}|những|các|mấy|ba|bốn|năm|bảy|tám|chín) +(?:tháng|ngày|tuần) +(?:còn +lại +)?(?<part>đầu|cuối|của) +năm(?: +(?<y>${Y}))?${RIGHT}`,
    ),
    read(match) {
      return {
        grain: "half-year",
        year: readYear(match.groups?.y),
        bare: true,
        within: (year) => partOfYear(year, /^đầu$/iu.test(match.groups?.part ?? "") ? "early" : "late"),
      };
    },
  },
  {
    // "năm 2021", "cuối năm 2020", "năm 2025 - 2026", "02 năm 2025, 2026"; not "năm học 2020 – 2021"
    pattern: pattern(
      `${LEFT}(?:(?<part>${PART}) +)?(?:các +)?năm *(?<y0>(?:${Y} *(?:,|và|[-–]|đến|hoặc) *(?:năm *)?){0,8})(?<y>${Y})(?![\\p{L}\\p{N}]| *[/])`,
    ),
    read(match) {
      const { part, y0, y } = match.groups ?? {};
      const last = readYear(y);
      const first = readYear(/[0-9ol]{4}/iu.exec(y0 ?? "")?.[0]) ?? last;
      if (last === null || first === null) return null;
      const at: Period = {
        first: partOfYear(first, readPart(part)).first,
        last: partOfYear(last, readPart(part)).last,
      };
      return { grain: "year", year: last, part: part !== undefined, within: () => at };
    },
  },
  {
    // "cuối năm", "giữa năm nay", "đầu năm sau"; not "đầu năm học"
    pattern: pattern(
      `${LEFT}(?<part>đầu|giữa|cuối) +năm(?: +(?<which>nay|này|sau|tới))?(?! *(?:\\d|học|mới|ngoái|trước)|[\\p{L}\\p{N}])`,
    ),
    read(match, clock) {
      if (clock.year === null) return null;
      const year = clock.year + (/^(?:sau|tới)$/iu.test(match.groups?.which ?? "") ? 1 : 0);
      const at = partOfYear(year, readPart(match.groups?.part));
      return { grain: "year", year: null, part: true, relative: true, within: () => at };
    },
  },
  {
    // "phấn đấu cả năm đạt", "cả năm 2025"
    pattern: pattern(`${LEFT}cả +năm(?: +(?<y>${Y})| +nay)?${RIGHT}`),
    read(match, clock) {
      const written = readYear(match.groups?.y);
      const year = written ?? clock.year;
      if (year === null) return null;
      const at = partOfYear(year, "whole");
      return { grain: "year", year: written, relative: written === null, within: () => at };
    },
  },
  {
    // "trong năm nay", "trong năm": the document's year
    pattern: pattern(
      `${LEFT}(?:năm +nay|(?<=(?:trong|hết) +)năm(?: +này)?)(?! *(?:\\d|học|qua|tới|ngân)|[\\p{L}\\p{N}])`,
    ),
    read(_match, clock) {
      if (clock.year === null) return null;
      const at = partOfYear(clock.year, "whole");
      return { grain: "year", year: null, relative: true, within: () => at };
    },
  },
];

export const weekFamilies: readonly MomentFamily[] = [
  {
    // "trong tuần này", "cuối tuần", "đầu tuần sau", "tuần tới"
    pattern: pattern(
      `${LEFT}(?:(?<part>đầu|giữa|cuối) +tuần(?: +(?<which>này|sau|tới|nay))?|tuần +(?<which2>này|sau|tới|nay)|(?<=trong +)tuần)(?![\\p{L}\\p{N}]| +(?:lễ|thứ|\\d))`,
    ),
    read(match, clock) {
      if (clock.day === null) return null;
      const which = match.groups?.which ?? match.groups?.which2 ?? "";
      const week = weekOf(clock.day, /^(?:sau|tới)$/iu.test(which) ? 1 : 0);
      return { grain: "week", year: null, part: true, relative: true, within: () => week };
    },
  },
];
