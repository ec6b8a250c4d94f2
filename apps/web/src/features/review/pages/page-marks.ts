import type { Proposal } from "@dondoc/contract";
import type { Mark } from "../text/marks.ts";
import type { Span } from "../text/span.ts";
import { type Box, boxesOf, doubtfulWords, type Places } from "./places.ts";

/** An order on one page: everything of it that stands there is one thing to press. */
export type PageTask = {
  id: string;
  state: Proposal["state"];
  /** Number in document order, on the page where the order begins. */
  number: number | null;
  /** How many orders begin on the same line after this one: their numbers stand nearer to the words. */
  later: number;
  words: string;
  boxes: Box[];
};
export type PartKind =
  | "lead"
  | "coordinator"
  | "deadline"
  | "citation"
  | "dismissed"
  | "diagnostic"
  | "doubtful";
/** Words that are a part of orders, or that a check has something to say about. */
export type PagePart = { kind: PartKind; of: readonly string[]; note: string | null; boxes: Box[] };
/** Words of the directive part that nobody has accounted for. */
export type PageGap = { span: Span; words: string; boxes: Box[] };
export type PageMarks = { tasks: PageTask[]; parts: PagePart[]; gaps: PageGap[] };

const LONGEST_NAME = 300;
/** Lines whose tops differ by fewer points stand side by side. */
const SAME_LINE = 6;

/** The marks of the text on the pages where their words stand, by the number of the page. */
export function marksOnPages(
  text: string,
  places: Places,
  marks: readonly Mark[],
): ReadonlyMap<number, PageMarks> {
  const pages = new Map<number, PageMarks>();
  const pageOf = (page: number): PageMarks => {
    const known = pages.get(page) ?? { tasks: [], parts: [], gaps: [] };
    pages.set(page, known);
    return known;
  };
  for (const mark of marks)
    for (const [page, boxes] of byPage(boxesOf(text, places, mark))) {
      const own = pageOf(page);
      if (mark.kind === "task") addTask(own, mark, boxes, text);
      else if (mark.kind === "gap")
        own.gaps.push({ span: { start: mark.start, end: mark.end }, words: wordsOf(text, boxes), boxes });
      else own.parts.push({ kind: mark.kind, of: mark.of, note: mark.note, boxes });
    }
  for (const word of doubtfulWords(places))
    pageOf(word.page).parts.push({ kind: "doubtful", of: [], note: null, boxes: [word] });
  return pages;
}

function addTask(page: PageMarks, mark: Mark, boxes: Box[], text: string): void {
  const id = mark.of[0] as string;
  const known = page.tasks.find((task) => task.id === id);
  const words = wordsOf(text, boxes);
  // An order that runs over from the page before has its number there.
  const number = text.slice(mark.start, boxes[0]?.start).trim() === "" ? mark.number : null;
  if (!known) {
    const top = boxes[0]?.y ?? 0;
    if (number !== null)
      for (const other of page.tasks)
        if (other.number !== null && Math.abs((other.boxes[0]?.y ?? 0) - top) < SAME_LINE) other.later++;
    page.tasks.push({ id, state: mark.state ?? "pending", number, later: 0, words, boxes });
    return;
  }
  known.boxes.push(...boxes);
  known.number ??= number;
  known.words = `${known.words} ${words}`.slice(0, LONGEST_NAME);
}

function byPage(boxes: readonly Box[]): Map<number, Box[]> {
  const pages = new Map<number, Box[]>();
  for (const box of boxes) pages.set(box.page, [...(pages.get(box.page) ?? []), box]);
  return pages;
}

const wordsOf = (text: string, boxes: readonly Box[]): string =>
  boxes
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .slice(0, LONGEST_NAME);
