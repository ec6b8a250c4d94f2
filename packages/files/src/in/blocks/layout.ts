import type { Block, TableBlock, TableCell } from "./block.ts";

/** Words of the frame of an official document: a table that holds them is layout, not data. */
const FRAME = /CỘNG\s+(?:HÒA|HOÀ)\s+XÃ\s+HỘI|^\s*Nơi\s+nhận\s*:/imu;
/** A borderless table with more rows than any header or signature block holds data. */
const MOST_FRAME_ROWS = 12;

/**
 * Writes blocks as text: an empty line between paragraphs; tables as rows; header and signature
 * tables as reading text, row by row and in each row from left to right.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const block of blocks) {
    const text = block.kind === "paragraph" ? block.text : writeTable(block);
    if (text !== "") parts.push(text);
  }
  return parts.join("\n\n");
}

function writeTable(table: TableBlock): string {
  return isFrame(table) ? writeFrame(table) : writeRows(table);
}

/**
 * Whether a table only sets the page out (header in two columns, recipients beside the signature).
 */
function isFrame(table: TableBlock): boolean {
  const columns = Math.max(0, ...table.rows.map((row) => row.filter((cell) => hasWords(cell)).length));
  if (columns <= 1 && !table.bordered) return true;
  if (columns > 3) return false;
  if (table.rows.some((row) => row.some((cell) => FRAME.test(cellLines(cell))))) return true;
  return !table.bordered && columns <= 2 && table.rows.length <= MOST_FRAME_ROWS;
}

const hasWords = (cell: TableCell): boolean =>
  cell.blocks.some((block) => block.kind === "table" || block.text !== "");

function writeFrame(table: TableBlock): string {
  return table.rows
    .flatMap((row) => row.map(cellLines))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The paragraphs of a frame's cell are lines of one block; an empty paragraph separates blocks. */
function cellLines(cell: TableCell): string {
  const lines: string[] = [];
  for (const block of cell.blocks) {
    if (block.kind === "paragraph") lines.push(block.text);
    else lines.push("", writeTable(block), "");
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Data rows as `| a | b |`: one line a row, empty cells where cells are merged. */
function writeRows(table: TableBlock): string {
  const lines: string[] = [];
  for (const row of table.rows) {
    const cells: string[] = [];
    for (const cell of row) {
      cells.push(cell.continues ? "" : flatCell(cell));
      for (let extra = 1; extra < cell.span; extra++) cells.push("");
    }
    if (cells.some((text) => text !== ""))
      lines.push(`|${cells.map((text) => (text === "" ? " |" : ` ${text} |`)).join("")}`);
  }
  return lines.join("\n");
}

/** All words of a cell on one line; a bar of its own would split it and is written as a broken bar. */
function flatCell(cell: TableCell): string {
  return cell.blocks
    .map((block) => (block.kind === "paragraph" ? block.text : writeNested(block)))
    .filter((text) => text !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .replaceAll("|", "¦");
}

/** A table inside a cell: its cells one after the other. */
function writeNested(table: TableBlock): string {
  return table.rows
    .flatMap((row) => row.map((cell) => flatCell(cell)))
    .filter((text) => text !== "")
    .join(" ");
}
