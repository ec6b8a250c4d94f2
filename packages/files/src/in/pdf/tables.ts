import { type FlowBlock, lineOf, type TableRow } from "./flow.ts";
import type { Grid } from "./grids.ts";
import type { Glyph } from "./page-content.ts";
import { buildRows } from "./rows.ts";

/** Words of the frame of an official document: its table only sets the page out. */
const FRAME = /CỘNG\s*(?:HÒA|HOÀ)\s*XÃ\s*HỘI|Nơi\s*nhận\s*:/iu;

/** The characters inside a grid. */
export function insideGrid(glyph: Glyph, grid: Grid): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
  return x > grid.xs[0]! && x < grid.xs.at(-1)! && y > grid.ys[0]! && y < grid.ys.at(-1)!;
}

/**
 * Reads the table in a grid: every character goes to the cell that its middle lies in.
 *
 * @param glyphs the characters inside the grid.
 * @returns null when the grid only frames the parts of an official document, or holds no words.
 */
export function readTable(
  grid: Grid,
  glyphs: readonly Glyph[],
  page: number,
): Extract<FlowBlock, { kind: "table" }> | null {
  const columns = grid.xs.length - 1;
  const cells = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const field = fieldOf(grid, glyph);
    const cell = cells.get(field) ?? [];
    cell.push(glyph);
    cells.set(field, cell);
  }
  const rows: TableRow[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const lines = Array.from({ length: columns }, (_, column) => {
      const cell = cells.get(row * columns + column) ?? [];
      return buildRows(cell).map((line) => lineOf(line, page));
    });
    if (lines.some((cell) => cell.length > 0)) rows.push({ cells: lines });
  }
  const words = rows.flatMap((row) => row.cells.flat().map((line) => line.text)).join("\n");
  if (words === "" || FRAME.test(words)) return null;
  return { kind: "table", page, rows: dropEmptyColumns(rows), columns: grid.xs };
}

function fieldOf(grid: Grid, glyph: Glyph): number {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
  const column = Math.max(
    0,
    grid.xs.findLastIndex((at) => at <= x),
  );
  const row = Math.max(
    0,
    grid.ys.findLastIndex((at) => at <= y),
  );
  return grid.owner[row * (grid.xs.length - 1) + column] ?? 0;
}

/** Double borders make thin columns that hold nothing in any row. */
function dropEmptyColumns(rows: TableRow[]): TableRow[] {
  const used =
    rows[0]?.cells.map((_, column) => rows.some((row) => (row.cells[column]?.length ?? 0) > 0)) ?? [];
  return rows.map((row) => ({ cells: row.cells.filter((_, column) => used[column]) }));
}
