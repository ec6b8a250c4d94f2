import { type Clause, readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { type Segment, segmentsOf } from "../lines/segments.ts";
import { endOf, startOf, wordAt } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";
import { isClosing } from "./closing.ts";
import { coordinatorsIn } from "./coordinators.ts";
import { type Draft, makeDraft, type Walk } from "./draft.ts";
import { joinLists, listScan } from "./join-lists.ts";
import { judge } from "./judge.ts";
import { runInRole } from "./node-role.ts";
import { actingParties, toParty } from "./parties-of.ts";
import { ownerParts } from "./split-owners.ts";

/** How a segment follows the one before it in its paragraph. */
export type After = "start" | "semicolon" | "sentence";

/** Longest heading before a colon that is passed over to reach the order after it, in units. */
const TOPIC_LIMIT = 160;

/** Reads the sentences and clauses of a paragraph of the directive part. */
export function walkClauses(walk: Walk, node: Node, kind: SectionKind): void {
  const paragraph = node.paragraph as Paragraph;
  const segments = joinLists(paragraph, segmentsOf(paragraph));
  let last: Draft | null = null;
  segments.forEach((segment, i) => {
    const part = { ...segment, paragraph };
    if (isClosing(paragraph, segment, walk.last.has(paragraph))) {
      walk.draws.marks.push({ part, is: "closing", directive: true });
      return;
    }
    const { clause, start } =
      i === 0 ? firstClause(walk, node, segment) : clauseAt(paragraph, segment.start, segment.end);
    const text = paragraph.text.slice(start, segment.end);
    const after = i === 0 ? "start" : afterOf(paragraph, segment);
    const verdict = judge({
      walk,
      node,
      clause,
      text,
      kind,
      after,
      last,
      isLast: i === segments.length - 1,
      isContent: i === 0 && runInRole(paragraph)?.is === "content",
      inBrackets:
        last !== null && opensBracket(paragraph.text.slice(last.parts[0]?.start ?? 0, segment.start)),
    });
    if (verdict === "task") last = openTasks(walk, node, segment, clause, last, start);
    else if (verdict === "join" && last) last.parts.push(part);
    else walk.draws.marks.push({ part, is: verdict === "join" ? "remark" : verdict, directive: true });
  });
}

function afterOf(paragraph: Paragraph, segment: Segment): After {
  return /;\s*$/.test(paragraph.text.slice(Math.max(0, segment.start - 4), segment.start))
    ? "semicolon"
    : "sentence";
}

function clauseAt(paragraph: Paragraph, start: number, end: number): { clause: Clause; start: number } {
  const { words } = paragraph;
  return { clause: readClause(words, wordAt(words, start), wordAt(words, end), listScan), start };
}

/** The first clause of a paragraph, behind its run-in heading ("5. Phòng A: ...", "1. Công tác B: ..."). */
function firstClause(walk: Walk, node: Node, segment: Segment): { clause: Clause; start: number } {
  const paragraph = node.paragraph as Paragraph;
  const runIn = walk.owners.runIn(node);
  if (runIn.end >= 0) return clauseAt(paragraph, runIn.end + 1, segment.end);
  const role = runInRole(paragraph);
  if (role?.is === "content") return clauseAt(paragraph, role.end + 1, segment.end);
  const whole = clauseAt(paragraph, Math.max(segment.start, paragraph.body), segment.end);
  const colon = runInEnd(paragraph);
  if (colon < 0 || colon + 2 >= segment.end || colon - paragraph.body > TOPIC_LIMIT) return whole;
  const behind = clauseAt(paragraph, colon + 1, segment.end);
  const weak = whole.clause.kind === "fragment" || whole.clause.kind === "past";
  const acts = behind.clause.kind === "order" || behind.clause.kind === "duty";
  if (acts && (weak || (behind.clause.actor >= 0 && whole.clause.actor < 0))) return behind;
  return whole;
}

/** An opening bracket before the segment is not closed yet: the segment stands inside it. */
function opensBracket(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Opens a draft, or one for each owner of a sentence that orders several ("Giao A làm x, B làm y"). */
function openTasks(
  walk: Walk,
  node: Node,
  segment: Segment,
  clause: Clause,
  before: Draft | null,
  start: number,
): Draft {
  const { words } = node.paragraph as Paragraph;
  const to = wordAt(words, segment.end);
  const parts = clause.actor >= 0 ? ownerParts(words, clause.actor, clause.predicate, to) : [];
  if (parts.length < 2) return openTask(walk, node, segment, clause, before, start);
  let last = before;
  parts.forEach(({ from, to: end }, k) => {
    const predicate = k === 0 ? clause.predicate : scanParties(words, from, end);
    const own: Clause = { ...clause, actor: from, predicate, rules: [...clause.rules, "lead:several"] };
    const focus = {
      start: k === 0 ? start : startOf(words, from),
      end: endOf(words, end - 1),
    };
    last = openTask(walk, node, segment, own, last, start, focus);
  });
  return last as Draft;
}

/** Opens a draft for a segment, with the owners and helpers that its own words name. */
export function openTask(
  walk: Walk,
  node: Node,
  segment: Segment,
  clause: Clause,
  before: Draft | null = null,
  start = segment.start,
  focus: Segment | null = null,
): Draft {
  const paragraph = node.paragraph as Paragraph;
  const draft = makeDraft(node, { ...segment, paragraph }, clause, [...clause.rules]);
  giveOwners(walk, node, draft, before, wordAt(paragraph.words, segment.end));
  draft.focus = focus;
  const names = new Set(draft.leads.map((party) => party.name));
  draft.coordinators = coordinatorsIn(paragraph, focus?.start ?? start, focus?.end ?? segment.end)
    .filter((party) => !names.has(party.name))
    .map((party) => toParty(walk.source, paragraph, party, "clause"));
  const inherits = draft.rules.includes("lead:bullet") || draft.rules.includes("lead:heading");
  if (inherits && draft.coordinators.length === 0) draft.coordinators = walk.owners.helpers(node);
  inheritTime(walk, node, draft, before);
  walk.draws.drafts.push(draft);
  return draft;
}

function giveOwners(walk: Walk, node: Node, draft: Draft, before: Draft | null, to: number): void {
  const paragraph = node.paragraph as Paragraph;
  const actor = draft.clause?.actor ?? -1;
  const which = draft.clause?.rules.includes("action:subject-which") ? draft.clause.predicate : -1;
  const own = actor >= 0 ? actingParties(paragraph, actor, to, which) : [];
  if (own.length > 0) {
    draft.leads = own.map((party) => toParty(walk.source, paragraph, party, "clause"));
    draft.rules.push("lead:clause");
  } else if (before && before.leads.length > 0) {
    draft.leads = before.leads;
    draft.rules.push("lead:carried");
  } else {
    const runIn = walk.owners.runIn(node).parties;
    draft.leads = runIn.length > 0 ? runIn : walk.owners.inherited(node);
    if (draft.leads.length > 0) draft.rules.push(`lead:${draft.leads[0]?.from}`);
  }
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
    draft.rules.push("time:chain");
  }
  if (draft.clause?.kind === "target" && before && draft.rules.includes("time:chain")) {
    draft.deadlineFrom.push(...before.parts.map((part) => ({ part, cell: false })), ...before.deadlineFrom);
  }
  for (let above = node.parent; above; above = above.parent) {
    const { paragraph } = above;
    if (!paragraph || above.rank <= 5 || !/:\s*$/.test(paragraph.text)) continue;
    const segment = segmentsOf(paragraph).at(-1);
    if (segment && walk.hasDeadline(paragraph.text.slice(segment.start, segment.end))) {
      draft.deadlineFrom.push({ part: { ...segment, paragraph }, cell: false });
      return;
    }
  }
}

function isTarget(draft: Draft): boolean {
  const part = draft.parts[0];
  return part !== undefined && /phấn đấu/iu.test(part.paragraph.text.slice(part.start, part.end));
}
