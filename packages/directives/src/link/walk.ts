import type { Clause } from "../find/actions/clause.ts";
import { readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { CLOSING_ENDS, CLOSING_STARTS, type SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { type Segment, segmentsOf } from "../lines/segments.ts";
import { findPhrase, phraseAt, phrases } from "../source/phrases.ts";
import type { Source } from "../source/source.ts";
import { wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import { headingWord } from "../structure/section-kind.ts";
import type { CoverageKind } from "../types.ts";
import { applyBlock } from "./blocks.ts";
import { coordinatorsIn } from "./coordinators.ts";
import { type Draft, type Draws, makeDraft } from "./draft.ts";
import { hasItems, isHeading, runInRole } from "./node-role.ts";
import { classifyOpening } from "./opening.ts";
import { type Owners, openOwners } from "./owners.ts";
import { actingParties, toParty } from "./parties-of.ts";
import { readTable } from "./table-tasks.ts";

/** What the walk knows at a node. */
export type Walk = { source: Source; owners: Owners; draws: Draws; hasDeadline(text: string): boolean };

const closingStarts = phrases(CLOSING_STARTS);
const closingEnds = phrases(CLOSING_ENDS);

/**
 * Walks the outline in reading order, makes a draft of every order and marks what every other
 * sentence is.
 * @param hasDeadline whether a text states a deadline (the finder, bound to the document's dates)
 */
export function walkOutline(source: Source, root: Node, hasDeadline: (text: string) => boolean): Draws {
  const walk: Walk = { source, owners: openOwners(source), draws: { drafts: [], marks: [] }, hasDeadline };
  const opening = classifyOpening(root);
  for (const node of root.children) {
    const as = opening.get(node);
    if (as) walkOpening(walk, node, as);
    else walkNode(walk, node, "directive");
  }
  return walk.draws;
}

/** A paragraph before the directive part: only an outright order in it is a task. */
function walkOpening(walk: Walk, node: Node, as: CoverageKind): void {
  const { paragraph } = node;
  if (!paragraph) return;
  for (const segment of segmentsOf(paragraph)) {
    const clause = clauseOf(node, segment);
    const part = { ...segment, paragraph };
    if (
      as !== "basis" &&
      as !== "lead-in" &&
      isOutright(clause) &&
      !/:$/.test(paragraph.text.slice(0, segment.end))
    ) {
      openTask(walk, node, segment, clause);
    } else walk.draws.marks.push({ part, is: as, directive: false });
  }
  for (const child of node.children) walkNode(walk, child, as === "lead-in" ? "directive" : "result");
}

function isOutright(clause: Clause): boolean {
  return clause.kind === "order" && clause.actor >= 0;
}

function walkNode(walk: Walk, node: Node, section: SectionKind): void {
  if (node.table) {
    readTable(walk, node, section);
    return;
  }
  const { paragraph } = node;
  if (!paragraph) return;
  const kind = sectionAt(node, section);
  if (applyBlock(walk, node)) return;
  if (isHeading(node)) {
    const is: CoverageKind = /:$/.test(paragraph.text) && node.kind !== "section" ? "lead-in" : "heading";
    walkHeading(walk, node, kind, is);
  } else if (kind === "directive" || kind === "submitted" || kind === "remark") walkClauses(walk, node, kind);
  else markAll(walk, node, kind, false);
  for (const child of node.children) walkNode(walk, child, kind);
}

/** A heading of several sentences: all but the last may order something. */
function walkHeading(walk: Walk, node: Node, kind: SectionKind, is: CoverageKind): void {
  const { paragraph } = node;
  if (!paragraph) return;
  const segments = segmentsOf(paragraph);
  if (segments.length > 1 && kind === "directive" && node.kind !== "section") walkClauses(walk, node, kind);
  else markAll(walk, node, is, kind === "directive");
}

function markAll(walk: Walk, node: Node, is: CoverageKind | SectionKind, directive: boolean): void {
  const { paragraph } = node;
  if (!paragraph) return;
  for (const segment of segmentsOf(paragraph)) {
    const as: CoverageKind = is === "directive" ? "unaccounted" : is;
    walk.draws.marks.push({ part: { ...segment, paragraph }, is: as, directive });
  }
}

/** The kind of part at a node: its own heading's, or the one above. */
function sectionAt(node: Node, above: SectionKind): SectionKind {
  const { paragraph } = node;
  if (!paragraph || node.rank > 12) return above;
  const colon = paragraph.text.indexOf(":");
  const whole = isHeading(node) || node.kind === "section" || node.kind === "part";
  if (!whole && colon < 0) return above;
  const word = headingWord(paragraph, whole ? paragraph.text.length : colon);
  if (!word) return above;
  const top = node.rank <= 5;
  if (!top && above === "directive" && word.kind !== "directive" && (word.before > 1 || !whole)) return above;
  if (!top && above !== "directive" && above !== "submitted" && word.kind === "directive") return above;
  return word.kind;
}

function clauseOf(node: Node, segment: Segment): Clause {
  const paragraph = node.paragraph as NonNullable<Node["paragraph"]>;
  const start = Math.max(segment.start, segment.start < paragraph.body ? paragraph.body : 0);
  return readClause(
    paragraph.words,
    wordAt(paragraph.words, start),
    wordAt(paragraph.words, segment.end),
    scanParties,
  );
}

/** Reads the sentences and clauses of a paragraph of the directive part. */
function walkClauses(walk: Walk, node: Node, kind: SectionKind): void {
  const paragraph = node.paragraph as NonNullable<Node["paragraph"]>;
  const segments = segmentsOf(paragraph);
  const runIn = walk.owners.runIn(node);
  const role = runInRole(paragraph);
  const afterRunIn = runIn.end >= 0 ? runIn.end + 1 : role?.is === "content" ? role.end + 1 : -1;
  let last: Draft | null = null;
  segments.forEach((segment, i) => {
    const part = { ...segment, paragraph };
    const start =
      i === 0 && afterRunIn > 0 ? afterRunIn : Math.max(segment.start, i === 0 ? paragraph.body : 0);
    const words = paragraph.words;
    const clause = readClause(words, wordAt(words, start), wordAt(words, segment.end), scanParties);
    const text = paragraph.text.slice(start, segment.end);
    if (isClosing(paragraph, segment)) {
      walk.draws.marks.push({ part, is: "closing", directive: true });
      return;
    }
    const after =
      i === 0 ? "start" : /;\s*$/.test(paragraph.text.slice(0, segment.start)) ? "semicolon" : "sentence";
    const verdict = judge(walk, node, clause, text, kind, after, last, i === segments.length - 1);
    if (verdict === "task") last = openTask(walk, node, segment, clause, last, start);
    else if (verdict === "join" && last) last.parts.push(part);
    else walk.draws.marks.push({ part, is: verdict === "join" ? "remark" : verdict, directive: true });
  });
}

type Verdict = "join" | CoverageKind;

/** Decides what a segment of the directive part is (GUIDE "What is a task"). */
function judge(
  walk: Walk,
  node: Node,
  clause: Clause,
  text: string,
  kind: SectionKind,
  after: "start" | "semicolon" | "sentence",
  last: Draft | null,
  isLast: boolean,
): Verdict {
  if (/:$/.test(text) && isLast && hasItems(node) && !(clause.kind === "target" || /phấn đấu/iu.test(text)))
    return "lead-in";
  if (kind === "submitted" && !(clause.kind === "order" && clause.actor >= 0)) return "submitted";
  if (kind === "remark" && clause.actor < 0) return last && after === "semicolon" ? "join" : "remark";
  if (isDetail(text) && last) return "join";
  switch (clause.kind) {
    case "order":
    case "duty":
      return "task";
    case "target":
      return "task";
    case "negative":
      return last ? "join" : "task";
    case "past":
      return after === "semicolon" && last ? "join" : "result";
    default:
      if (after === "semicolon" && last) return walk.hasDeadline(text) ? "task" : "join";
      if (walk.hasDeadline(text)) return last && after === "sentence" ? "join" : "task";
      return last && /^\p{Ll}/u.test(text) ? "join" : "remark";
  }
}

/** "Thời gian: xong trước ngày ...", "Trong đó ...": a detail of the task before it. */
function isDetail(text: string): boolean {
  return /^\(?(?:thời gian|thời hạn|thời điểm|địa điểm|kinh phí|thành phần|số lượng|trong đó|ví dụ|cụ thể|không hoàn thành|nếu không)/iu.test(
    text,
  );
}

function isClosing(paragraph: Paragraph, segment: Segment): boolean {
  const from = wordAt(paragraph.words, segment.start);
  const to = wordAt(paragraph.words, segment.end);
  const text = paragraph.text.slice(segment.start, segment.end);
  if (phraseAt(paragraph.words, from, closingStarts) > 0 && !/trước ngày|chậm nhất/iu.test(text)) return true;
  return findPhrase(paragraph.words, from, to, closingEnds) !== null && /thông báo|thông tin/iu.test(text);
}

/** Opens a draft for a segment, with the owners and helpers that its own words name. */
function openTask(
  walk: Walk,
  node: Node,
  segment: Segment,
  clause: Clause,
  before: Draft | null = null,
  start = segment.start,
): Draft {
  const paragraph = node.paragraph as NonNullable<Node["paragraph"]>;
  const draft = makeDraft(node, { ...segment, paragraph }, clause, [...clause.rules]);
  const own =
    clause.actor >= 0 ? actingParties(paragraph, clause.actor, wordAt(paragraph.words, segment.end)) : [];
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
  const names = new Set(draft.leads.map((party) => party.name));
  draft.coordinators = coordinatorsIn(paragraph, start, segment.end)
    .filter((party) => !names.has(party.name))
    .map((party) => toParty(walk.source, paragraph, party, "clause"));
  walk.draws.drafts.push(draft);
  return draft;
}
