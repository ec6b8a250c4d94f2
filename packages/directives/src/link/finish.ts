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
import { lookAtWords } from "../find/matches-of.ts";
import { findProducts } from "../find/products/index.ts";
import { spanIn, spansIn } from "../lines/paragraph.ts";
import type { Segment } from "../lines/segments.ts";
import type { Source } from "../source/source.ts";
import { wordAt } from "../source/words.ts";
import { sectionOf } from "../structure/outline.ts";
import type { Deadline, DirectiveTask, Party, Span } from "../types.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft, Part } from "./draft.ts";
import { inheritTargetYear } from "./inherit-target.ts";
import { shortTitle } from "./short-title.ts";
import { taskId } from "./task-id.ts";

/** Turns drafts into tasks: spans of the input, deadlines, figures, citations, products, confidence. */
export function finishTasks(
  source: Source,
  drafts: readonly Draft[],
  context: DeadlineContext,
): DirectiveTask[] {
  const seen = new Map<string, number>();
  return inheritTargetYear(
    drafts,
    drafts.map((draft) => finishTask(source, draft, context, seen)),
  );
}

function finishTask(
  source: Source,
  draft: Draft,
  context: DeadlineContext,
  seen: Map<string, number>,
): DirectiveTask {
  const spans = mergeSpans(source, draft.parts);
  const text = spans
    .map((span) => source.input.slice(span.start, span.end))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const deadline = deadlineOf(source, draft, context);
  const rules = [...draft.rules];
  if (deadline) rules.push(`deadline:${deadline.rule}`);
  const coordinators = uniqueParties(draft.coordinators, draft.leads);
  const task: DirectiveTask = {
    id: taskId(text, seen),
    spans,
    text,
    title: shortTitle(draft, deadline),
    section: sectionOf(draft.node),
    leads: uniqueParties(draft.leads, []),
    coordinators,
    deadline,
    urgent: isUrgent(draft.parts.map(openPart).join(" ")),
    products: collect(source, [...draft.parts, ...draft.productFrom], findProducts),
    figures: collect(source, draft.parts, (words) => findFigures(words, { directive: true })),
    citations: collect(source, draft.parts, (words) => findCitations(words)),
    confidence: 0,
    why: rules,
  };
  task.confidence = confidenceOf(draft, task);
  return task;
}

/** The spans of all parts in order, stretches joined where only whitespace stands between them. */
function mergeSpans(source: Source, parts: readonly Part[]): Span[] {
  const spans: Span[] = [];
  for (const part of parts) {
    for (const span of spansIn(source, part.paragraph, part.start, part.end)) {
      const last = spans.at(-1);
      if (last && span.start >= last.end && source.input.slice(last.end, span.start).trim() === "")
        last.end = span.end;
      else spans.push({ ...span });
    }
  }
  return spans;
}

/** The deadline of a task: the cell or block line, else its own words, else what it inherits. */
function deadlineOf(source: Source, draft: Draft, context: DeadlineContext): Deadline | null {
  const cells = draft.deadlineFrom.filter((entry) => entry.cell);
  for (const { part } of cells) {
    const found = readDeadlineCell(openPart(part), context);
    if (found) return placed(source, part, found);
  }
  const [first, ...more] = draft.parts;
  if (draft.focus && first) {
    const focused = deadlineIn(source, [{ ...first, ...draft.focus }, ...more], context);
    if (focused) return focused;
  }
  const own = deadlineIn(source, draft.parts, context, draft.focus);
  if (own) return own;
  const outside = draft.deadlineFrom.filter((entry) => !entry.cell).map((entry) => entry.part);
  return deadlineIn(source, outside, context);
}

function deadlineIn(
  source: Source,
  parts: readonly Part[],
  context: DeadlineContext,
  focus: Segment | null = null,
): Deadline | null {
  const found: { part: Part; deadline: FoundDeadline }[] = [];
  for (const part of parts) {
    for (const deadline of findDeadlines(openPart(part), context))
      if (!focus || isShared(part, deadline)) found.push({ part, deadline });
  }
  const chosen = chooseDeadline(found.map((entry) => entry.deadline));
  const entry = found.find((candidate) => candidate.deadline === chosen);
  return entry ? placed(source, entry.part, entry.deadline) : null;
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
  return {
    ...deadline,
    span: spanIn(source, part.paragraph, part.start + found.span.start, part.start + found.span.end),
  };
}

function collect<T extends { span: Span }>(
  source: Source,
  parts: readonly Part[],
  find: (text: string) => T[],
): T[] {
  return parts.flatMap((part) =>
    find(openPart(part)).map((item) => ({
      ...item,
      span: spanIn(source, part.paragraph, part.start + item.span.start, part.start + item.span.end),
    })),
  );
}

/** The words of a part, looked at once for all finders. */
function openPart({ paragraph, start, end }: Part): string {
  const text = paragraph.text.slice(start, end);
  const { words } = paragraph;
  lookAtWords(text, words, words.starts, [wordAt(words, start), wordAt(words, end), start]);
  return text;
}

function uniqueParties(parties: readonly Party[], besides: readonly Party[]): Party[] {
  const names = new Set(besides.map((party) => party.name.toLowerCase()));
  return parties.filter((party) => {
    const name = party.name.toLowerCase();
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}
