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
  /** By days of grace, the day before which a day is long past; filled when asked for. */
  cutoffs: Map<number, string>;
};

/** Takes the date of issue; a blank day is completed by a meeting of the same month. */
export function readClock(context: DeadlineContext): Clock {
  const issued = context.documentDate;
  const meeting = context.meetingDate && isIsoDay(context.meetingDate) ? context.meetingDate : null;
  if (issued && isIsoDay(issued)) return clockOf(issued);
  if (issued && /^\d{4}-\d{2}$/.test(issued)) {
    if (meeting?.startsWith(issued)) return clockOf(meeting);
    const at = partsOf(`${issued}-01`);
    return { year: at.year, month: at.month, day: null, past: `${issued}-01`, cutoffs: new Map() };
  }
  if (meeting) return clockOf(meeting);
  if (context.year) return unplaced(context.year);
  const fallback = context.today && isIsoDay(context.today) ? context.today : null;
  return fallback ? clockOf(fallback) : unplaced(null);
}

/** True when a day is so long before the document that no order can mean it. */
export function isLongPast(day: string, clock: Clock, grace: number): boolean {
  if (clock.past === null) return false;
  let cutoff = clock.cutoffs.get(grace);
  if (cutoff === undefined) {
    cutoff = addDays(clock.past, -grace);
    clock.cutoffs.set(grace, cutoff);
  }
  return day < cutoff;
}

/** A clock that knows a year at most. */
function unplaced(year: number | null): Clock {
  return { year, month: null, day: null, past: null, cutoffs: new Map() };
}

function clockOf(day: string): Clock {
  const at = partsOf(day);
  return { year: at.year, month: at.month, day, past: day, cutoffs: new Map() };
}
