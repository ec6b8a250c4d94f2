import { type WorkCalendar, workCalendar } from "../../calendar/index.ts";
import { callsAny, groupOf, mayFind, signalOf } from "../matches-of.ts";
import { toMatchingForm } from "../matching-form.ts";
import { type Clock, readClock } from "./clock.ts";
import { findMoments, momentPatterns } from "./moments/find-moments.ts";
import { beforeRules } from "./rules/before.ts";
import { eventRules } from "./rules/event.ts";
import { everyRules } from "./rules/every.ts";
import { labelledRules, readValue } from "./rules/labelled.ts";
import { limitRules } from "./rules/limit.ts";
import { meetingRules } from "./rules/meeting.ts";
import { onDayRules } from "./rules/on-day.ts";
import { ongoingRules } from "./rules/ongoing.ts";
import { untilRules } from "./rules/until.ts";
import { withinRules } from "./rules/within.ts";
import { type Candidate, type DeadlineRule, leadInsOf, type Scene } from "./scene.ts";
import type { DeadlineContext, FoundDeadline } from "./types.ts";

/**
 * The rules in order of certainty. Where two claim the same words the earlier one keeps them:
 * recurring days first ("trước ngày 20 hằng tháng" is no date), meetings before the month they are
 * named by, "duy trì thường xuyên" before "thường xuyên", bare days last.
 */
export const deadlineRules: readonly DeadlineRule[] = [
  ...everyRules.slice(0, 2),
  ...limitRules,
  ...meetingRules,
  ...eventRules.slice(0, 1),
  ...beforeRules,
  ...untilRules,
  ...withinRules,
  ...labelledRules,
  ...onDayRules,
  ...eventRules.slice(1),
  ...ongoingRules,
  ...everyRules.slice(2),
];

/** Each rule with the patterns that call it; null for those that judge moments. */
const RULES = deadlineRules.map((rule) => ({
  rule,
  group: rule.patterns.length > 0 ? groupOf(rule.patterns) : null,
}));

const SIGNAL = signalOf([...momentPatterns, ...deadlineRules.flatMap((rule) => rule.patterns)]);

/** What each rule does, in Vietnamese, by the id that `Deadline.rule` carries; for "vì sao" on the page. */
export const deadlineRuleLabels: Readonly<Record<string, string>> = Object.fromEntries(
  deadlineRules.map(({ id, label }) => [id, label]),
);

/**
 * Finds the deadlines that a text states, in its order. Scope dates ("kế hoạch năm 2021"), dates of
 * cited documents, start dates and commemorations are not returned; nor are "khẩn trương" and "sớm"
 * (see {@link isUrgent}).
 *
 * @param text a sentence, a paragraph or a whole document, NFC
 * @param context where the document stands in time
 * @returns spans in UTF-16 code units of `text`
 */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  if (!mayFind(text, SIGNAL)) return [];
  const scene = sceneOf(text, context);
  let taken: Candidate[] = [];
  for (const { rule, group } of RULES) {
    // Most rules have nothing to look at in most clauses.
    const called = group ? callsAny(scene.form, group) : scene.moments.length > 0;
    if (called) taken = mergeFree(taken, rule.find(scene));
  }
  return taken.map((candidate) => finish(text, candidate));
}

/**
 * Reads the value of a deadline cell ("Quý III/2025", "Thường xuyên", "Trước 30/6"), where a bare
 * month, quarter or year is a deadline.
 *
 * @returns null for "theo quy định", "theo tiến độ" and the like
 */
export function readDeadlineCell(text: string, context: DeadlineContext): FoundDeadline | null {
  const scene = sceneOf(text, context);
  const exact = new Set([
    "every-on-day",
    "every-times",
    "limit",
    "meeting",
    "before-tet",
    "before",
    "latest",
  ]);
  const stated = findDeadlines(text, context);
  const strong = stated.find((found) => exact.has(found.rule));
  if (strong) return strong;
  const value = readValue(scene, 0, text.length);
  return value ? finish(text, value) : (stated[0] ?? null);
}

/** Adds those candidates that touch no word already taken; both lists and the result in text order. */
function mergeFree(taken: Candidate[], found: Candidate[]): Candidate[] {
  if (found.length === 0) return taken;
  if (found.length === 1 && taken.length === 0) return found;
  const merged: Candidate[] = [];
  let at = 0;
  for (const candidate of found.sort((a, b) => a.start - b.start)) {
    for (let next = taken[at]; next && next.start < candidate.start; next = taken[++at]) merged.push(next);
    const before = merged.at(-1);
    const after = taken[at];
    if ((!before || before.end <= candidate.start) && (!after || candidate.end <= after.start))
      merged.push(candidate);
  }
  for (; at < taken.length; at++) merged.push(taken[at] as Candidate);
  return merged;
}

function sceneOf(text: string, context: DeadlineContext): Scene {
  const form = toMatchingForm(text);
  const { clock, calendar } = standingOf(context);
  const moments = findMoments(form, clock);
  return { text, form, clock, context, moments, leadIns: leadInsOf(form, moments, clock), calendar };
}

/** What a context says, worked out once: every clause of a document asks with the same. */
type Standing = { clock: Clock; calendar(): WorkCalendar };
const standings = new WeakMap<DeadlineContext, Standing>();

function standingOf(context: DeadlineContext): Standing {
  const known = standings.get(context);
  if (known) return known;
  let made: WorkCalendar | null = null;
  const standing = {
    clock: readClock(context),
    calendar: () => {
      made ??= workCalendar(context.calendar);
      return made;
    },
  };
  standings.set(context, standing);
  return standing;
}

/** Cuts the words out; emphasis marks opened inside the span are closed with it. */
function finish(text: string, { start, end, ...found }: Candidate): FoundDeadline {
  let stop = end;
  if (marksIn(text, start, stop) % 4 !== 0) while (text[stop] === "*") stop++;
  return { ...found, text: text.slice(start, stop), span: { start, end: stop } };
}

const MARK = 0x2a;

function marksIn(text: string, start: number, end: number): number {
  let marks = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === MARK) marks++;
  return marks;
}
