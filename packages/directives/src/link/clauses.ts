import { type Clause, readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { type Segment, segmentsOf } from "../lines/segments.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { endOf, startOf, wordAt } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";
import { isClosing } from "./closing.ts";
import { coordinatorsIn, HELPED } from "./coordinators.ts";
import { type Draft, makeDraft, type Part, type Walk } from "./draft.ts";
import { giveOwners } from "./give-owners.ts";
import { joinLists, listScan, type Sentence } from "./join-lists.ts";
import { judge } from "./judge.ts";
import { runInRole } from "./node-role.ts";
import type { WordedPart } from "./open-part.ts";
import { actingParties, toParty } from "./parties-of.ts";
import { answerTo, isPetition } from "./petition.ts";
import { signOf, signsIn } from "./signs.ts";
import { endsWithSemicolon } from "./spaces.ts";
import { asAddressee } from "./speaker.ts";
import { ownerParts } from "./split-owners.ts";
import { givesTimeOnly } from "./time-only.ts";

/** How a segment follows the one before it in its paragraph. */
export type After = "start" | "semicolon" | "sentence";

/** Longest heading before a colon that is passed over to reach the order after it, in units. */
const TOPIC_LIMIT = 160;
/** The same for a sentence within a paragraph. */
const LATER_TOPIC = 60;

/** Reads the sentences and clauses of a paragraph of the directive part. */
export function walkClauses(walk: Walk, node: Node, kind: SectionKind): void {
  const paragraph = node.paragraph as Paragraph;
  const segments = joinLists(paragraph, segmentsOf(paragraph));
  const nearEnd = walk.last.has(paragraph);
  let last: Draft | null = null;
  const brackets = openBrackets(paragraph.text);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Sentence;
    if (isClosing(paragraph, segment, nearEnd)) {
      walk.draws.marks.push({ part: segment, is: "closing", directive: true });
      continue;
    }
    const { clause: said, start } =
      i === 0 ? firstClause(walk, node, segment) : laterClause(paragraph, segment);
    const clause = asAddressee(paragraph.words, said, walk.issuer);
    const verdict = judge({
      walk,
      node,
      clause,
      part: start === segment.start ? segment : behind(segment, start),
      signs: segment.signs,
      kind,
      after: i === 0 ? "start" : afterOf(paragraph, segment),
      last,
      isLast: i === segments.length - 1,
      isContent: i === 0 && runInRole(paragraph)?.is === "content",
      inBrackets: last !== null && brackets(last.parts[0]?.start ?? 0, segment.start),
    });
    if (verdict === "task") last = openTasks(walk, node, segment, clause, last, start);
    else if (verdict === "join" && last) joinTo(walk, last, segment, clause);
    else
      walk.draws.marks.push({ part: segment, is: verdict === "join" ? "remark" : verdict, directive: true });
  }
}

const THIS_WORK = phrases("việc này do|việc này giao|việc này giao cho|việc này");

/** What goes on with an order; "việc này do Trung tâm A làm" also says whose it is. */
function joinTo(walk: Walk, last: Draft, segment: Sentence, clause: Clause): void {
  last.parts.push(segment);
  const { words } = segment.paragraph;
  if (clause.actor < 0 || phraseAt(words, segment.from, THIS_WORK) === 0) return;
  const owners = actingParties(segment.paragraph, clause.actor, segment.to);
  if (owners.length === 0) return;
  last.leads = owners.map((party) => toParty(walk.source, segment.paragraph, party, "clause"));
  last.rules = [...last.rules.filter((rule) => !rule.startsWith("lead:")), "lead:clause"];
}

function afterOf({ text }: Paragraph, { start }: Segment): After {
  return endsWithSemicolon(text, Math.max(0, start - 4), start) ? "semicolon" : "sentence";
}

/** What of a segment stands behind its label or run-in heading. */
function behind({ paragraph, end, to }: Sentence, start: number): WordedPart {
  return { paragraph, start, end, from: wordAt(paragraph.words, start), to };
}

function laterClause(paragraph: Paragraph, segment: Sentence): { clause: Clause; start: number } {
  const { start, from, to } = segment;
  const whole = { clause: segment.clause ?? readClause(paragraph.words, from, to, listScan), start };
  const colon = whole.clause.actor < 0 ? paragraph.text.indexOf(":", start) : -1;
  if (colon < 0 || colon > start + LATER_TOPIC || colon + 2 >= segment.end) return whole;
  // "Việc cần làm trước mắt: (1) Sở A duy trì ...": the topic names nobody, what stands behind it does.
  const behind = clauseAt(paragraph, colon + 1, segment.end);
  const acts = behind.clause.kind === "order" || behind.clause.kind === "duty";
  return acts && behind.clause.actor >= 0 ? behind : whole;
}

function clauseAt(paragraph: Paragraph, start: number, end: number): { clause: Clause; start: number } {
  const { words } = paragraph;
  return { clause: readClause(words, wordAt(words, start), wordAt(words, end), listScan), start };
}

/** The first clause of a paragraph, behind its run-in heading ("5. Phòng A: ...", "1. Công tác B: ..."). */
function firstClause(walk: Walk, node: Node, segment: Sentence): { clause: Clause; start: number } {
  const paragraph = node.paragraph as Paragraph;
  const runIn = walk.owners.runIn(node);
  if (runIn.end >= 0) return clauseAt(paragraph, runIn.end + 1, segment.end);
  const role = runInRole(paragraph);
  if (role?.is === "content") return clauseAt(paragraph, role.end + 1, segment.end);
  const behindLabel = Math.max(segment.start, paragraph.body);
  const whole = segment.clause
    ? { clause: segment.clause, start: behindLabel }
    : clauseAt(paragraph, behindLabel, segment.end);
  const colon = runInEnd(paragraph);
  if (colon < 0 || colon + 2 >= segment.end || colon - paragraph.body > TOPIC_LIMIT) return whole;
  const behind = clauseAt(paragraph, colon + 1, segment.end);
  if (isPetition(paragraph.words, whole.clause)) return answerTo(paragraph.words, behind);
  const weak = whole.clause.kind === "fragment" || whole.clause.kind === "past";
  const acts = behind.clause.kind === "order" || behind.clause.kind === "duty";
  if (acts && (weak || (behind.clause.actor >= 0 && whole.clause.actor < 0))) return behind;
  return whole;
}

/**
 * Whether an opening bracket behind `from` is not closed yet at `to`: what begins there stands inside it. Asked with
 * growing offsets it goes on from where it stopped: a paragraph is a line of a megabyte in the worst case.
 */
function openBrackets(text: string): (from: number, to: number) => boolean {
  let begun = -1;
  let at = 0;
  let depth = 0;
  return (from, to) => {
    if (from !== begun || to < at) {
      begun = from;
      at = from;
      depth = 0;
    }
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (unit === OPENING) depth++;
      else if (unit === CLOSING && depth > 0) depth--;
    }
    return depth > 0;
  };
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** Opens a draft, or one for each owner of a sentence that orders several ("Giao A làm x, B làm y"). */
function openTasks(
  walk: Walk,
  node: Node,
  segment: Sentence,
  clause: Clause,
  before: Draft | null,
  start: number,
): Draft {
  const { words } = node.paragraph as Paragraph;
  const { to } = segment;
  const parts = ownerParts(words, clause.actor < 0 ? clause.predicate : clause.actor, clause.predicate, to);
  if (parts.length < 2) return openTask(walk, node, segment, clause, before, start);
  let last = before;
  const common = commonTime(segment);
  parts.forEach(({ from, to: end }, k) => {
    const predicate = k === 0 ? clause.predicate : scanParties(words, from, end);
    const own: Clause = {
      ...clause,
      actor: k === 0 ? clause.actor : from,
      predicate,
      rules: [...clause.rules, "lead:several"],
    };
    const focus = {
      start: k === 0 ? start : startOf(words, from),
      end: endOf(words, end - 1),
    };
    const draft = openTask(walk, node, segment, own, last, start, focus);
    if (common) draft.deadlineFrom = [{ part: common, cell: false }, ...draft.deadlineFrom];
    last = draft;
  });
  return last as Draft;
}

/** "A lo x, B lo y, xong trước 03/3": the time behind the last comma holds for all. */
function commonTime({ paragraph, start, end }: Part): Part | null {
  const comma = paragraph.text.lastIndexOf(",", end - 1);
  if (comma < start || !givesTimeOnly(paragraph.text.slice(comma + 1, end))) return null;
  return { paragraph, start: comma + 1, end };
}

/** Opens a draft for a segment, with the owners and helpers that its own words name. */
export function openTask(
  walk: Walk,
  node: Node,
  segment: Part & { signs?: number },
  clause: Clause,
  before: Draft | null = null,
  start = segment.start,
  focus: Segment | null = null,
): Draft {
  const { paragraph } = segment;
  const draft = makeDraft(node, segment, clause, clause.rules);
  const signs = segment.signs ?? signsOfPart(segment);
  giveOwners(walk, node, draft, before);
  draft.focus = focus;
  if (signs & HELPED) giveHelpers(walk, draft, paragraph, focus ?? { start, end: segment.end });
  const inherits = draft.rules.includes("lead:bullet") || draft.rules.includes("lead:heading");
  if (inherits && draft.coordinators.length === 0) draft.coordinators = walk.owners.helpers(node);
  inheritTime(walk, node, draft, before);
  walk.draws.drafts.push(draft);
  return draft;
}

function giveHelpers(walk: Walk, draft: Draft, paragraph: Paragraph, { start, end }: Segment): void {
  const helpers = coordinatorsIn(paragraph, start, end)
    .filter((party) => !draft.leads.some((lead) => lead.name === party.name))
    .map((party) => toParty(walk.source, paragraph, party, "clause"));
  if (helpers.length > 0) draft.coordinators = helpers;
}

/**
 * The time that words outside the task give it: the first of a chain of targets ("năm 2020 phấn đấu ...; tỷ lệ
 * ... đạt ..."), or the sentence of a parent that leads in to its items with a deadline.
 */
function inheritTime(walk: Walk, node: Node, draft: Draft, before: Draft | null): void {
  if (
    before &&
    (before.clause?.kind === "target" || before.rules.includes("time:chain") || isTarget(before))
  ) {
    draft.rules = [...draft.rules, "time:chain"];
  }
  if (draft.clause?.kind === "target" && before && draft.rules.includes("time:chain")) {
    const chain = before.parts.map((part) => ({ part, cell: false }));
    draft.deadlineFrom = [...chain, ...before.deadlineFrom];
  }
  const above = walk.leadInTime(node);
  if (above) draft.deadlineFrom = [...draft.deadlineFrom, { part: above, cell: false }];
}

const STRIVES = signOf(phrases("phấn đấu"));

function isTarget(draft: Draft): boolean {
  const part = draft.parts[0];
  if (!part || (signsOfPart(part) & STRIVES) === 0) return false;
  return /phấn đấu/iu.test(part.paragraph.text.slice(part.start, part.end));
}

function signsOfPart({ paragraph: { words }, start, end }: Part): number {
  return signsIn(words, wordAt(words, start), wordAt(words, end));
}
