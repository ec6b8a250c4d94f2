import { findCitations } from "../find/citations/index.ts";
import {
  chooseDeadline,
  type DeadlineContext,
  type FoundDeadline,
  findDeadlines,
  isUrgent,
  readDeadlineCell,
} from "../find/deadlines/index.ts";
import { findFigures } from "../find/figures/index.ts";
import { findProducts } from "../find/products/index.ts";
import { type Paragraph, spanIn, spansIn } from "../lines/paragraph.ts";
import { append } from "../source/largest.ts";
import type { Source } from "../source/source.ts";
import { sectionOf } from "../structure/outline.ts";
import type { Citation, Deadline, DirectiveTask, Figure, Party, Span } from "../types.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft, Part } from "./draft.ts";
import { inheritTargetYear } from "./inherit-target.ts";
import { lookedAt, type OpenPart, openPart } from "./open-part.ts";
import { shortTitle } from "./short-title.ts";
import { isBlank, squeezed } from "./spaces.ts";
import { taskId } from "./task-id.ts";

/**
 * Turns drafts into tasks: spans of the input, deadlines, figures, citations, products, confidence.
 * @param seen how often the words of a task were met in the text so far
 * @param wholes is filled with the paragraphs that are a task from end to end: what stands in them is known then
 */
export function finishTasks(
  source: Source,
  drafts: readonly Draft[],
  context: DeadlineContext,
  seen = new Map<string, number>(),
  wholes = new Map<Paragraph, DirectiveTask>(),
): DirectiveTask[] {
  return inheritTargetYear(
    drafts,
    drafts.map((draft) => {
      const task = finishTask(source, draft, context, seen);
      const [part] = draft.parts;
      if (part && draft.parts.length === 1 && isWhole(part)) wholes.set(part.paragraph, task);
      return task;
    }),
  );
}

function isWhole({ paragraph, start, end }: Part): boolean {
  return start === 0 && end === paragraph.text.length;
}

function finishTask(
  source: Source,
  draft: Draft,
  context: DeadlineContext,
  seen: Map<string, number>,
): DirectiveTask {
  const spans = mergeSpans(source, draft.parts);
  const parts = draft.parts.map(openPart);
  const text = wordsOf(source, spans, parts);
  const deadline = deadlineOf(source, draft, parts, context);
  const products = collect(
    source,
    draft.productFrom.length > 0 ? [...parts, ...draft.productFrom.map(openPart)] : parts,
    findProducts,
  );
  const task: DirectiveTask = {
    id: taskId(text, seen),
    spans,
    text,
    title: shortTitle(draft, deadline),
    section: sectionOf(draft.node),
    leads: uniqueParties(draft.leads, NOBODY),
    coordinators: uniqueParties(draft.coordinators, draft.leads),
    deadline,
    urgent: isHasty(parts),
    products,
    figures: collect(source, parts, figuresOfOrder),
    citations: collect(source, parts, citationsIn),
    confidence: 0,
    why: whyOf(draft, deadline),
  };
  task.confidence = confidenceOf(draft, task);
  return task;
}

const NOBODY: readonly Party[] = [];
/** Most lists of most tasks are empty: one stands for all, and is nobody's to change. */
const NOTHING = Object.freeze([]) as unknown as never[];

/** Many tasks have the same reasons: each list of them is kept once. */
const reasons = new Map<string, string[]>();
const MOST_REASONS = 2000;

function whyOf({ rules }: Draft, deadline: Deadline | null): string[] {
  const why = deadline ? [...rules, `deadline:${deadline.rule}`] : [...rules];
  const key = why.join(" ");
  const known = reasons.get(key);
  if (known) return known;
  if (reasons.size >= MOST_REASONS) reasons.clear();
  Object.freeze(why);
  reasons.set(key, why);
  return why;
}
const OF_ORDER = { directive: true };
const figuresOfOrder = (text: string): Figure[] => findFigures(text, OF_ORDER);
const citationsIn = (text: string): Citation[] => findCitations(text);

/** The spans of all parts in order, stretches joined where only whitespace stands between them. */
function mergeSpans(source: Source, parts: readonly Part[]): Span[] {
  const [only] = parts;
  if (only && parts.length === 1)
    return joined(source, spansIn(source, only.paragraph, only.start, only.end));
  return joined(
    source,
    parts.flatMap((part) => spansIn(source, part.paragraph, part.start, part.end)),
  );
}

function joined({ input }: Source, spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  const all: Span[] = [];
  let last: Span | null = null;
  for (const span of spans) {
    if (last && span.start >= last.end && isBlank(input, last.end, span.start)) last.end = span.end;
    else {
      all.push(span);
      last = span;
    }
  }
  return all.slice();
}

/** The words of a task; where they stand so in its only paragraph, a part of that and no text of their own. */
function wordsOf({ input }: Source, spans: readonly Span[], parts: readonly OpenPart[]): string {
  const words = wordsOfSpans(input, spans);
  const [only] = parts;
  return only && parts.length === 1 && only.text === words ? only.text : words;
}

function wordsOfSpans(input: string, spans: readonly Span[]): string {
  const [only] = spans;
  if (only && spans.length === 1) return squeezed(input, only.start, only.end);
  return squeezed(spans.map((span) => input.slice(span.start, span.end)).join(" "));
}

/** The words of a task ask for haste; what stands before "sớm" may stand in the part before. */
function isHasty(parts: readonly OpenPart[]): boolean {
  const [only] = parts;
  if (only && parts.length === 1) return isUrgent(lookedAt(only));
  return isUrgent(parts.map((part) => part.text).join(" "));
}

/** The deadline of a task: the cell or block line, else its own words, else what it inherits. */
function deadlineOf(
  source: Source,
  draft: Draft,
  parts: readonly OpenPart[],
  context: DeadlineContext,
): Deadline | null {
  for (const { part, cell } of draft.deadlineFrom) {
    if (!cell) continue;
    const found = readDeadlineCell(lookedAt(openPart(part)), context);
    if (found) return placed(source, part, found);
  }
  const [first, ...more] = draft.focus ? draft.parts : NO_PARTS;
  if (draft.focus && first) {
    const narrowed = [{ ...first, ...draft.focus }, ...more].map(openPart);
    const focused = deadlineIn(source, narrowed, context);
    if (focused) return focused;
  }
  const own = deadlineIn(source, parts, context, draft.focus !== null);
  if (own) return own;
  if (draft.deadlineFrom.length === 0) return null;
  const outside = draft.deadlineFrom.filter((entry) => !entry.cell).map((entry) => openPart(entry.part));
  return deadlineIn(source, outside, context);
}

const NO_PARTS: readonly Part[] = [];

/** The deadline that the parts state; of several owners' sentence only one that all of them share. */
function deadlineIn(
  source: Source,
  parts: readonly OpenPart[],
  context: DeadlineContext,
  shared = false,
): Deadline | null {
  const found: FoundDeadline[] = [];
  const places: Part[] = [];
  for (const open of parts) {
    for (const deadline of findDeadlines(lookedAt(open), context)) {
      if (shared && !isShared(open.part, deadline)) continue;
      found.push(deadline);
      places.push(open.part);
    }
  }
  const chosen = found.length > 0 ? chooseDeadline(found) : null;
  return chosen && placed(source, places[found.indexOf(chosen)] as Part, chosen);
}

/**
 * "Trước 30/9, A làm x, B làm y" and "A làm x, B làm y, xong trước 30/9": set apart at the beginning or the end,
 * the time holds for every owner of the sentence; so does that of the common end ("gửi Văn phòng trước 30/9").
 * "A làm x, B làm y trước 30/9" is B's alone.
 */
function isShared({ paragraph, start }: Part, { span }: FoundDeadline): boolean {
  return SHARED.test(paragraph.text.slice(start, start + span.start));
}

const SHARED =
  /(?:^[\s\-–+•*]*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ]\)|[IVX]{1,4}\.)[\s*]*)?|,\s*(?:tất cả |cùng |phải |và )?|,\s*(?:và )?(?:gửi|nộp|báo cáo|trình|hoàn thành|hoàn thiện|bảo đảm|không để)(?!\p{L})[^,;.]*)$/u;

function placed(source: Source, part: Part, found: FoundDeadline): Deadline {
  const { hour: _hour, aside: _aside, ...deadline } = found;
  return { ...deadline, span: placedSpan(source, part, found.span) };
}

function placedSpan(source: Source, part: Part, span: Span): Span {
  return spanIn(source, part.paragraph, part.start + span.start, part.start + span.end);
}

/** What a finder finds in the parts, with spans of the input; what it gives is new and ours to change. */
function collect<T extends { span: Span }>(
  source: Source,
  parts: readonly OpenPart[],
  find: (text: string) => T[],
): T[] {
  let all: T[] | null = null;
  for (const open of parts) {
    const found = find(lookedAt(open));
    for (const item of found) item.span = placedSpan(source, open.part, item.span);
    if (all === null) all = found;
    else append(all, found);
  }
  return all === null || all.length === 0 ? NOTHING : all;
}

function uniqueParties(parties: readonly Party[], besides: readonly Party[]): Party[] {
  // Tasks of one owner share the list of it.
  if (parties.length === 0) return NOTHING;
  if (parties.length === 1 && besides.length === 0) return parties as Party[];
  const names = new Set<string>();
  for (const party of besides) names.add(party.name.toLowerCase());
  const unique = parties.filter((party) => {
    const { size } = names;
    return names.add(party.name.toLowerCase()).size > size;
  });
  return unique.length === parties.length ? (parties as Party[]) : unique;
}
