import type { WorkCalendar } from "../calendar/index.ts";
import type { DeadlineContext } from "../find/deadlines/index.ts";
import type { Diagnostic, OutlineNode, Reading, Span, Words } from "../types.ts";
import type { SignsIn } from "./signs.ts";

/** What every check may ask. */
export type CheckScene = {
  reading: Reading;
  calendar: WorkCalendar;
  /** How the reading itself turned words into days. */
  dates: DeadlineContext;
  /** Every node of the outline, parents before their children. */
  nodes: readonly OutlineNode[];
  /** Where the words stand that single checks look for, found for all of them in one pass. */
  signs: SignsIn;
};

/** One check: looks at a reading and returns what the officer should look at again. */
export type Check = (scene: CheckScene) => Diagnostic[];

/**
 * Makes a diagnostic.
 *
 * @param span where it is shown, UTF-16 code units of the reading's text
 * @param code stable; listed in the README
 * @param fix only where the replacement is certain
 */
export function diagnose(
  span: Span,
  severity: Diagnostic["severity"],
  code: string,
  messages: Words,
  fix?: Diagnostic["fix"],
): Diagnostic {
  const found = { from: span.start, to: span.end, severity, code, message: messages.vi, messages };
  return fix ? { ...found, fix } : found;
}

/** A replacement of a stretch of the text, with the label of its button. */
export function mend(span: Span, replacement: string): NonNullable<Diagnostic["fix"]> {
  const labels = { vi: `Sửa thành “${replacement}”`, en: `Change to “${replacement}”` };
  return { label: labels.vi, labels, span, replacement };
}

/** A number as both languages of the product show it: decimal comma, at most three decimals. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(".", ",");
}

/** What stands behind the digits that begin at `start`: most figures are refused by it. */
export function markAfterDigits(text: string, start: number): string {
  let at = start;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
  return text.charAt(at);
}

/** Where a match stands in the text. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The first day of Nghị định 30/2020/NĐ-CP; older documents followed other forms. */
const FORMS_SINCE = "2020-03-05";

/** "57-TB/ĐU": papers of the Party are numbered so, and follow Hướng dẫn 36-HD/VPTW of 2018. */
const OF_THE_PARTY = /^\d+[a-z]?\s*-\s*\p{Lu}/u;

/** Whether the forms of Nghị định 30/2020/NĐ-CP bind a document, by its day ("YYYY-MM-DD" or "YYYY-MM") and number. */
export function followsForms({ date, number }: { date: string | null; number: string | null }): boolean {
  if (number !== null && OF_THE_PARTY.test(number)) return false;
  return date === null || date >= FORMS_SINCE.slice(0, date.length);
}
