import type { SheetColumnKind } from "../../types.ts";
import type { Table } from "./find-table.ts";
import type { Row } from "./sheet.ts";

/** Headings of the text, in the words by which the reader of directives knows the columns. */
const COLUMNS: readonly (readonly [kind: SheetColumnKind, heading: string])[] = [
  ["number", "STT"],
  ["task", "Nhiệm vụ"],
  ["lead", "Cơ quan chủ trì"],
  ["coordinator", "Cơ quan phối hợp"],
  ["deadline", "Thời hạn"],
  ["product", "Sản phẩm"],
];
const NOTES: ReadonlySet<SheetColumnKind> = new Set(["source", "assignedOn", "progress", "note"]);

/**
 * A table as text: what stands above it, then its rows. Columns that are no part of the order
 * keep their heading inside one column of notes, so that a day of issue is not taken for a deadline.
 * @param title of the sheet, when there are several
 */
export function writeTasks(table: Table, title: string | null): string {
  const kept = COLUMNS.filter(([kind]) => table.columns.some((column) => column.kind === kind));
  const noted = table.columns.filter(({ kind }) => NOTES.has(kind));
  const headings = [...kept.map(([, heading]) => heading), ...(noted.length > 0 ? ["Ghi chú"] : [])];
  const rows = table.body
    .map((row) => {
      const cells = kept.map(([kind]) => joined(row, table, kind));
      if (noted.length > 0) cells.push(notesOf(row, noted));
      return cells;
    })
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map(bars);
  const written = [...titleRows(table), bars(headings), ...rows].join("\n");
  return title === null ? written : `Trang tính “${title}”\n\n${written}`;
}

/** The reader looks for headings in the first four rows of a table. */
const TITLE_ROWS = 3;

/**
 * What stands above the headings ("DANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ"), as rows of the table: as
 * paragraphs they would be read as orders.
 */
function titleRows({ above }: Table): string[] {
  const titles = above.map((row) => inOrder(row).join(" "));
  const surplus = Math.max(0, titles.length - TITLE_ROWS);
  const first = titles.slice(0, surplus + 1).join(" · ");
  return titles.length === 0 ? [] : [first, ...titles.slice(surplus + 1)].map((words) => bars([words]));
}

const bars = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A person may give two columns the same kind. */
function joined(row: Row, table: Table, kind: SheetColumnKind): string {
  const cells = table.columns
    .filter((column) => column.kind === kind)
    .map(({ index }) => row.cells.get(index));
  return cells.filter((cell) => cell !== undefined).join("; ");
}

function notesOf(row: Row, noted: Table["columns"]): string {
  return noted
    .flatMap(({ index, heading, kind }) => {
      const cell = row.cells.get(index);
      if (cell === undefined) return [];
      const alone = noted.length === 1 && kind === "note";
      return [heading === "" || alone ? cell : `${heading}: ${cell}`];
    })
    .join("; ");
}

const inOrder = (row: Row): string[] => [...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);

/** A sheet nobody knows the columns of, as it stands: for the eye, and for a person to map. */
export function writePlain({ above, body, columns }: Table): string {
  const rows = body.map((row) => bars(columns.map(({ index }) => row.cells.get(index) ?? "")));
  const headings = bars(columns.map(({ heading }) => heading));
  return [...above.map((row) => inOrder(row).join(" ")), [headings, ...rows].join("\n")].join("\n\n");
}
