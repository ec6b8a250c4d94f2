import type { ColumnRole } from "../lexicon/section-words.ts";
import { columnRoles, isHeadingRoles, LONGEST_HEADING } from "../lines/columns.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { rolesByContents } from "./column-contents.ts";

/** What the columns of a table hold, which rows are headings, and whether its rows are work to be done. */
export type Columns = {
  roles: (ColumnRole | null)[];
  /** The rows that head the table or repeat its head. */
  headings: ReadonlySet<number>;
  ordering: boolean;
};

/** A heading row is looked for among the first rows. */
const HEADING_ROWS = 4;
/** The beginnings of two cells of work that make a table an agenda: "8h00 - 8h15", "14 giờ 30". */
const CLOCK = /^(?:từ )?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}/iu;

/** Reads the heading rows of a table. */
export function columnsOf(rows: readonly (readonly Paragraph[])[]): Columns {
  const headings = new Set<number>();
  const first = rows.slice(0, HEADING_ROWS).findIndex(isHeadingRow);
  if (first < 0) return { roles: [], headings, ordering: false };
  let roles = rolesOf(rows[first] ?? []);
  headings.add(first);
  // A heading over two rows: "Phân công thực hiện" above "Chủ trì" and "Phối hợp".
  const second = rows[first + 1];
  if (second && goesOnHeading(second)) {
    headings.add(first + 1);
    roles = columnRoles(
      rows[first]?.map((cell, i) => [
        ...cell.words,
        ...(second[i] === cell ? [] : (second[i]?.words ?? [])),
      ]) ?? [],
    ).map((role, i) => below(second[i], role));
  }
  rows.forEach((row, i) => {
    if (i > first && repeats(row, rows[first] ?? [])) headings.add(i);
  });
  roles = rolesByContents(rows, roles, headings);
  return { roles, headings, ordering: ordersWork(rows, roles, headings) };
}

const rolesOf = (row: readonly Paragraph[]) => columnRoles(row.map((cell) => cell.words));

function below(cell: Paragraph | undefined, role: ColumnRole | null): ColumnRole | null {
  const own = cell?.text ? (columnRoles([cell.words])[0] ?? null) : null;
  return own ?? role;
}

function isHeadingRow(row: readonly Paragraph[]): boolean {
  return row.every((cell) => cell.text.length <= LONGEST_HEADING) && isHeadingRoles(rolesOf(row));
}

/** The head of the table once more, on the next page. */
function repeats(row: readonly Paragraph[], heading: readonly Paragraph[]): boolean {
  const filled = row.filter((cell) => cell.text);
  const heads = new Set(heading.map((head) => head.text.toLowerCase()));
  const same = filled.filter((cell) => heads.has(cell.text.toLowerCase()));
  return filled.length >= 2 && same.length * 2 > filled.length;
}

/** The second row of a heading: its cells are headings, none a number and none long. */
function goesOnHeading(row: readonly Paragraph[]): boolean {
  const filled = row.filter((cell) => cell.text);
  if (filled.length === 0 || filled.some((cell) => cell.text.length > 40 || /^[\d(]/u.test(cell.text)))
    return false;
  const roles = columnRoles(filled.map((cell) => cell.words));
  return roles.filter((role) => role !== null).length >= filled.length / 2 && roles[0] !== null;
}

/** Rows that say who does what, or by when; lists of figures, persons and prices and agendas do not. */
function ordersWork(
  rows: readonly (readonly Paragraph[])[],
  roles: readonly (ColumnRole | null)[],
  headings: ReadonlySet<number>,
): boolean {
  const work = roles.indexOf("task");
  const time = roles.indexOf("time");
  if (work < 0) return false;
  const said = roles.includes("lead") || roles.includes("coordinator") || time >= 0;
  if (!said && !(roles.includes("product") && roles.length > 2)) return false;
  const [heading] = headings;
  const counted = /^(?:các )?chỉ tiêu/iu.test(rows[heading ?? 0]?.[work]?.text ?? "");
  if (counted && !roles.includes("lead") && !roles.includes("coordinator")) return false;
  const clocks = rows.filter((row) => time >= 0 && CLOCK.test(row[time]?.text ?? "")).length;
  return clocks * 2 <= rows.length - headings.size || clocks < 2;
}
