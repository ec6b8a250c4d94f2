import { workCalendar } from "../calendar/index.ts";
import type { CalendarDay, Diagnostic, Reading } from "../types.ts";
import { blankHeader } from "./blank-header.ts";
import type { Check } from "./check.ts";
import { citationAfterDocument } from "./citation-after-document.ts";
import { conflictingDeadlines } from "./conflicting-deadlines.ts";
import { deadlineBeforeIssue } from "./deadline-before-issue.ts";
import { deadlineOnRestDay } from "./deadline-on-rest-day.ts";
import { deadlineYear } from "./deadline-year.ts";
import { decimalComma } from "./decimal-comma.ts";
import { impossibleDate } from "./impossible-date.ts";
import { orderWithoutOwner } from "./order-without-owner.ts";
import { percentageMismatch } from "./percentage-mismatch.ts";
import { spelling } from "./spelling.ts";
import { sumMismatch } from "./sum-mismatch.ts";

/** What the checks need beside the reading. */
export type CheckContext = { calendar?: readonly CalendarDay[] };

/** Every check, in the order in which an officer would look. */
const checks: readonly Check[] = [
  blankHeader,
  impossibleDate,
  deadlineBeforeIssue,
  deadlineYear,
  deadlineOnRestDay,
  conflictingDeadlines,
  orderWithoutOwner,
  citationAfterDocument,
  percentageMismatch,
  decimalComma,
  sumMismatch,
  spelling,
];

/**
 * Runs every check on a reading. A check never changes the reading; a `fix` is offered only where the
 * replacement is certain.
 *
 * @returns the diagnostics in the order of the text
 */
export function checkReading(reading: Reading, context: CheckContext): Diagnostic[] {
  const scene = { reading, calendar: workCalendar(context.calendar) };
  return checks.flatMap((check) => check(scene)).sort((a, b) => a.from - b.from || a.to - b.to);
}
