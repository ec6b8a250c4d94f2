import type { Source } from "../source/source.ts";
import { rowsOfBars } from "./bar-rows.ts";
import { flatTable } from "./flat-table.ts";
import { continues, type Gap, isTypeLine, type Layout, measureLayout, type Region } from "./join.ts";
import { isCapitals, lineStart } from "./letters.ts";
import { recipientsTitle } from "./marks.ts";
import { makeParagraph, type Paragraph, type Part } from "./paragraph.ts";
import { type RawLine, rawLines } from "./raw-lines.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { spacedTable } from "./spaced-table.ts";
import { rowsOfTabs } from "./tab-rows.ts";
import { type Cell, cellsOfRow, cellsOfTabs, type Table, tableOf } from "./table.ts";

/** A piece of the document in reading order. */
export type Block = { kind: "paragraph"; paragraph: Paragraph } | Table;

type State = {
  source: Source;
  blocks: Block[];
  index: number;
  open: RawLine[];
  gap: Gap | null;
  blankBefore: boolean;
  region: Region;
  /** Fences up to this line were tried and make no table: they are not tried again from each of them. */
  noTableTo: number;
  /** How many lines may still be looked at for tables that turn out to be none: reading stays linear. */
  spare: number;
};

/**
 * Turns the cleaned text into paragraphs and tables: lines broken in the middle of a sentence, by
 * the width of the page or by a page break are joined; page numbers and rule lines drop out.
 */
export function readLines(source: Source): Block[] {
  const lines = withoutRunningHeads(rawLines(source.text, source.emphasised));
  const layout = measureLayout(lines);
  const state: State = {
    source,
    blocks: [],
    index: 0,
    open: [],
    gap: null,
    blankBefore: true,
    region: "head",
    noTableTo: -1,
    spare: lines.length * 4 + 500,
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as RawLine;
    const used = takeTable(state, lines, i);
    if (used > 0) {
      i += used - 1;
      continue;
    }
    if (line.kind === "text") takeText(state, line, layout);
    else takeGap(state, line);
  }
  flush(state);
  return state.blocks;
}

function takeText(state: State, line: RawLine, layout: Layout): void {
  const previous = state.open[state.open.length - 1];
  if (previous && continues(previous, line, state.gap ?? "none", state.region, layout)) {
    state.open.push(line);
    state.gap = null;
    return;
  }
  flush(state);
  state.region = regionAfter(state.region, line);
  state.open = [line];
  state.gap = null;
}

function takeGap(state: State, line: RawLine): void {
  if (line.kind === "page-number") {
    state.gap = state.gap === "blank" ? "blank" : "page";
    return;
  }
  if (line.kind === "bar" || line.kind === "rule") {
    flush(state);
    state.blankBefore = true;
    return;
  }
  state.gap = "blank";
  if (state.open.length === 0) state.blankBefore = true;
}

const isAnnex = lineStart("P", /^(?:PHỤ LỤC|Phụ lục)(?:\s|$)/u);
const beginsBody = lineStart("KCI1", /^(?:Kính gửi|KÍNH GỬI|Căn cứ|I\.|1\.)/u);

function regionAfter(region: Region, line: { text: string; readonly capitals: boolean }): Region {
  if (isTypeLine(line) || isAnnex(line.text)) return "body";
  if (recipientsTitle(line.text) > 0) return "foot";
  return region === "head" && beginsBody(line.text) ? "body" : region;
}

function flush(state: State): void {
  if (state.open.length > 0) pushParagraph(state, state.open, state.blankBefore);
  state.open = [];
  state.blankBefore = state.gap === "blank";
}

function pushParagraph(state: State, parts: readonly Part[], blankBefore: boolean): void {
  const paragraph = makeParagraph(state.source, state.index++, parts, blankBefore);
  if (paragraph.text) state.blocks.push({ kind: "paragraph", paragraph });
}

/** Takes a table that begins at line `i`; returns how many lines it used, 0 when there is none. */
function takeTable(state: State, lines: readonly RawLine[], i: number): number {
  const line = lines[i] as RawLine;
  if (line.kind === "blank") return 0;
  if (line.kind === "row" || line.kind === "row-rule") return takeRows(state, lines, i, "row", cellsOfRow);
  if (line.kind === "text" && line.text.includes("\t")) {
    const found = state.spare > 0 ? rowsOfTabs(state.source.text, lines, i) : null;
    if (found?.rows && pushTable(state, found.rows)) return found.used;
    state.spare -= found?.used ?? 0;
    return takeRows(state, lines, i, "text", cellsOfTabs);
  }
  if (line.kind === "bar") return takeBars(state, lines, i);
  return line.kind === "text" && state.spare > 0 ? takeLoose(state, lines, i) : 0;
}

/** A table whose columns are set by spaces, or whose cells stand one under the other. */
function takeLoose(state: State, lines: readonly RawLine[], from: number): number {
  const spaced = spacedTable(state.source.text, lines, from);
  if (spaced?.rows && pushTable(state, spaced.rows)) return spaced.used;
  const flat = flatTable(lines, from);
  if (flat?.rows && pushTable(state, flat.rows)) return flat.end - from;
  state.spare -= (spaced?.used ?? 0) + (flat ? flat.end - from : 0);
  return 0;
}

function takeRows(
  state: State,
  lines: readonly RawLine[],
  from: number,
  kind: RawLine["kind"],
  cellsOf: (line: RawLine) => Part[][],
): number {
  const rows: Part[][][] = [];
  let i = from;
  let last = from;
  for (; i < lines.length; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "row-rule" || line.kind === "blank" || line.kind === "page-number") continue;
    if (line.kind !== kind || (kind === "text" && !line.text.includes("\t"))) break;
    rows.push(cellsOf(line));
    last = i;
  }
  if (rows.length === 0) return last - from + 1;
  if (!pushTable(state, rows)) {
    flush(state);
    for (const part of rows.flat(2)) {
      const text = state.source.text.slice(part.start, part.end);
      state.region = regionAfter(state.region, { text, capitals: isCapitals(text) });
      pushParagraph(state, [part], true);
    }
  }
  state.blankBefore = true;
  return last - from + 1;
}

/** Adds the rows as a table, when they make one. */
function pushTable(state: State, rows: readonly (readonly Cell[])[]): boolean {
  const table = tableOf(state.source, rows, state.index);
  if (!table) return false;
  flush(state);
  state.index += table.rows.reduce((sum, row) => sum + row.length, 0);
  state.blocks.push(table);
  state.blankBefore = true;
  return true;
}

/** A cell has no more lines than this; longer text between two fences is text between two tables. */
const LONGEST_CELL = 30;

function lastNonBlank(lines: readonly RawLine[], before: number): number {
  let i = before - 1;
  while (i >= 0 && lines[i]?.kind === "blank") i--;
  return i;
}

const isFrame = lineStart("NK", /^(?:Nơi nhận|NƠI NHẬN|Kính gửi)/u);

function endsTable(line: RawLine): boolean {
  return isTypeLine(line) || isFrame(line.text);
}

/** Fenced cells: a table where several rows of three or more cells follow each other. */
function takeBars(state: State, lines: readonly RawLine[], from: number): number {
  if (from <= state.noTableTo) return 0;
  let last = from;
  let fences = 0;
  for (let i = from; i < lines.length && i - last <= LONGEST_CELL; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "bar") {
      last = i;
      fences++;
    }
    // A title or the recipients stand in no cell of a table of work.
    if (line.kind === "row" || (line.kind === "text" && endsTable(line))) break;
    // Within a table the words follow their fence at once; a blank line after a fence ends the table.
    if (line.kind === "text" && lines[i - 1]?.kind === "blank" && last === lastNonBlank(lines, i)) break;
  }
  state.noTableTo = last;
  if (fences < 8) return 0;
  const rows = rowsOfBars(lines.slice(from, last + 1));
  const wide = rows.filter((row) => row.length >= 3);
  if (wide.length < 2 || wide.length < rows.length * 0.5) return 0;
  return pushTable(state, rows) ? last - from + 1 : 0;
}
