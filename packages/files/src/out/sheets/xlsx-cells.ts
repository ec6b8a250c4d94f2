import { cellText, dayNumber, looksLikeFormula, vietnameseDay } from "./cell-text.ts";
import { columnLetters, type FootFormula, type SheetColumn } from "./table.ts";
import { STYLE } from "./xlsx-styles.ts";

/** A text between tags or in an attribute. Excel reads `_x0041_` as a character: its underscore is written so. */
export function xml(text: string): string {
  const guarded = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  if (!/[&<>"]/.test(guarded)) return guarded;
  return guarded
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A cell with words; they are typed as words, so that no program runs them. */
export function textCell(place: string, style: number, text: string): string {
  const words = cellText(text);
  if (words === "") return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(words)}</t></is></c>`;
}

export function formulaCell(place: string, { formula, value, percent }: FootFormula): string {
  const style = percent ? STYLE.footPercent : STYLE.footNumber;
  return `<c r="${place}" s="${style}"><f>${xml(formula)}</f><v>${value}</v></c>`;
}

/** One cell of a row, typed as its column says; what does not fit the type stays readable as text. */
export function valueCell(place: string, column: SheetColumn, value: string | number | null): string {
  const style = STYLE[column.type];
  if (value === null || value === "") return `<c r="${place}" s="${style}"/>`;
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
      : textCell(place, STYLE.text, String(value));
  }
  if (column.type === "date") {
    const day = dayNumber(value);
    if (day !== null) return `<c r="${place}" s="${style}"><v>${day}</v></c>`;
    return textCell(place, STYLE.text, vietnameseDay(value));
  }
  // With a quote prefix it stays text also after somebody edits the cell.
  return textCell(place, looksLikeFormula(value) ? STYLE.quoted : STYLE.text, value);
}

/** `<row>` with the cells that `cell` makes for each column. */
export function row(
  number: number,
  columns: readonly SheetColumn[],
  cell: (place: string, column: SheetColumn, index: number) => string,
  height?: number,
): string {
  const cells = columns.map((column, index) => cell(columnLetters(index) + number, column, index));
  const size = height === undefined ? "" : ` ht="${height}"`;
  return `<row r="${number}"${size}>${cells.join("")}</row>`;
}
