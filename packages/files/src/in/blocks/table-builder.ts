import { type Block, joinRunOns, MOST_SPAN, type TableBlock, type TableCell } from "./block.ts";

/** How the row of a table is laid out, told at its end. */
export type RowShape = {
  /** Left edge of the first cell and right edge of every cell, in twips from the margin. */
  edges: readonly number[];
  /** Cells that go on from the row above, by place. */
  continues: ReadonlySet<number>;
  /** Cells that go on from the cell before, by place. */
  joined: ReadonlySet<number>;
  bordered: boolean;
};

type Row = { cells: Block[][]; shape: RowShape };
type Open = { rows: Row[]; cells: Block[][]; blocks: Block[] };

/** Tables deeper inside each other than this are read as the words of the deepest one. */
const DEEPEST_TABLE = 20;
/** Edges nearer than this are the same edge, drawn by hand: 40 twips are 0.7 mm. */
const SAME_EDGE = 40;

/**
 * Puts tables together from a stream of paragraphs in which cells and rows only have ends, as Word's
 * binary format and RTF write them.
 */
export class TableBuilder {
  readonly #levels: Open[] = [{ rows: [], cells: [], blocks: [] }];

  /** Adds a block at a depth of tables: 0 outside any, 1 in a table, 2 in a table in its cell. */
  add(block: Block, depth: number): void {
    this.#at(depth).blocks.push(block);
  }

  /** The cell at this depth is over. */
  endCell(depth: number): void {
    const level = this.#at(Math.max(1, depth));
    level.cells.push(level.blocks);
    level.blocks = [];
  }

  /** The row at this depth is over; what follows its last cell belongs to that. */
  endRow(depth: number, shape: RowShape): void {
    const level = this.#at(Math.max(1, depth));
    if (!isBlank(level.blocks)) level.cells.push(level.blocks);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
    level.blocks = [];
  }

  /** Everything that was added, with open tables closed. */
  finish(): Block[] {
    return joinRunOns(this.#at(0).blocks);
  }

  #at(depth: number): Open {
    const wanted = Math.min(depth, DEEPEST_TABLE);
    while (this.#levels.length > wanted + 1) this.#close();
    while (this.#levels.length <= wanted) this.#levels.push({ rows: [], cells: [], blocks: [] });
    return this.#levels[wanted]!;
  }

  /** Closes the innermost table; a row that was never ended is a row all the same. */
  #close(): void {
    const { rows, cells, blocks } = this.#levels.pop()!;
    if (blocks.length > 0) cells.push(blocks);
    if (cells.length > 0) rows.push({ cells, shape: PLAIN });
    if (rows.length > 0) this.#levels.at(-1)!.blocks.push(tableOf(rows));
  }
}

const PLAIN: RowShape = { edges: [], continues: new Set(), joined: new Set(), bordered: false };

function tableOf(rows: readonly Row[]): TableBlock {
  const grid = gridOf(rows);
  return {
    kind: "table",
    bordered: rows.some(({ shape }) => shape.bordered),
    rows: rows.map((row) => cellsOf(row, grid)),
  };
}

const isBlank = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.kind === "paragraph" && block.text === "");

/** All edges of a table from left to right, those that are the same only once. */
function gridOf(rows: readonly Row[]): number[] {
  const all = [...new Set(rows.flatMap(({ shape }) => shape.edges))].sort((a, b) => a - b);
  const grid: number[] = [];
  for (const edge of all) if (grid.length === 0 || edge - grid.at(-1)! > SAME_EDGE) grid.push(edge);
  return grid;
}

function cellsOf({ cells, shape }: Row, grid: readonly number[]): TableCell[] {
  const made: TableCell[] = [];
  cells.forEach((blocks, i) => {
    // Some programs end more cells than the row has.
    if (shape.edges.length > 1 && i >= shape.edges.length - 1 && isBlank(blocks)) return;
    const span = spanOf(shape.edges, i, grid);
    const before = made.at(-1);
    if (shape.joined.has(i) && before) before.span = Math.min(MOST_SPAN, before.span + span);
    else made.push({ blocks: joinRunOns(blocks), span, continues: shape.continues.has(i) });
  });
  return made;
}

/** How many columns of the grid a cell covers. */
function spanOf(edges: readonly number[], cell: number, grid: readonly number[]): number {
  const [left, right] = [edges[cell], edges[cell + 1]];
  if (left === undefined || right === undefined) return 1;
  return Math.min(MOST_SPAN, Math.max(1, columnOf(right, grid) - columnOf(left, grid)));
}

/** The column whose left edge this is; binary, because a hostile table has many of them. */
function columnOf(edge: number, grid: readonly number[]): number {
  let [low, high] = [0, grid.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid[middle]! <= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
