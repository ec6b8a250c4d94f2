import { checkReading } from "./check/index.ts";
import { dedupeCitations, findCitations } from "./find/citations/index.ts";
import type { DeadlineContext } from "./find/deadlines/index.ts";
import { findDeadlines, likelyYear } from "./find/deadlines/index.ts";
import { findFigures } from "./find/figures/index.ts";
import { readLines } from "./lines/read-lines.ts";
import { coverageOf } from "./link/coverage.ts";
import { finishTasks } from "./link/finish.ts";
import { outlineOf } from "./link/outline-of.ts";
import { overParagraphs, placed } from "./link/over-paragraphs.ts";
import { walkOutline } from "./link/walk.ts";
import { openSource } from "./source/source.ts";
import { type Division, divide } from "./structure/divide.ts";
import { readDocumentFields } from "./structure/document-fields.ts";
import { buildOutline } from "./structure/outline.ts";
import type { Citation, Figure, Reading, ReadOptions } from "./types.ts";

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
  // One form of letters and plain spaces, with the way back to the given text.
  const source = openSource(text);
  // Broken lines are joined before anything is cut into sentences.
  const blocks = readLines(source);
  // Head, title, body and foot; an appended plan or annex is a document after the first.
  const division = divide(blocks);
  const document = readDocumentFields(division);
  // Dates need the document's own date, so the fields come before the finders.
  const year = once(() => likelyYear(text));
  const dates: DeadlineContext = {
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
  const roots = divisionsOf(division).map((part) => buildOutline(part.body));
  const drawn = roots.map((root) =>
    walkOutline(source, root, (clause) => findDeadlines(clause, dates).length > 0),
  );
  const tasks = finishTasks(
    source,
    drawn.flatMap((draws) => draws.drafts),
    dates,
  );
  const ordering = new Set(
    drawn.flatMap((draws) => draws.drafts.flatMap((draft) => draft.parts.map((part) => part.paragraph))),
  );
  const citations: Citation[] = [];
  const figures: Figure[] = [];
  overParagraphs(blocks, (words, paragraph) => {
    const cited = findCitations(words, { own: document.number });
    const measured = findFigures(words, { directive: ordering.has(paragraph) });
    citations.push(...placed(source, paragraph, cited));
    figures.push(...placed(source, paragraph, measured));
  });
  const reading: Reading = {
    text,
    document,
    outline: roots.flatMap((root) => outlineOf(source, root)),
    tasks,
    citations: dedupeCitations(citations),
    figures,
    coverage: coverageOf(source, division, drawn),
    diagnostics: [],
  };
  reading.diagnostics = checkReading(reading, { calendar: options.calendar, dates });
  return reading;
}

/** The document and those appended to it, in order. */
function divisionsOf(division: Division): Division[] {
  return [division, ...division.appended.flatMap(divisionsOf)];
}

/** Works a value out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
