import { workCalendar } from "../calendar/index.ts";
import type { DeadlineContext } from "../find/deadlines/index.ts";
import type { CalendarDay, Diagnostic, Reading } from "../types.ts";
import { blankHeader } from "./blank-header.ts";
import type { Check, CheckScene } from "./check.ts";
import { citationAfterDocument } from "./citation-after-document.ts";
import { closingMark } from "./closing-mark.ts";
import { conflictingDeadlines } from "./conflicting-deadlines.ts";
import { deadlineAfterParent } from "./deadline-after-parent.ts";
import { deadlineBeforeIssue } from "./deadline-before-issue.ts";
import { deadlineOnRestDay } from "./deadline-on-rest-day.ts";
import { deadlineYear } from "./deadline-year.ts";
import { decimalComma } from "./decimal-comma.ts";
import { decimalPoint } from "./decimal-point.ts";
import { headerForm } from "./header-form.ts";
import { implausibleShare } from "./implausible-share.ts";
import { impossibleDate } from "./impossible-date.ts";
import { limitKinds } from "./limit-kinds.ts";
import { missingDeadline } from "./missing-deadline.ts";
import { numberInWords } from "./number-in-words.ts";
import { oddLetter } from "./odd-letter.ts";
import { orderWithoutOwner } from "./order-without-owner.ts";
import { outlineNodes } from "./outline-nodes.ts";
import { percentageMismatch } from "./percentage-mismatch.ts";
import { repeatedOrder } from "./repeated-order.ts";
import { repeatedWord } from "./repeated-word.ts";
import { signsIn } from "./signs.ts";
import { spelling } from "./spelling.ts";
import { sumMismatch } from "./sum-mismatch.ts";
import { twoLeads } from "./two-leads.ts";
import { unitOutOfTime } from "./unit-out-of-time.ts";

/** What the checks need beside the reading. */
export type CheckContext = {
  calendar?: readonly CalendarDay[];
  /** How the reading turned words into days; by default from the document's own dates. */
  dates?: DeadlineContext;
};

/** Every check, in the order in which an officer would look. */
const checks: readonly Check[] = [
  blankHeader,
  headerForm,
  impossibleDate,
  deadlineBeforeIssue,
  deadlineYear,
  deadlineOnRestDay,
  deadlineAfterParent,
  conflictingDeadlines,
  missingDeadline,
  orderWithoutOwner,
  twoLeads,
  unitOutOfTime,
  repeatedOrder,
  citationAfterDocument,
  percentageMismatch,
  implausibleShare,
  decimalComma,
  decimalPoint,
  numberInWords,
  sumMismatch,
  spelling,
  repeatedWord,
  oddLetter,
  closingMark,
];

/**
 * Runs every check on a reading. A check never changes the reading; a `fix` is offered only where the
 * replacement is certain.
 *
 * @returns the diagnostics in the order of the text, each once; see {@link limitKinds} for very many of one kind
 */
export function checkReading(reading: Reading, context: CheckContext): Diagnostic[] {
  const { date, meetingDate } = reading.document;
  const dates = context.dates ?? { documentDate: date, meetingDate, calendar: context.calendar };
  const scene: CheckScene = {
    reading,
    calendar: workCalendar(context.calendar),
    dates,
    nodes: outlineNodes(reading.outline),
    signs: signsIn(reading.text),
  };
  const found: Diagnostic[] = [];
  for (const check of checks) for (const one of check(scene)) found.push(one);
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  return limitKinds(withoutRepeats(found));
}

/** Two orders may share one deadline or one owner; the officer reads of it once, as it was told last. */
function withoutRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  const once: Diagnostic[] = [];
  /** Where in `once` those of the same place begin. */
  let first = 0;
  for (const one of found) {
    const before = once[once.length - 1];
    if (before && (before.from !== one.from || before.to !== one.to)) first = once.length;
    let at = first;
    while (at < once.length && !saysSame(once[at] as Diagnostic, one)) at++;
    once[at] = one;
  }
  return once;
}

function saysSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message;
}
