import { readClause } from "./find/actions/clause.ts";
import { type DeadlineContext, findDeadlines } from "./find/deadlines/index.ts";
import { scanParties } from "./find/parties/scan-parties.ts";
import type { Paragraph } from "./lines/paragraph.ts";
import { spanIn } from "./lines/paragraph.ts";
import { readLines } from "./lines/read-lines.ts";
import { openTask } from "./link/clauses.ts";
import { coordinatorsIn } from "./link/coordinators.ts";
import type { Draft, Part, Walk } from "./link/draft.ts";
import { finishTasks } from "./link/finish.ts";
import { openLeadInTimes } from "./link/lead-in-time.ts";
import { openOwners } from "./link/owners.ts";
import { toParty } from "./link/parties-of.ts";
import { walkOutline } from "./link/walk.ts";
import { openSource, type Source } from "./source/source.ts";
import { endOf, startOf, wordAt } from "./source/words.ts";
import { divide } from "./structure/divide.ts";
import { readDocumentFields } from "./structure/document-fields.ts";
import { buildOutline, type Node } from "./structure/outline.ts";
import type { DirectiveTask, ReadOptions, Span } from "./types.ts";

/**
 * Reads words that a person has chosen as one order, in the place where they stand: their own owner
 * and deadline, else the owner of the sentence before, the run-in heading, the heading or the lead-in.
 *
 * @param text the document, as given to {@link readDirective}
 * @param spans the chosen words, in order, as offsets into `text`
 * @returns an order with exactly these spans; without owner or deadline where the text gives none
 */
export function readSelection(
  text: string,
  spans: readonly Span[],
  options: ReadOptions = {},
): DirectiveTask {
  const source = openSource(text);
  const division = divide(readLines(source));
  const document = readDocumentFields(division);
  const dates: DeadlineContext = {
    documentDate: document.date,
    meetingDate: document.meetingDate,
    today: options.today,
    calendar: options.calendar,
    strictBefore: options.strictBefore,
  };
  const drafts = [division, ...division.appended].flatMap((part) => {
    const root = buildOutline(part.body);
    const hasDeadline = (words: string) => findDeadlines(words, dates).length > 0;
    const walk: Walk = {
      source,
      issuer: document.issuer,
      owners: openOwners(source),
      draws: { drafts: [], marks: [] },
      hasDeadline,
      leadInTime: openLeadInTimes(hasDeadline),
      last: new Set(),
    };
    const known = walkOutline(source, root, document.issuer, hasDeadline).drafts;
    return nodesOf(root).flatMap((node) => draftsIn(walk, node, spans, known));
  });
  const [task] = drafts.length > 0 ? finishTasks(source, [joined(source, drafts)], dates) : [];
  return { ...(task ?? EMPTY), spans: [...spans], text: wordsIn(text, spans) };
}

/** Words outside every body (a header, a signature) give an order that names nothing. */
const EMPTY: DirectiveTask = {
  id: "",
  spans: [],
  text: "",
  title: "",
  section: [],
  leads: [],
  coordinators: [],
  deadline: null,
  urgent: false,
  products: [],
  figures: [],
  citations: [],
  confidence: 0,
  why: [],
};

/** Every node with a paragraph of its own; the cells of a table stand as paragraphs under it. */
function nodesOf(node: Node): Node[] {
  const cells = (node.table?.rows.flat() ?? []).map(
    (paragraph): Node => ({ ...node, kind: "paragraph", paragraph, table: null, parent: node, children: [] }),
  );
  return [...(node.paragraph ? [node] : []), ...cells, ...node.children.flatMap(nodesOf)];
}

function draftsIn(walk: Walk, node: Node, spans: readonly Span[], known: readonly Draft[]): Draft[] {
  const paragraph = node.paragraph as Paragraph;
  return spans.flatMap((span) => {
    const chosen = chosenIn(walk.source, paragraph, span);
    if (!chosen) return [];
    const { words } = paragraph;
    const clause = readClause(words, wordAt(words, chosen.start), wordAt(words, chosen.end), scanParties);
    const before = known.findLast((draft) => beginsBefore(draft, paragraph, chosen.start)) ?? null;
    return [openTask(walk, node, chosen, clause, before)];
  });
}

/** Whether an order begins in this paragraph before an offset: its owner is carried over. */
function beginsBefore(draft: Draft, paragraph: Paragraph, start: number): boolean {
  return draft.parts.some((part) => part.paragraph === paragraph && part.start < start);
}

/** The whole words of a paragraph that a span of the input touches. */
function chosenIn(source: Source, paragraph: Paragraph, span: Span): Part | null {
  const { words } = paragraph;
  const touched = (_: unknown, i: number): boolean => {
    const { start, end } = spanIn(source, paragraph, startOf(words, i), endOf(words, i));
    return start < span.end && end > span.start;
  };
  const first = words.findIndex(touched);
  if (first < 0) return null;
  return { paragraph, start: startOf(words, first), end: endOf(words, words.findLastIndex(touched)) };
}

/** Stretches of several paragraphs as one order: the first that names an owner in its words wins. */
function joined(source: Source, drafts: readonly Draft[]): Draft {
  const first = drafts[0] as Draft;
  const named = drafts.find((draft) => draft.leads.some((party) => party.from === "clause")) ?? first;
  const helpers = drafts.flatMap(({ parts }) =>
    parts.flatMap(({ paragraph, start, end }) =>
      coordinatorsIn(paragraph, start, end).map((party) => toParty(source, paragraph, party, "clause")),
    ),
  );
  return {
    ...first,
    leads: named.leads,
    coordinators: helpers,
    parts: drafts.flatMap((draft) => draft.parts),
    rules: [...new Set(drafts.flatMap((draft) => draft.rules))],
  };
}

function wordsIn(text: string, spans: readonly Span[]): string {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words.replace(/\s+/g, " ").trim();
}
