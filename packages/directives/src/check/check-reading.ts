import type { CalendarDay, Diagnostic, Reading } from "../types.ts";

/** What the checks need beside the reading. */
export type CheckContext = { calendar?: readonly CalendarDay[] };

/** Runs every check on a reading; returns the diagnostics in the order of the text. */
export function checkReading(_reading: Reading, _context: CheckContext): Diagnostic[] {
  return [];
}
