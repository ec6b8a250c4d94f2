import { calledOf, groupOf, matchesOf } from "../../matches-of.ts";
import { pattern } from "../../matching-form.ts";
import type { Clock } from "../clock.ts";
import { dayFamilies } from "./days.ts";
import { quarterFamilies, weekFamilies, yearFamilies } from "./long-periods.ts";
import { lunarDayFamilies } from "./lunar-days.ts";
import { type Moment, type MomentFamily, readNumber } from "./moment.ts";
import { monthFamilies } from "./months.ts";
import { nearDayFamilies, PART_OF_DAY, WEEKDAY } from "./near-days.ts";

/**
 * Longer and more exact families first: a day swallows its month, "6 tháng đầu năm 2021" its "đầu năm".
 */
const families = [
  ...lunarDayFamilies,
  ...dayFamilies,
  ...nearDayFamilies,
  ...weekFamilies,
  ...yearFamilies,
  ...quarterFamilies,
  ...monthFamilies,
];

/** All that a moment can begin as. */
export const momentPatterns: readonly RegExp[] = families.map((family) => family.pattern);

const FAMILIES = groupOf(momentPatterns);
/** The families that the text at hand calls; one list for all texts. */
const called: number[] = [];

/**
 * Finds the moments of a text and joins those that form one range or choice.
 *
 * @param form the matching form of the text
 * @returns moments in the order of the text, not overlapping
 */
export function findMoments(form: string, clock: Clock): Moment[] {
  const found: Moment[] = [];
  const count = calledOf(form, FAMILIES, called);
  for (let i = 0; i < count; i++) {
    const family = families[called[i] as number] as MomentFamily;
    for (const match of matchesOf(form, family.pattern)) {
      const read = family.read(match, clock);
      if (read) found.push({ ...read, start: match.index, end: match.index + match[0].length });
    }
  }
  if (found.length === 0) return found;
  return joinRanges(form, attachHours(form, withoutOverlaps(found)));
}

/** Keeps the longest of overlapping moments; of equals, that of the earlier family. */
function withoutOverlaps(moments: Moment[]): Moment[] {
  const kept: Moment[] = [];
  moments.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const moment of moments) {
    const last = kept.at(-1);
    if (!last || moment.start >= last.end) kept.push(moment);
    else if (moment.end - moment.start > last.end - last.start) kept[kept.length - 1] = moment;
  }
  return kept;
}

// "16 giờ 00 ngày 20/11", "17h30', thứ Sáu, ngày 20/11", "08h00 sáng 20/11/2021", "l2 giờ 00"
const HOUR = pattern(
  `(?<![\\p{L}\\p{N}])(?<h>[0-9ol]{1,2}) *(?:giờ|h|g|:) *(?<min>[0-5o][0-9o])?['’´]?(?: *phút)?(?: *${PART_OF_DAY})?[ ,(]*(?:${WEEKDAY}|thứ +[\\p{L}\\d]+)?[ ,(]*$`,
  "iu",
);
const WEEKDAY_BEFORE = pattern(
  `(?<![\\p{L}\\p{N}])(?:${PART_OF_DAY} +)?(?:thứ +[\\p{L}\\d]+|chủ +nhật)[ ,(]*$`,
  "iu",
);
// "sáng 09/9", "chiều ngày 17/10", "đầu giờ sáng ngày 5/9", "cuối ngày 20/9"
const PART_OF_DAY_BEFORE = pattern(
  `(?<![\\p{L}\\p{N}])(?:${PART_OF_DAY}|(?<!hạn +)cuối(?= +$)) *[,(]? *$`,
  "iu",
);

/** Takes the hour, the weekday or the part of the day that stands before a day into its words. */
function attachHours(form: string, moments: Moment[]): Moment[] {
  return moments.map((moment) => {
    if (moment.grain !== "day") return moment;
    const before = form.slice(Math.max(0, moment.start - 45), moment.start);
    const hour = HOUR.exec(before);
    const h = readNumber(hour?.groups?.h ?? "99");
    if (hour && /\d/.test(hour.groups?.h ?? "") && h <= 24) {
      const minutes = String(readNumber(hour.groups?.min ?? "00")).padStart(2, "0");
      const start = moment.start - hour[0].length;
      return { ...moment, start, bare: false, hour: `${String(h).padStart(2, "0")}:${minutes}` };
    }
    const part = PART_OF_DAY_BEFORE.exec(before);
    if (part) return { ...moment, start: moment.start - part[0].length, bare: false };
    const weekday = WEEKDAY_BEFORE.exec(before);
    return weekday ? { ...moment, start: moment.start - weekday[0].length } : moment;
  });
}

const THROUGH = pattern(
  "^ *(?:,? *(?:đến|tới|cho +đến|đến +hết|[-–]))(?: +(?:hết|ngày|trước|khoảng))* *$",
  "iu",
);
const OR = pattern("^ *(?:hoặc|và|,|;|hoặc +chậm +nhất +là)(?: +(?:trong|vào|đến))? *$", "iu");

// "sáng mai (18/10)", "23 tháng Chạp (tức ngày 10/02/2026)": the same day once more, written out
const SAME_DAY = pattern("^ *\\( *(?:(?:tức|nhằm|là|dương +lịch|ngày) +)*$", "iu");

/** "từ ngày 15/11 đến ngày 15/12/2025" and "cuối tháng 6 hoặc đầu tháng 7/2021" are one moment each. */
function joinRanges(form: string, moments: Moment[]): Moment[] {
  const joined: Moment[] = [];
  for (const moment of moments) {
    const before = joined.at(-1);
    const gap = before ? form.slice(before.end, moment.start) : "";
    if (before?.relative && before.grain === moment.grain && SAME_DAY.test(gap))
      joined[joined.length - 1] = {
        ...moment,
        start: before.start,
        end: moment.end + (form[moment.end] === ")" ? 1 : 0),
        bare: false,
        hour: before.hour ?? moment.hour,
      };
    else if (before && joins(before, moment, gap)) joined[joined.length - 1] = merge(before, moment);
    else joined.push(moment);
  }
  return joined;
}

/** No order lists more moments than this; a longer chain is a table or noise. */
const LONGEST_CHAIN = 12;

function joins(a: Moment, b: Moment, gap: string): boolean {
  if ((a.parts ?? 1) >= LONGEST_CHAIN) return false;
  if (THROUGH.test(gap)) return true;
  return a.grain === b.grain && OR.test(gap) && (a.year === null || b.year !== null);
}

function merge(a: Moment, b: Moment): Moment {
  return {
    ...b,
    start: a.start,
    range: true,
    parts: (a.parts ?? 1) + 1,
    bare: a.bare && b.bare,
    part: a.part || b.part,
    within(year) {
      const last = b.within(b.year ?? year);
      const first = a.within(a.year ?? b.year ?? year);
      return last && { first: first && first.first <= last.last ? first.first : last.first, last: last.last };
    },
  };
}
