import { addDays, isIsoDay, partsOf } from "../../calendar/index.ts";
import type { DeadlineContext } from "./types.ts";

/** Where in time the document stands. */
export type Clock = {
  /** The year of an unwritten year; null when nothing in or around the document names one. */
  year: number | null;
  /** 1..12, or null when only nothing is known. */
  month: number | null;
  /** The exact day of issue (or of the meeting, or today when the document has no date). */
  day: string | null;
  /** Days before this one are past: the day, or the first of the month when the day is blank. */
  past: string | null;
};

/** Takes the date of issue; a blank day is completed by a meeting of the same month. */
export function readClock(context: DeadlineContext): Clock {
  const issued = context.documentDate;
  const meeting = context.meetingDate && isIsoDay(context.meetingDate) ? context.meetingDate : null;
  if (issued && isIsoDay(issued)) return clockOf(issued);
  if (issued && /^\d{4}-\d{2}$/.test(issued)) {
    if (meeting?.startsWith(issued)) return clockOf(meeting);
    const at = partsOf(`${issued}-01`);
    return { year: at.year, month: at.month, day: null, past: `${issued}-01` };
  }
  if (meeting) return clockOf(meeting);
  if (context.year) return { year: context.year, month: null, day: null, past: null };
  const fallback = context.today && isIsoDay(context.today) ? context.today : null;
  return fallback ? clockOf(fallback) : { year: null, month: null, day: null, past: null };
}

/** True when a day is so long before the document that no order can mean it. */
export function isLongPast(day: string, clock: Clock, grace: number): boolean {
  return clock.past !== null && day < addDays(clock.past, -grace);
}

function clockOf(day: string): Clock {
  const at = partsOf(day);
  return { year: at.year, month: at.month, day, past: day };
}
