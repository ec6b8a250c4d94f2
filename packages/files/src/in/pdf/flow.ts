import type { Row, Segment } from "./rows.ts";

/** One printed line, or its part in a column or cell, ready to be put into paragraphs. */
export type FlowLine = {
  page: number;
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  em: number;
};

/** A row of a table: for every column the lines in that cell; empty where cells are merged. */
export type TableRow = { cells: FlowLine[][] };

export type ColumnBlock = { kind: "column"; side: "left" | "right"; page: number; lines: FlowLine[] };

/** What a page consists of, from top to bottom. */
export type FlowBlock =
  /** Full-width text. */
  | { kind: "main"; lines: FlowLine[] }
  /** One column of a header or signature block. */
  | ColumnBlock
  /** Footnotes of one page. */
  | { kind: "notes"; lines: FlowLine[] }
  | { kind: "table"; page: number; rows: TableRow[]; columns: number[] };

/** Joins the segments of a row to one line: the wide gap was only space after all. */
export function lineOf(row: Row, page: number): FlowLine {
  const { x0, x1, y0, y1, baseline, em } = row;
  return { page, text: row.segments.map((s) => s.text).join(" "), x0, x1, y0, y1, baseline, em };
}

/** One segment as a line of its own. */
export function lineOfSegment(segment: Segment, page: number): FlowLine {
  return { page, ...segment };
}
