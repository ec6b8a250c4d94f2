import type { ColumnBlock, FlowBlock, TableRow } from "./flow.ts";

type MainBlock = Extract<FlowBlock, { kind: "main" }>;
type Table = Extract<FlowBlock, { kind: "table" }>;

/** Column borders of one table on two pages differ by less than this, in points. */
const SAME_COLUMNS = 6;

/**
 * Joins what goes on over a page end. Of a table, the repeated header row is dropped and a row cut
 * in two becomes one again; recipients beside a signature stay one column each.
 */
export function joinPages(blocks: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      block.kind === "table" &&
      last?.kind === "table" &&
      block.page > last.page &&
      sameColumns(last, block)
    )
      joined[joined.length - 1] = appendTable(last, block);
    else if (block.kind === "main") joined.push(...afterRecipients(joined, block));
    else if (block.kind !== "column" || !appendColumn(joined, block)) joined.push(block);
  }
  return joined;
}

/**
 * Puts a column behind the same column of the page before.
 *
 * @returns false when the page before did not end in columns.
 */
function appendColumn(blocks: FlowBlock[], block: ColumnBlock): boolean {
  const [before, last] = [blocks.at(-2), blocks.at(-1)];
  const upper = [last, before].find(
    (b) => b?.kind === "column" && b.side === block.side && b.page === block.page - 1,
  );
  if (upper?.kind !== "column" || last?.kind !== "column") return false;
  upper.lines.push(...block.lines);
  return true;
}

/**
 * A list of recipients that outlasts the signature goes on alone on the next page: its lines end
 * before the signature's column began.
 *
 * @returns what remains of the block below them.
 */
function afterRecipients(blocks: FlowBlock[], block: MainBlock): MainBlock[] {
  const [left, right] = [blocks.at(-2), blocks.at(-1)];
  if (left?.kind !== "column" || right?.kind !== "column" || left.side !== "left") return [block];
  if (!/^Nơi\s*nhận/u.test(left.lines[0]?.text ?? "") || block.lines[0]?.page !== left.page + 1)
    return [block];
  const edge = Math.min(...right.lines.map((line) => line.x0));
  const size = left.lines.at(-1)?.em ?? 0;
  // The list is set smaller than the text, which may begin with short lines as well.
  const ends = block.lines.findIndex((line) => line.x1 >= edge || line.em > size * 1.08);
  const count = ends < 0 ? block.lines.length : ends;
  left.lines.push(...block.lines.slice(0, count));
  return count < block.lines.length ? [{ ...block, lines: block.lines.slice(count) }] : [];
}

function sameColumns(a: Table, b: Table): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((x, i) => Math.abs(x - b.columns[i]!) < SAME_COLUMNS)
  );
}

function appendTable(upper: Table, lower: Table): Table {
  const rows = [...upper.rows];
  const headers = repeatedHeaders(upper.rows, lower.rows);
  lower.rows.slice(headers).forEach((row, i) => {
    const last = rows.at(-1);
    if (i === 0 && last && goesOn(last, row))
      rows[rows.length - 1] = { cells: last.cells.map((cell, k) => [...cell, ...(row.cells[k] ?? [])]) };
    else rows.push(row);
  });
  return { ...upper, page: lower.page, rows };
}

function repeatedHeaders(upper: readonly TableRow[], lower: readonly TableRow[]): number {
  let count = 0;
  while (count < lower.length && count < upper.length && rowText(upper[count]!) === rowText(lower[count]!))
    count++;
  return count;
}

const cellText = (row: TableRow, column: number): string =>
  (row.cells[column] ?? []).map((l) => l.text).join(" ");
const rowText = (row: TableRow): string => row.cells.map((_, i) => cellText(row, i)).join(" | ");

/** The lower half of a cut row has no number of its own and goes on in the middle of a sentence. */
function goesOn(upper: TableRow, lower: TableRow): boolean {
  if (upper.cells.length !== lower.cells.length || cellText(lower, 0) !== "") return false;
  return lower.cells.some((_, i) => {
    const text = cellText(lower, i);
    return /^\p{Ll}/u.test(text) && cellText(upper, i) !== "" && !/[.;:!?]$/.test(cellText(upper, i));
  });
}
