import { type ColumnBlock, type FlowBlock, type FlowLine, lineOf } from "./flow.ts";
import { type Row, rowOf } from "./rows.ts";

/** Narrowest empty strip, in points, that can part two columns over several rows. */
const NARROWEST_GUTTER = 7;
/** A gutter lies in the middle part of the page; gaps near the edges are indents and numbers. */
const GUTTER_FROM = 0.2;
const GUTTER_TO = 0.75;
/** Columns go on over a gap of this many line heights, not further. */
const LARGEST_STEP = 6;
/** Each column must have at least this many lines, or the rows are only widely spaced words. */
const FEWEST_ROWS = 2;
/** A gap of so many ems is a gutter even in a single line. */
const SURE_GUTTER = 5;

/** What may stand on one side above the first line that has both: "UBND TỈNH ...", "Nơi nhận:". */
const OPENS_COLUMN = /^(?:[^\p{Ll}]*|Nơi nhận.*|Số\s*:.*)$/u;

type Strip = { from: number; to: number };

/**
 * Cuts rows into full-width text and two-column blocks (the header; recipients beside the
 * signature). A block is the longest run of rows that one empty vertical strip runs through, with
 * words on both sides; its left column is read before its right one.
 *
 * @param rows rows of one region, from top to bottom.
 */
export function splitColumns(rows: readonly Row[], page: number, pageWidth: number): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let main: FlowLine[] = [];
  const closeMain = (): void => {
    if (main.length > 0) blocks.push({ kind: "main", lines: main });
    main = [];
  };
  for (let i = 0; i < rows.length; ) {
    const found = columnsFrom(rows, i, pageWidth);
    if (found) {
      closeMain();
      blocks.push(...sides(rows.slice(i, found.end), found.strip, page));
      i = found.end;
    } else {
      main.push(lineOf(rows[i]!, page));
      i++;
    }
  }
  closeMain();
  return blocks;
}

/** The block of columns that starts at a row, or null. */
function columnsFrom(
  rows: readonly Row[],
  start: number,
  pageWidth: number,
): { strip: Strip; end: number } | null {
  const seed = firstGap(rows, start, pageWidth);
  if (!seed) return null;
  let strip = seed.strip;
  let end = start;
  const count = { left: 0, right: 0, both: 0 };
  let lastBoth = start;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    const before = rows[end - 1];
    if (end > start && before && row.y0 - before.y1 > LARGEST_STEP * row.em) break;
    const narrower = narrow(strip, row);
    if (!narrower || (end > start && isTitle(rows.slice(start, end), row, strip, pageWidth))) break;
    strip = narrower;
    const [left, right] = [row.x0 < strip.from + 1, row.x1 > strip.to - 1];
    if (left) count.left++;
    if (right) count.right++;
    if (left && right) {
      count.both++;
      lastBoth = end;
    }
  }
  const isWide = seed.strip.to - seed.strip.from > SURE_GUTTER * rows[start]!.em;
  if (!isWide && (count.left < FEWEST_ROWS || count.right < FEWEST_ROWS)) return null;
  return { strip, end: endOfBlock(rows, lastBoth, end, strip) };
}

/**
 * A short title under the header, like "KẾ HOẠCH", may keep clear of the strip; but it stands in the
 * middle of the page, not of the right column.
 */
function isTitle(above: readonly Row[], row: Row, strip: Strip, pageWidth: number): boolean {
  const gutter = (strip.from + strip.to) / 2;
  if (row.segments.length !== 1 || row.x0 < gutter) return false;
  const right = above.flatMap((r) => r.segments).filter((s) => s.x0 > gutter);
  if (right.length === 0) return false;
  const columnMiddle = right.reduce((sum, s) => sum + (s.x0 + s.x1) / 2, 0) / right.length;
  const middle = (row.x0 + row.x1) / 2;
  return Math.abs(middle - columnMiddle) > 2.5 * row.em && Math.abs(middle / pageWidth - 0.53) < 0.06;
}

/**
 * Where the block really ends: after its last right-hand line, plus the left-hand lines that follow
 * closely (a long list of recipients). Short lines of the text below would be left-hand too, but
 * they stand after a gap.
 */
function endOfBlock(rows: readonly Row[], lastBoth: number, end: number, strip: Strip): number {
  let last = lastBoth;
  for (let i = lastBoth + 1; i < end; i++) {
    const row = rows[i]!;
    const isRight = row.x0 > strip.to - 1;
    const close = row.y0 - rows[i - 1]!.y1 <= 0.9 * row.em;
    if (isRight || close) last = i;
  }
  return last + 1;
}

/**
 * The first gap in the middle of a row that starts a block: the row itself, or one of the next few
 * when the rows before it lie wholly on one side (issuer's first line higher than the motto).
 */
function firstGap(rows: readonly Row[], start: number, pageWidth: number): { strip: Strip } | null {
  const first = rows[start]!;
  for (let i = start; i < Math.min(rows.length, start + 3); i++) {
    const row = rows[i]!;
    if (i > start && row.y0 - rows[i - 1]!.y1 > 1.5 * row.em) return null;
    const strip = middleGap(row, pageWidth);
    if (strip) return i === start || narrow(strip, first) ? { strip } : null;
    // Anything else, like the short last line of a paragraph, belongs to the text above.
    if (!OPENS_COLUMN.test(textOf(row))) return null;
  }
  return null;
}

/** The widest gap of a row whose middle lies in the middle of the page. */
function middleGap(row: Row, pageWidth: number): Strip | null {
  let widest: Strip | null = null;
  for (let k = 1; k < row.segments.length; k++) {
    const gap = { from: row.segments[k - 1]!.x1, to: row.segments[k]!.x0 };
    const middle = (gap.from + gap.to) / 2 / pageWidth;
    if (middle < GUTTER_FROM || middle > GUTTER_TO) continue;
    if (!widest || gap.to - gap.from > widest.to - widest.from) widest = gap;
  }
  return widest;
}

/** The part of a strip that a row leaves empty; null when it leaves too little. */
function narrow(strip: Strip, row: Row): Strip | null {
  let { from, to } = strip;
  for (const segment of row.segments) {
    const middle = (from + to) / 2;
    if ((segment.x0 + segment.x1) / 2 < middle) from = Math.max(from, segment.x1);
    else to = Math.min(to, segment.x0);
  }
  return to - from >= NARROWEST_GUTTER ? { from, to } : null;
}

/** The lines left and right of a strip, each from top to bottom. */
function sides(rows: readonly Row[], strip: Strip, page: number): ColumnBlock[] {
  const left: FlowLine[] = [];
  const right: FlowLine[] = [];
  const middle = (strip.from + strip.to) / 2;
  for (const row of rows) {
    const [a, b] = [row.segments.filter((s) => s.x0 < middle), row.segments.filter((s) => s.x0 >= middle)];
    if (a.length > 0) left.push(lineOf(rowOf(a), page));
    if (b.length > 0) right.push(lineOf(rowOf(b), page));
  }
  const blocks: ColumnBlock[] = [
    { kind: "column", side: "left", page, lines: left },
    { kind: "column", side: "right", page, lines: right },
  ];
  return blocks.filter((block) => block.lines.length > 0);
}

const textOf = (row: Row): string => row.segments.map((segment) => segment.text).join(" ");
