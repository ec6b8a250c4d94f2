import type { Clause } from "../find/actions/clause.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Segment } from "../lines/segments.ts";
import type { Source } from "../source/source.ts";
import type { Node } from "../structure/outline.ts";
import type { CoverageKind, Party } from "../types.ts";
import type { Owners } from "./owners.ts";
import type { Columns } from "./table-columns.ts";

/** A stretch of one paragraph. */
export type Part = Segment & { paragraph: Paragraph };

/** Words that may give a task its deadline; in a cell or a block line a bare month is one. */
export type DeadlineSource = { part: Part; cell: boolean };

/** A task in the making: its words, and what each step found out about it. */
export type Draft = {
  node: Node;
  parts: Part[];
  clause: Clause | null;
  leads: readonly Party[];
  coordinators: readonly Party[];
  /** Words outside the task that give its deadline: a block line, a cell, the parent bullet. */
  deadlineFrom: readonly DeadlineSource[];
  /** Words outside the task that name its product. */
  productFrom: readonly Part[];
  rules: readonly string[];
  /** In a sentence with several owners, the stretch of this one's order: its title, time and helpers stand there. */
  focus: Segment | null;
};

/** What a stretch of the body is, in the making. */
export type Mark = { part: Part; is: CoverageKind; directive: boolean };

/** What the walk over the outline yields. */
export type Draws = { drafts: Draft[]; marks: Mark[] };

/** What the walk knows at every node. */
export type Walk = {
  source: Source;
  /** Who issued the document; null when unknown. */
  issuer: string | null;
  owners: Owners;
  draws: Draws;
  /** Whether a text states a deadline: the finder, bound to the document's dates. */
  hasDeadline(text: string): boolean;
  /** The sentence above a node that leads in to its items with a deadline. */
  leadInTime(node: Node): Part | null;
  /** The last paragraphs of the body, where a closing may stand. */
  last: ReadonlySet<Paragraph>;
  /** The columns of the table before, for one that goes on without a heading on the next page. */
  columns?: { width: number; columns: Columns };
};

/** Most tasks have most of these lists empty: one list stands for all. */
const NOTHING: readonly never[] = [];

export function makeDraft(node: Node, part: Part, clause: Clause | null, rules: readonly string[]): Draft {
  return {
    node,
    parts: [part],
    clause,
    leads: NOTHING,
    coordinators: NOTHING,
    deadlineFrom: NOTHING,
    productFrom: NOTHING,
    rules,
    focus: null,
  };
}
