import { addDays, addMonths } from "./iso-day.ts";
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from "./working-days.ts";

export type LimitUnit = "hour" | "day" | "working-day" | "week" | "month" | "year";

/**
 * The last day of a time limit that runs from an event (BLDS 2015 Điều 147–148): the day of the
 * event is not counted, weeks, months and years end on the corresponding day, and a last day that is
 * not worked moves to the next working day. Hours are rounded up to whole days and do not move.
 *
 * @param eventDay ISO day of the event (signing, receipt)
 * @param count how many units, 1 or more
 */
export function endOfLimit(eventDay: string, count: number, unit: LimitUnit, calendar: WorkCalendar): string {
  if (unit === "hour") return addDays(eventDay, Math.ceil(count / 24));
  if (unit === "working-day") return addWorkingDays(eventDay, count, calendar);
  const last =
    unit === "day"
      ? addDays(eventDay, count)
      : unit === "week"
        ? addDays(eventDay, 7 * count)
        : addMonths(eventDay, unit === "month" ? count : 12 * count);
  return nextWorkingDay(last, calendar);
}
