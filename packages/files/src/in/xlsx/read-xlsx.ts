import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FileWarning, FormatReading, SheetMappings } from "../../types.ts";
import { unpackZip } from "../packed/unpack.ts";
import { findTable, type Table } from "./find-table.ts";
import { type Row, readSheet } from "./sheet.ts";
import {
  MAIN,
  RELATIONS,
  readWorkbook,
  SHEET,
  type SheetPlace,
  STRINGS,
  STYLES,
  type Workbook,
} from "./workbook.ts";
import { writePlain, writeTasks } from "./write-tasks.ts";

/** A cover sheet, or a hidden one, carries its stamp of secrecy in its first rows. */
const LOOKED_AT = 40;
const WANTED = new Set([MAIN, RELATIONS, STRINGS, STYLES]);

/**
 * Reads the task lists of a workbook as tables in the words of the reader of directives. Sheets whose
 * columns nobody knows are shown as they stand when there is no other, and asked about through
 * {@link ExtractedText.sheets}. Formulas are never worked out, links and macros never opened.
 *
 * @param mappings what people have said of sheets with the same headings
 * @throws FileError FILE_EMPTY, FILE_BROKEN, FILE_TOO_COMPLEX, FILE_TOO_MANY_ROWS
 */
export function readXlsx(bytes: Uint8Array, limits: Limits, mappings: SheetMappings = {}): FormatReading {
  const { parts } = unpackZip(bytes, (name) => WANTED.has(name) || SHEET.test(name), limits);
  const workbook = readWorkbook(parts, limits);
  const tables: Table[] = [];
  const leftOut: string[] = [];
  let room = limits.maxSheetRows;
  let unknownCells = 0;
  for (const { name, part } of workbook.sheets) {
    const content = parts.get(part);
    if (!content) throw new FileError("FILE_BROKEN", `missing ${part}`);
    const sheet = readSheet(content, workbook, limits, room);
    room -= sheet.rows.length;
    unknownCells += sheet.unknownCells;
    leftOut.push(...sheet.heads);
    if (sheet.rows.length === 0) continue;
    const table = findTable(name, sheet, mappings);
    // Words above the table are joined to lines of the text; a stamp stands in a cell of its own.
    leftOut.push(...cellsOf(isRead(table) ? table.above : sheet.rows.slice(0, LOOKED_AT)));
    tables.push(table);
  }
  for (const { part } of workbook.hidden) leftOut.push(...lookAt(parts.get(part), workbook, limits));
  if (tables.length === 0) throw new FileError("FILE_EMPTY", "no cells");
  const read = tables.filter(isRead);
  const text =
    read.length > 0
      ? read.map((table) => writeTasks(table, read.length > 1 ? table.preview.name : null)).join("\n\n")
      : tables.map(writePlain).join("\n\n");
  const place = { page: 1, start: 0, end: text.length, width: null, height: null, lines: [] };
  const page = { ...place, readBy: "text" as const };
  const sheets = tables.map((table) => table.preview);
  const others = tables.filter((table) => !isRead(table)).map((table) => table.preview.name);
  const warnings = warningsOf(read.length > 0 ? others : [], workbook.hidden, unknownCells);
  return { text, encoding: null, pages: [page], warnings, leftOut, sheets };
}

const cellsOf = (rows: readonly Row[]): string[] => rows.flatMap((row) => [...row.cells.values()]);

/** The words at the head of a sheet that is not read; a damaged one that nobody is shown is no reason to refuse. */
function lookAt(part: Uint8Array | undefined, workbook: Workbook, limits: Limits): string[] {
  if (!part) return [];
  try {
    const { heads, rows } = readSheet(part, workbook, limits, LOOKED_AT, "pass over");
    return [...heads, ...cellsOf(rows)];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** A person may say that a sheet is no task list: by a mapping without a column of tasks. */
const isRead = ({ preview, columns }: Table): boolean =>
  preview.mappedBy !== null && columns.some(({ kind }) => kind === "task");

function warningsOf(others: string[], hidden: readonly SheetPlace[], unknownCells: number): FileWarning[] {
  const warnings: FileWarning[] = [];
  const left = [...others.map((name) => `“${name}”`), ...hidden.map(({ name }) => `“${name}” (đang ẩn)`)];
  if (left.length > 0) {
    const names = left.slice(0, 5).join(", ") + (left.length > 5 ? ` và ${left.length - 5} trang khác` : "");
    warnings.push({
      code: "SHEET_LEFT_OUT",
      message: `Chưa đọc các trang tính: ${names}. Nếu cần: với trang đang ẩn, bỏ ẩn bằng Excel, lưu rồi nhập lại; với trang khác, chọn cột ở mục “Cột của bảng tính”.`,
    });
  }
  if (unknownCells > 0)
    warnings.push({
      code: "SHEET_CELLS_UNKNOWN",
      message: `${unknownCells} ô có công thức lỗi hoặc chưa tính nên để trống. Hãy mở tệp bằng Excel, lưu lại rồi nhập lại nếu cần các ô đó.`,
    });
  return warnings;
}
