import { cellText, looksLikeFormula, vietnameseDay } from "./cell-text.ts";
import type { SheetColumn, SheetTable } from "./table.ts";

/** Characters gathered before they are handed on. */
const CHUNK = 64 * 1024;

/**
 * Writes headings and rows as CSV (RFC 4180, UTF-8 with byte order mark, by which Excel knows
 * the encoding). What a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param separator Excel parts cells at the list separator of Windows: a comma with the English and the
 *   older Vietnamese settings, a semicolon where somebody chose settings with a decimal comma.
 */
export async function* writeCsv(table: SheetTable, separator: "," | ";" = ","): AsyncGenerator<Uint8Array> {
  const line = (cells: string[]): string =>
    `${cells.map((cell) => field(cell, separator)).join(separator)}\r\n`;
  let text = `\uFEFF${line(table.columns.map((column) => guarded(column.heading)))}`;
  for await (const row of table.rows) {
    text += line(table.columns.map((column, index) => csvValue(column, row[index] ?? null)));
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text) yield Buffer.from(text);
}

function csvValue(column: SheetColumn, value: string | number | null): string {
  if (value === null) return "";
  // Numbers are ours; a minus before them is no formula.
  if (typeof value === "number") {
    return column.type === "percent" ? `${(value * 100).toFixed(1).replace(".", ",")}%` : String(value);
  }
  return guarded(column.type === "date" ? vietnameseDay(value) : value);
}

function guarded(text: string): string {
  const clean = cellText(text);
  return looksLikeFormula(clean) ? `'${clean}` : clean;
}

function field(text: string, separator: string): string {
  const quoted = text.includes(separator) || /["\n\r]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
