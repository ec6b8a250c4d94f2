import { checkReading } from "./check/index.ts";
import { cites, dedupeCitations, findCitations } from "./find/citations/index.ts";
import type { DeadlineContext } from "./find/deadlines/index.ts";
import { findDeadlines, likelyYear } from "./find/deadlines/index.ts";
import { findFigures } from "./find/figures/index.ts";
import type { Paragraph } from "./lines/paragraph.ts";
import { readLines } from "./lines/read-lines.ts";
import { coverageOf, inOrder } from "./link/coverage.ts";
import { finishTasks } from "./link/finish.ts";
import { outlineOf } from "./link/outline-of.ts";
import { lookedAtWhole, overParagraphs, placed, release } from "./link/over-paragraphs.ts";
import { walkOutline } from "./link/walk.ts";
import { append } from "./source/largest.ts";
import { openSource, type Source } from "./source/source.ts";
import { type Division, divide } from "./structure/divide.ts";
import { readDocumentFields } from "./structure/document-fields.ts";
import { buildOutline } from "./structure/outline.ts";
import type { Citation, DirectiveTask, DocumentFields, Figure, Reading, ReadOptions } from "./types.ts";

/**
 * Reads a directive document: text → lines → structure → finders → tasks.
 *
 * Pure and deterministic: the same text and options give the same reading; no clock, no input or
 * output. It refuses no text; what it cannot read becomes a paragraph, never an error.
 *
 * @param text the document as decoded, in any Unicode form; all offsets of the result are UTF-16
 *   code units into this very string
 * @param options what is not in the text: the calendar, how "trước ngày" counts, a day for documents
 *   without any date
 * @returns the reading of the contract (DESIGN §4)
 */
export function readDirective(text: string, options: ReadOptions = {}): Reading {
  const { dates, ...reading } = readText(text, options);
  // What was needed on the way is released before the checks.
  const diagnostics = checkReading(reading, { calendar: options.calendar, dates });
  return { ...reading, diagnostics };
}

function readText(text: string, options: ReadOptions): Reading & { dates: DeadlineContext } {
  // One form of letters and plain spaces, with the way back to the given text.
  const source = openSource(text);
  const { document, divisions } = divideSource(source);
  // Dates need the document's own date, so the fields come before the finders.
  const dates = datesOf(text, document, options);
  const whole = { source, document, dates, seen: new Map<string, number>() };
  const parts: ReturnType<typeof readPart>[] = [];
  // Each document is let go of when it is read: a long text would hold the paragraphs of all of them.
  for (let part = divisions.pop(); part; part = divisions.pop()) parts.push(readPart(whole, part));
  return {
    text,
    document,
    outline: parts.flatMap((part) => part.outline),
    tasks: parts.flatMap((part) => part.tasks),
    citations: dedupeCitations(parts.flatMap((part) => part.citations)),
    figures: parts.flatMap((part) => part.figures),
    coverage: inOrder(parts.flatMap((part) => part.coverage)),
    diagnostics: [],
    dates,
  };
}

/** The fields of the document, and all documents of the text, the first one last. */
function divideSource(source: Source): { document: DocumentFields; divisions: Division[] } {
  // Broken lines are joined before anything is cut into sentences.
  // Head, title, body and foot; an appended plan or annex is a document after the first.
  const division = divide(readLines(source));
  const document = readDocumentFields(division);
  const divisions = [division, ...division.appended].reverse();
  division.appended = [];
  return { document, divisions };
}

/** What holds for all documents of a text. */
type Whole = {
  source: Source;
  document: DocumentFields;
  dates: DeadlineContext;
  /** How often the words of each task were met: the names of tasks differ in the whole text. */
  seen: Map<string, number>;
};

/** One document of the text: its outline, the orders in it, and what else every paragraph says. */
function readPart({ source, document, dates, seen }: Whole, division: Division) {
  const root = buildOutline(division.body);
  const draws = walkOutline(
    source,
    root,
    document.issuer,
    (clause) => findDeadlines(clause, dates).length > 0,
  );
  const ordering = new Set(draws.drafts.flatMap((draft) => draft.parts.map((part) => part.paragraph)));
  const wholes = new Map<Paragraph, DirectiveTask>();
  const tasks = finishTasks(source, draws.drafts, dates, seen, wholes);
  const citations: Citation[] = [];
  const figures: Figure[] = [];
  overParagraphs(division.blocks, (paragraph) => {
    const task = wholes.get(paragraph);
    if (task && !cites(task.citations, document.number)) {
      append(citations, task.citations);
      append(figures, task.figures);
      return;
    }
    const words = lookedAtWhole(paragraph);
    const cited = findCitations(words, { own: document.number });
    const measured = findFigures(words, { directive: ordering.has(paragraph) });
    append(citations, placed(source, paragraph, cited));
    append(figures, placed(source, paragraph, measured));
  });
  const outline = outlineOf(source, root);
  const coverage = coverageOf(source, division, draws);
  release(division.blocks);
  return { outline, tasks, citations, figures, coverage };
}

function datesOf(text: string, document: DocumentFields, options: ReadOptions): DeadlineContext {
  const year = once(() => likelyYear(text));
  return {
    documentDate: document.date,
    meetingDate: document.meetingDate,
    // A document without a date still names years; without them "trước ngày 30/6" has no day.
    get year() {
      return year();
    },
    today: options.today,
    calendar: options.calendar,
    strictBefore: options.strictBefore,
  };
}

/** Works a value out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
