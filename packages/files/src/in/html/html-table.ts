import { type Block, MOST_SPAN, type TableBlock, type TableCell } from "../blocks/block.ts";

export type HtmlCell = { blocks: Block[]; columns: number; rows: number };
export type HtmlTable = { rows: HtmlCell[][]; bordered: boolean };

/** A row that claims more columns than this is damaged. */
const MOST_COLUMNS = 500;

/** Lays the cells of an HTML table out: a cell that reaches down leaves its place in later rows. */
export function layTableOut({ rows, bordered }: HtmlTable): TableBlock {
  /** Rows that the cell in each column still reaches down to. */
  const reaching: number[] = [];
  const laid = rows.map((row) => {
    const cells: TableCell[] = [];
    let column = 0;
    const skipCovered = (): void => {
      while ((reaching[column] ?? 0) > 0 && column < MOST_COLUMNS) {
        reaching[column]!--;
        cells.push({ blocks: [], span: 1, continues: true });
        column++;
      }
    };
    for (const cell of row) {
      skipCovered();
      cells.push({ blocks: cell.blocks, span: cell.columns, continues: false });
      for (let i = 0; i < cell.columns && column < MOST_COLUMNS; i++) reaching[column++] = cell.rows - 1;
    }
    skipCovered();
    return cells;
  });
  return { kind: "table", bordered, rows: laid };
}

/** A number of columns or rows out of an attribute, within bounds. */
export function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "", 10);
  return Number.isFinite(span) ? Math.min(MOST_SPAN, Math.max(1, span)) : 1;
}
