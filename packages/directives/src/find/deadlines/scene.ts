import type { WorkCalendar } from "../../calendar/index.ts";
import { type Clock, isLongPast } from "./clock.ts";
import type { Moment } from "./moments/moment.ts";
import type { DeadlineContext, FoundDeadline } from "./types.ts";

/** Everything a rule looks at. */
export type Scene = {
  text: string;
  /** Same length as `text`; see `toMatchingForm`. */
  form: string;
  moments: readonly Moment[];
  /** What stands before each of the moments: many rules ask for it. */
  leadIns: readonly LeadIn[];
  clock: Clock;
  /** Built when first asked for: most sentences need none. */
  calendar(): WorkCalendar;
  context: DeadlineContext;
};

/** A moment in time with the words that lead in to it. */
export type LeadIn = {
  moment: Moment;
  before: string;
  /** The last word before, in lower case, past blanks, commas, colons and opening brackets; "" when another sign comes first. */
  last: string;
  placed: Placed | null;
};

/** What a rule returns: a deadline without its words, which the finder cuts out. */
export type Candidate = Pick<
  FoundDeadline,
  "kind" | "due" | "rule" | "inferred" | "every" | "hour" | "aside"
> & {
  start: number;
  end: number;
};

/**
 * One rule. `label` says to the officer, in Vietnamese, what the rule does; it is what the page shows
 * under "vì sao".
 */
export type DeadlineRule = {
  id: string;
  label: string;
  /** What it looks for itself; rules that only judge the moments of the scene have none. */
  patterns: readonly RegExp[];
  find(scene: Scene): Candidate[];
};

/** Looks at each moment once for all rules that judge it by the words before it. */
export function leadInsOf(form: string, moments: readonly Moment[], clock: Clock): LeadIn[] {
  return moments.map((moment) => {
    const before = wordsBefore({ form }, moment.start);
    return { moment, before, last: lastWord(before), placed: place(moment, clock) };
  });
}

/** The word with which a text ends, in lower case; blanks, commas, colons and opening brackets may follow it. */
export function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && FOLLOWING.includes(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

const FOLLOWING = " ,:(";

/** A letter of Vietnamese or a digit; all that is needed to tell one known word from another. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  if (unit >= 0x1e00) return unit <= 0x1eff;
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}

/** The words before an offset, at most `length` of them and never across a paragraph. */
export function wordsBefore(scene: Pick<Scene, "form">, at: number, length = 90): string {
  const words = scene.form.slice(Math.max(0, at - length), at);
  return words.slice(words.lastIndexOf("\n") + 1);
}

/** The words after an offset, at most `length` of them and never across a paragraph. */
export function wordsAfter(scene: Scene, at: number, length = 90): string {
  const words = scene.form.slice(at, at + length);
  const stop = words.indexOf("\n");
  return stop < 0 ? words : words.slice(0, stop);
}

/** The moments that begin at or after `start` and end at or before `end`. */
export function momentsIn(scene: Scene, start: number, end: number): Moment[] {
  let low = 0;
  for (let high = scene.moments.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((scene.moments[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Moment[] = [];
  for (let m = scene.moments[low]; m && m.start < end; m = scene.moments[++low])
    if (m.end <= end) inside.push(m);
  return inside;
}

// "để kịp trình … tại", "nhằm khai trương", "phục vụ"
const PURPOSE = /(?<![\p{L}])(?:để|nhằm|phục +vụ|làm +cơ +sở)(?![\p{L}])[^;.,]{0,70}$/iu;

/** True when the clause that ends here says what the order is for. */
export function isPurpose(before: string): boolean {
  return PURPOSE.test(before);
}

/** The part of the words before that belongs to the same clause. */
export function clauseBefore(before: string): string {
  const cut = Math.max(...[";", ".", ":", "(", ","].map((sign) => before.lastIndexOf(`${sign} `)));
  return before.slice(cut + 1);
}

/** A moment placed in time: its days, and whether a year had to be supplied. */
export type Placed = { first: string; last: string; inferred: boolean };

/** More than this many days before the document, an unwritten year is taken to be the next one. */
const NEXT_YEAR_AFTER = 180;

/**
 * Puts a moment in time. A year that is not written is the document's; when that day lies half a
 * year or more back (a December order for "15/01"), it is the next year's.
 *
 * @returns null when the year is unknown or there is no such day
 */
export function place(moment: Moment, clock: Clock): Placed | null {
  const year = moment.year ?? clock.year;
  if (year === null) return null;
  const days = moment.within(year);
  const inferred = moment.year === null;
  if (!days) return null;
  if (inferred && !moment.relative && isLongPast(days.last, clock, NEXT_YEAR_AFTER)) {
    const next = moment.within(year + 1);
    if (next) return { ...next, inferred };
  }
  return { ...days, inferred };
}

/** True when the days end before the document: a result or a reference, not an order. */
export function isPast(placed: Placed, clock: Clock): boolean {
  return isLongPast(placed.last, clock, 0);
}
