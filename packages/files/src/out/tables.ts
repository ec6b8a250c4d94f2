import { type Face, textWidth } from "./fonts.ts";
import { LAYOUT } from "./layout-profile.ts";
import type { Rich, Run, Table } from "./official-document.ts";
import { plain, toRuns } from "./wording.ts";

/** A table with the widths and the size it is printed with, points. */
export type ComposedTable = {
  kind: "table";
  columns: { title: string; width: number; align: "left" | "center" | "right" }[];
  rows: Run[][][];
  size: number;
};

/** A column is not widened for words that are longer than this share of the room: they are broken. */
const LONGEST_WORD = 0.25;

/**
 * Gives the columns their widths: what was asked for, but never narrower than the longest word in it, so
 * that no day and no number is torn apart.
 * @param room between the margins, in points
 */
export function composeTable(table: Table, room: number): ComposedTable {
  const size = table.columns.length >= LAYOUT.table.wideColumns ? LAYOUT.table.wideSize : LAYOUT.table.size;
  const least = table.columns.map((column, at) => {
    const cells = table.rows.map((row) => longestWord(row[at] ?? "", size, "regular"));
    return (
      Math.min(
        room * LONGEST_WORD,
        cells.reduce((a, b) => Math.max(a, b), longestWord(column.title, size, "bold")),
      ) +
      2 * (LAYOUT.table.padding + 1) +
      1
    );
  });
  const widths = shareOut(
    table.columns.map((column) => Math.max(column.width, 0)),
    least,
    room,
  );
  return {
    kind: "table",
    columns: table.columns.map(({ title, align = "left" }, at) => ({ title, width: widths[at]!, align })),
    rows: table.rows.map((row) => table.columns.map((_, i) => toRuns(row[i] ?? ""))),
    size,
  };
}

const longestWord = (text: Rich, size: number, face: Face): number =>
  plain(text)
    .split(/\s+/u)
    .reduce((longest, word) => Math.max(longest, textWidth(word, size, face)), 0);

/** Shares a room out by weights; who needs more than his share gets what he needs, the others less. */
function shareOut(weights: readonly number[], least: readonly number[], room: number): number[] {
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= room) return least.map((one) => (one / needed) * room);
  const fixed = new Set<number>();
  for (;;) {
    const free = room - [...fixed].reduce((sum, at) => sum + least[at]!, 0);
    const total = weights.reduce((sum, weight, at) => sum + (fixed.has(at) ? 0 : weight), 0) || 1;
    const widths = weights.map((weight, at) => (fixed.has(at) ? least[at]! : (weight / total) * free));
    const short = widths.findIndex((width, at) => !fixed.has(at) && width < least[at]!);
    if (short < 0) return widths;
    fixed.add(short);
  }
}
