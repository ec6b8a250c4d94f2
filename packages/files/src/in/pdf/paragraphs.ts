import type { FlowLine } from "./flow.ts";

/** A line and what joins it to the line before in its paragraph ("" before the first one). */
export type JoinedLine = { line: FlowLine; join: "" | " " | "\n" };
export type Paragraph = JoinedLine[];

/** Where the text of a page begins and ends, in points from the left. */
export type Margins = { left: number; right: number };

/** "- ", "+ ", "1. ", "2.1. ", "a) ", "đ) ", "II. ", "Điều 3.": what opens a paragraph of its own. */
const MARKER =
  /^(?:[-–—+*•▪➢❖✓]\s*\S|\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|\(?[a-zđ]\)\s|[a-zđ]\.\s|[IVXLC]{1,6}\.\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+)/u;
const TERMINAL = /[.;:!?…][”"’')\]]*$/u;
const LOWER_START = /^[“"‘'(]*\p{Ll}/u;
/** Baselines further apart than the usual step by this factor open a paragraph: 6 points on lines of 14 (NĐ 30). */
const PARAGRAPH_GAP = 1.22;
/** Paragraphs are set apart by space when at least this share of the lines has more of it. */
const SPACED_SHARE = 0.12;

/**
 * Joins the printed lines of the full-width text to paragraphs, across pages too. A line goes on
 * in the paragraph when the line before it is full and its own left edge is where a continued line
 * stands.
 *
 * @param lines lines from all pages in reading order, without heads and page numbers.
 * @param marginsOf the text's edges on a page.
 */
export function joinParagraphs(
  lines: readonly FlowLine[],
  marginsOf: (page: number) => Margins,
): Paragraph[] {
  const rhythm = findRhythm(lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current && continues(current, line, marginsOf, rhythm)) current.push({ line, join: " " });
    else paragraphs.push([{ line, join: "" }]);
  }
  return paragraphs;
}

function continues(
  paragraph: Paragraph,
  line: FlowLine,
  marginsOf: (page: number) => Margins,
  rhythm: Rhythm,
): boolean {
  const previous = paragraph.at(-1)!.line;
  const margins = marginsOf(previous.page);
  const own = marginsOf(line.page);
  const samePage = previous.page === line.page;
  const ended = TERMINAL.test(previous.text);
  if (samePage && isGap(line.baseline - previous.baseline, previous, rhythm)) return false;
  // The longest line of a title may nearly fill the page.
  const isLongTitle = isInset(previous, margins) && isInset(line, own);
  if (isLongTitle || isCentered(line, own)) return continuesTitle(paragraph, line, marginsOf, ended);
  if (isCentered(previous, margins) && !LOWER_START.test(line.text)) return false;
  if (!isFull(previous, line, margins)) return false;
  const indent = line.x0 - own.left;
  const first = paragraph[0]!.line;
  const firstIndent = first.x0 - marginsOf(first.page).left;
  const atMargin = indent < 0.6 * line.em;
  if (
    MARKER.test(line.text) &&
    !isDash(line.text, ended) &&
    (ended || !atMargin || firstIndent < 0.6 * line.em)
  )
    return false;
  // Where paragraphs are set apart by space, lines without space between them are one paragraph.
  if (atMargin && samePage && rhythm.spaced) return true;
  if (atMargin)
    return firstIndent >= 0.6 * line.em || paragraph.length > 1 || !ended || LOWER_START.test(line.text);
  return continuesIndented(paragraph, indent, firstIndent, ended, line);
}

/** A dash inside a sentence that happens to begin a line ("kinh tế" / "- xã hội"), no bullet. */
const isDash = (text: string, ended: boolean): boolean => !ended && /^[-–]\s\p{Ll}/u.test(text);

/** Lines of a block that is indented as a whole, or hangs behind its bullet. */
function continuesIndented(
  paragraph: Paragraph,
  indent: number,
  firstIndent: number,
  ended: boolean,
  line: FlowLine,
): boolean {
  const near = 0.6 * line.em;
  const second = paragraph[1]?.line;
  if (second)
    return Math.abs(line.x0 - second.x0) < near && (!ended || Math.abs(indent - firstIndent) > near);
  if (Math.abs(indent - firstIndent) < near) return !ended && LOWER_START.test(line.text);
  // Behind a bullet the text hangs one to three ems further in than the bullet itself.
  const hangs =
    indent > firstIndent && indent - firstIndent < 3.5 * line.em && MARKER.test(paragraph[0]!.line.text);
  return hangs || (indent < firstIndent && !ended);
}

/**
 * A title over several lines: the next line begins small, both are wide and all in capitals, or all
 * lines so far stand in the middle and the next word would not have fitted behind the last one.
 */
function continuesTitle(
  paragraph: Paragraph,
  line: FlowLine,
  marginsOf: (page: number) => Margins,
  ended: boolean,
): boolean {
  if (ended) return false;
  if (LOWER_START.test(line.text)) return true;
  const previous = paragraph.at(-1)!.line;
  const margins = marginsOf(previous.page);
  const room = margins.right - margins.left - (previous.x1 - previous.x0);
  if (room < 0.4 * (margins.right - margins.left) && isCapitals(previous.text) && isCapitals(line.text))
    return true;
  const allMiddle = paragraph.every((one) => isMiddle(one.line, marginsOf(one.line.page)));
  if (!allMiddle || previous.page !== line.page) return false;
  // Ragged text does not show where its right edge is: a wide line of mixed letters goes on as well.
  const isWide = room < 0.5 * (margins.right - margins.left) && !OPENS_TITLE.test(line.text);
  return room < widthOfFirstWord(line) || (isWide && !isCapitals(previous.text) && !isCapitals(line.text));
}

/** "(Kèm theo Quyết định ...)", "Điều 3": lines in the middle that belong to no title before them. */
const OPENS_TITLE = /^(?:\(|Điều|Chương|Mục|Phần|Phụ lục|Số)/u;

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether the first word of the next line would not have fitted any more. */
function isFull(line: FlowLine, next: FlowLine, margins: Margins): boolean {
  return margins.right - line.x1 < widthOfFirstWord(next);
}

/** About how much room the first word of a line needs behind another one, in points. */
function widthOfFirstWord(line: FlowLine): number {
  const firstWord = line.text.split(" ", 1)[0] ?? "";
  const perUnit = (line.x1 - line.x0) / Math.max(1, widthUnits(line.text));
  // With the space before it; half an em for all that is only estimated.
  return (widthUnits(firstWord) + 1) * perUnit + 0.5 * line.em;
}

/** About how wide a text is, in small letters: capitals are half as wide again in print. */
function widthUnits(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return text.length + capitals * 0.5;
}

/** Equally far from both edges, and clearly: a title, not a full line. */
function isCentered(line: FlowLine, margins: Margins): boolean {
  const [before, after] = [line.x0 - margins.left, margins.right - line.x1];
  return before > 1.5 * line.em && after > 1.5 * line.em && isMiddle(line, margins);
}

/** Equally far from both edges, be it only a little. */
const isInset = (line: FlowLine, margins: Margins): boolean =>
  isMiddle(line, margins) && Math.min(line.x0 - margins.left, margins.right - line.x1) > 0.3 * line.em;

/** Equally far from both edges, be it not at all. */
function isMiddle(line: FlowLine, { left, right }: Margins): boolean {
  const [before, after] = [line.x0 - left, right - line.x1];
  return Math.abs(before - after) < Math.max(8, 0.12 * before);
}

/** How the lines of a document are set: their usual distance, and whether paragraphs have more. */
type Rhythm = { step: number; spaced: boolean };

const isGap = (distance: number, line: FlowLine, { step }: Rhythm): boolean =>
  distance > PARAGRAPH_GAP * Math.max(step, 0.9 * line.em);

/** The commonest distance between neighbouring baselines, and whether enough are clearly larger. */
function findRhythm(lines: readonly FlowLine[]): Rhythm {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before?.page !== line.page) return;
    const step = Math.round((line.baseline - before.baseline) * 2) / 2;
    if (step <= 0 || step >= 60) return;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    all++;
  });
  const step = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const larger = [...counts]
    .filter(([s]) => s > PARAGRAPH_GAP * step)
    .reduce((sum, [, count]) => sum + count, 0);
  return { step, spaced: larger >= all * SPACED_SHARE };
}

/**
 * Joins the lines of one column of a header or signature block: each stays a line of its own,
 * unless it clearly goes on ("- Ủy ban Mặt trận Tổ quốc và các tổ chức" / "chính trị - xã hội;").
 * A gap separates paragraphs.
 */
export function joinColumn(lines: readonly FlowLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const edge = Math.max(...lines.map((line) => line.x1));
  let inList = false;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const previous = current?.at(-1)?.line;
    if (!current || !previous || line.baseline - previous.baseline > 2.4 * Math.max(previous.em, line.em)) {
      paragraphs.push([{ line, join: "" }]);
      inList = MARKER.test(line.text);
      continue;
    }
    const isCut = CUT.test(`${previous.text}\n${line.text}`) || isCutAtDash(previous, line, edge);
    const marked = MARKER.test(line.text) && !isCut;
    const open = !marked && !TERMINAL.test(previous.text);
    const goesOn = open && (inList || isCut || LOWER_START.test(line.text));
    current.push({ line, join: goesOn ? " " : "\n" });
    inList = marked || (inList && goesOn);
  }
  return paragraphs;
}

/** "..., ngày 14 tháng 6 năm" / "2026", and the motto where it is set too large for its column. */
const CUT = /(?:(?:ngày|tháng|năm) ?\n\d{1,4}|CHỦ NGHĨA VIỆT\nNAM)$/u;

/** "- Các tổ chức chính trị" / "- xã hội tỉnh;": the word behind the dash did not fit any more. */
function isCutAtDash(previous: FlowLine, line: FlowLine, edge: number): boolean {
  if (!isDash(line.text, TERMINAL.test(previous.text))) return false;
  const words = line.text.split(" ", 2).join("").length + 2;
  const perUnit = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return edge - previous.x1 < words * perUnit + line.em;
}

/**
 * The edges of the text on pages of one width: the leftmost and rightmost positions that several
 * lines share. One page alone may hold only short lines. Where text is not justified, hardly any lines
 * share a right edge: the longest ones tell it.
 */
export function findMargins(lines: readonly FlowLine[]): Margins {
  const ends = lines.map((line) => -line.x1).sort((a, b) => a - b);
  const shared = sharedEdge(ends) ?? 0;
  const atEdge = ends.filter((end) => Math.abs(end - shared) <= 4).length;
  const isRagged = ends.length >= FEW_LINES && atEdge < JUSTIFIED_SHARE * ends.length;
  return {
    left: sharedEdge(lines.map((line) => line.x0)) ?? 0,
    // The very longest may stick out.
    right: -(isRagged ? (ends[2] ?? shared) : shared),
  };
}

/** Of fewer lines than this nothing is said about how they are set. */
const FEW_LINES = 20;
/** Of justified text at least this share of lines ends at the right edge. */
const JUSTIFIED_SHARE = 0.2;

/** The smallest position that at least three lines, or a twentieth of them, share within 4 points. */
function sharedEdge(positions: number[]): number | undefined {
  const sorted = [...positions].sort((a, b) => a - b);
  const needed = Math.min(sorted.length, Math.max(3, Math.ceil(sorted.length / 20)));
  for (let i = 0; i + needed <= sorted.length; i++)
    if (sorted[i + needed - 1]! - sorted[i]! <= 4) return sorted[i];
  return sorted[0];
}
