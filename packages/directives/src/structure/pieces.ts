/** What parts the columns and lines of one line of text: breaks in cells, tabs, wide gaps, bars. */
const PIECES = /\s*<br\s*\/?>\s*|\t+|\s{3,}|\s+\|\s*/iu;

/** The lines and columns that one line of text holds: cells with breaks, tabs, wide gaps, bars. */
export function piecesOf(line: string): string[] {
  const single = !line.includes("   ") && !line.includes("\t") && !line.includes("<") && !line.includes("|");
  return single ? [line] : line.split(PIECES);
}

/** The lines of a cell that holds several. */
export function brokenLines(text: string): string[] {
  return text.includes("<") ? text.split(/<br\s?\/?>/iu).map((line) => line.trim()) : [text];
}
