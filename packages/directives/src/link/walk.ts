import type { Clause } from "../find/actions/clause.ts";
import { readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { type Segment, segmentsOf } from "../lines/segments.ts";
import type { Source } from "../source/source.ts";
import { wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import { headingWord } from "../structure/section-kind.ts";
import type { CoverageKind } from "../types.ts";
import { applyBlock, applyInlineBlocks, describesWork, markLine } from "./blocks.ts";
import { openTask, walkClauses } from "./clauses.ts";
import type { Draws, Walk } from "./draft.ts";
import { openLeadInTimes } from "./lead-in-time.ts";
import { isHeading } from "./node-role.ts";
import { classifyOpening, tells } from "./opening.ts";
import { openOwners } from "./owners.ts";
import { endsWithColon } from "./spaces.ts";
import { readTable } from "./table-tasks.ts";

/**
 * Walks the outline in reading order, makes a draft of every order and marks what every other
 * sentence is.
 * @param issuer who issued the document; null when unknown
 * @param hasDeadline whether a text states a deadline (the finder, bound to the document's dates)
 */
export function walkOutline(
  source: Source,
  root: Node,
  issuer: string | null,
  hasDeadline: (text: string) => boolean,
): Draws {
  const walk: Walk = {
    source,
    issuer,
    owners: openOwners(source),
    draws: { drafts: [], marks: [] },
    hasDeadline,
    leadInTime: openLeadInTimes(hasDeadline),
    last: lastParagraphs(root),
  };
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
    const part = { start: segment.start, end: segment.end, paragraph };
    const restated = clause.speaker !== undefined && /^theo đó/iu.test(paragraph.text.slice(segment.start));
    const orders = as !== "basis" && as !== "lead-in" && isOutright(clause) && !restated;
    if (orders && paragraph.text[segment.end - 1] !== ":") {
      openTask(walk, node, part, clause);
    } else walk.draws.marks.push({ part, is: openingPart(paragraph, segment, as), directive: false });
  }
  if (ADDRESSES.test(paragraph.text)) {
    for (const child of node.children) markAll(walk, child, "header", false);
    return;
  }
  for (const child of node.children) walkNode(walk, child, as === "lead-in" ? "directive" : "result");
}

/** "THỦ TƯỚNG CHÍNH PHỦ điện:", "Kính gửi:": the addressees follow. */
const ADDRESSES = /(?:điện|ĐIỆN|kính gửi|KÍNH GỬI|Kính gửi)\s*:$/u;

/** Of a lead-in only the sentence with the colon leads in; the sentences before it tell what was. */
function openingPart(paragraph: Paragraph, segment: Segment, as: CoverageKind): CoverageKind {
  if (as !== "lead-in" || paragraph.text.slice(segment.start, segment.end).endsWith(":")) return as;
  return tells(paragraph.text.slice(segment.start, segment.end));
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
  const kind = sectionAt(walk, node, section);
  const orders = kind === "directive" || kind === "submitted" || kind === "remark" || kind === "target";
  if (orders && applyBlock(walk, node)) return;
  if (orders && describesWork(node)) {
    markLine(walk, paragraph);
    return;
  }
  const heads = isHeading(node);
  if (heads && (walk.owners.runIn(node).end >= paragraph.text.length || !actsItself(node))) {
    const is: CoverageKind = paragraph.text.endsWith(":") && node.kind !== "section" ? "lead-in" : "heading";
    walkHeading(walk, node, kind, is);
  } else if (orders) {
    const known = walk.draws.drafts.length;
    walkClauses(walk, node, kind);
    applyInlineBlocks(walk, node, known);
  } else markAll(walk, node, kind, false);
  for (const child of node.children) walkNode(walk, child, kind);
}

/** "1. Sở A theo dõi, đôn đốc ... về Bộ B" without a full stop, over items: an order all the same. */
function actsItself(node: Node): boolean {
  const { paragraph } = node;
  if (!paragraph || node.kind === "section" || paragraph.text.length < 100) return false;
  if (endsWithColon(paragraph.text)) return false;
  const clause = clauseOf(node, { start: 0, end: paragraph.text.length });
  return (clause.kind === "order" || clause.kind === "duty") && clause.actor >= 0;
}

/** A heading of several sentences: all but the last may order something. */
function walkHeading(walk: Walk, node: Node, kind: SectionKind, is: CoverageKind): void {
  const { paragraph } = node;
  if (!paragraph) return;
  if (kind === "directive" && node.kind !== "section" && hasSentences(paragraph))
    walkClauses(walk, node, kind);
  else markAll(walk, node, is, kind === "directive");
}

function hasSentences(paragraph: Paragraph): boolean {
  if (segmentsOf(paragraph).length < 2) return false;
  return endsWithColon(paragraph.text) || /\.\s+\p{Lu}/u.test(paragraph.text.slice(paragraph.body));
}

function markAll(walk: Walk, node: Node, is: CoverageKind | SectionKind, directive: boolean): void {
  const { paragraph } = node;
  if (!paragraph) return;
  const as: CoverageKind = is === "directive" ? "unaccounted" : is === "target" ? "purpose" : is;
  for (const { start, end } of segmentsOf(paragraph)) {
    walk.draws.marks.push({ part: { start, end, paragraph }, is: as, directive });
  }
}

/** The kind of part at a node: its own heading's, or the one above. */
function sectionAt(walk: Walk, node: Node, above: SectionKind): SectionKind {
  const kind = headedKind(node, above);
  // "1. Yêu cầu chung" under "yêu cầu các đơn vị thực hiện ...:" tells what is required of them.
  const asked =
    kind === "purpose" && above === "directive" && !/mục đích|mục tiêu|quan điểm/iu.test(headOf(node));
  return asked && walk.owners.inherited(node).length > 0 ? "directive" : kind;
}

function headOf(node: Node): string {
  return node.paragraph?.text.slice(0, 200) ?? "";
}

function headedKind(node: Node, above: SectionKind): SectionKind {
  const { paragraph } = node;
  if (!paragraph || node.rank > 12) return above;
  const colon = paragraph.text.indexOf(":");
  const whole = isHeading(node) || node.kind === "section" || node.kind === "part";
  if (!whole && colon < 0) return above;
  const word = headingWord(paragraph, whole ? paragraph.text.length : colon);
  if (!word) return above;
  const top = node.rank <= 5;
  if (word.kind === "target") return aimsAt(paragraph.text.slice(paragraph.body), node, above);
  if (!top && above === "directive" && word.kind !== "directive" && (word.before > 1 || !whole)) return above;
  const told = above !== "directive" && above !== "submitted" && above !== "remark" && above !== "target";
  if (!top && told && word.kind === "directive") return above;
  return word.kind;
}

/** "Mục tiêu": aims, unless the heading names purposes or tasks beside them. */
function aimsAt(heading: string, node: Node, above: SectionKind): SectionKind {
  if (/mục đích|quan điểm|yêu cầu/iu.test(heading)) return "purpose";
  if (/nhiệm vụ|giải pháp/iu.test(heading)) return node.rank <= 5 ? "directive" : above;
  if (above === "directive" && node.rank > 5 && !isHeading(node)) return above;
  return above === "result" || above === "shortcoming" || above === "cause" ? above : "target";
}

/** The closing of a document stands in its last paragraphs. */
function lastParagraphs(root: Node): Set<Paragraph> {
  const last = new Set<Paragraph>();
  const visit = (node: Node): void => {
    for (let i = node.children.length - 1; i >= 0 && last.size < CLOSING_PARAGRAPHS; i--)
      visit(node.children[i] as Node);
    if (node.paragraph && last.size < CLOSING_PARAGRAPHS) last.add(node.paragraph);
  };
  visit(root);
  return last;
}

const CLOSING_PARAGRAPHS = 3;

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
