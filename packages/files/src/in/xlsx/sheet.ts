import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { child, readXml, type XmlElement } from "../packed/xml.ts";
import { shownIsoDay, shownNumber } from "./cell-values.ts";
import { textOf, type Workbook } from "./workbook.ts";

/** What becomes of rows and columns beyond the bounds: of a sheet that is only looked at, they do not matter. */
export type Beyond = "refuse" | "pass over";

/** A row with words: its number as Excel shows it, and its cells by column from 0. */
export type Row = { number: number; cells: Map<number, string> };
/** A merged area; rows as Excel numbers them, columns from 0, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type Sheet = {
  rows: Row[];
  merges: Merge[];
  /** Running heads, for the look at secrecy marks. */
  heads: string[];
  /** Cells whose value is an error, or a formula that no program has worked out. */
  unknownCells: number;
};

/** Beyond it nobody writes a task list. */
const MAX_COLUMNS = 256;
const MAX_MERGES = 50_000;
const BLOCKS = new Set(["x:row", "x:mergeCells", "x:headerFooter"]);

/**
 * Reads the rows of one sheet one by one; formulas are never worked out, links never followed.
 * @param room how many rows with words may still come, of all sheets together
 * @throws FileError FILE_TOO_MANY_ROWS, FILE_TOO_COMPLEX, FILE_BROKEN
 */
export function readSheet(
  part: Uint8Array,
  workbook: Workbook,
  limits: Limits,
  room: number,
  beyond: Beyond = "refuse",
): Sheet {
  const sheet: Sheet = { rows: [], merges: [], heads: [], unknownCells: 0 };
  let last = 0;
  readXml(
    part,
    limits,
    (name) => BLOCKS.has(name),
    (element) => {
      if (element.name === "x:headerFooter") sheet.heads.push(...element.children.map(headWords));
      else if (element.name === "x:mergeCells") sheet.merges = readMerges(element);
      else {
        const number = Number(element.attributes.r ?? last + 1);
        last = Number.isInteger(number) && number > last ? number : last + 1;
        if (beyond === "pass over" && sheet.rows.length >= room) return;
        const cells = readCells(element, workbook, sheet, beyond);
        if (cells.size === 0) return;
        if (sheet.rows.length >= room) throw new FileError("FILE_TOO_MANY_ROWS", `row ${last}`);
        sheet.rows.push({ number: last, cells });
      }
    },
  );
  return sheet;
}

function readCells(row: XmlElement, workbook: Workbook, sheet: Sheet, beyond: Beyond): Map<number, string> {
  const cells = new Map<number, string>();
  let column = -1;
  for (const cell of row.children) {
    if (cell.name !== "x:c") continue;
    column = columnOf(cell.attributes.r) ?? column + 1;
    const shown = shownIn(cell, workbook);
    if (shown === null) sheet.unknownCells++;
    const text = tidy(shown ?? "");
    if (text === "") continue;
    if (column >= MAX_COLUMNS && beyond === "pass over") break;
    if (column >= MAX_COLUMNS) throw new FileError("FILE_TOO_COMPLEX", "too many columns");
    cells.set(column, text);
  }
  return cells;
}

/** "_x000D_": how Excel writes a letter that XML cannot hold, mostly the end of a line. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** One line, without the sign that parts the cells of the text. */
function tidy(text: string): string {
  const letters = text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const plain = letters.toWellFormed().normalize("NFC");
  return plain
    .replaceAll("|", "¦")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** What the cell shows; null when nobody knows. */
function shownIn(cell: XmlElement, workbook: Workbook): string | null {
  const value = child(cell, "x:v")?.text;
  const format = workbook.formats[Number(cell.attributes.s ?? 0)] ?? "number";
  switch (cell.attributes.t ?? "n") {
    case "s":
      return workbook.strings[Number(value)] ?? "";
    case "inlineStr": {
      const inline = child(cell, "x:is");
      return inline ? textOf(inline) : "";
    }
    case "e":
      return null;
    case "b":
      return value === "1" ? "x" : "";
    case "str":
      return value ?? "";
    case "d":
      return shownIsoDay(value ?? "", format);
    default:
      if (value === undefined) return child(cell, "x:f") ? null : "";
      return shownNumber(value, format, workbook.from1904);
  }
}

/** "AB12" → 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 27 → "AB". */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function readMerges(element: XmlElement): Merge[] {
  if (element.children.length > MAX_MERGES) throw new FileError("FILE_TOO_COMPLEX", "too many merged cells");
  return element.children.flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? "").split(":");
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    if (left === null || right === null || top === null || bottom === null) return [];
    return [{ top, left, bottom, right }];
  });
}

const rowOf = (reference: string | undefined): number | null => {
  const digits = /^[A-Z]+(\d{1,7})$/.exec(reference ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
};

/** The words of a running head without its codes ("&C&\"Arial\"&12TỐI MẬT"). */
const headWords = ({ text }: XmlElement): string =>
  text.replace(/&[LCR]/g, "\n").replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}|&[A-Z]/g, "");
