import { wordsOf } from "../source/words.ts";
import type { Role } from "./align-cells.ts";
import { columnRole, columnRoles, isHeadingRoles, isNumberHeading } from "./columns.ts";
import type { RawLine } from "./raw-lines.ts";

/** First words of column headings: most lines begin otherwise and are no heading at all. */
const FIRST_WORDS = new Set(
  "stt tt số nội nhiệm công tên đầu chủ cơ đơn người phối cùng thời tiến hạn hoàn sản kết ghi lãnh phân trách kinh căn lộ giải hoạt danh yêu dự".split(
    " ",
  ),
);
const LONGEST = 48;
/** No table of work has more columns. */
const MOST_COLUMNS = 12;

/** The heading of a table whose cells stand on lines of their own. */
export type FlatHeading = {
  cells: RawLine[][];
  texts: string[];
  roles: Role[];
  /** Blank lines stand between the cells, so that a cell is a paragraph. */
  spaced: boolean;
  /** The line after the heading. */
  end: number;
};

/** Whether a heading of a table may begin at a line: cheap, for every line of a text. */
export function mayHead(line: RawLine): boolean {
  if (line.kind !== "text" || line.text.length > LONGEST) return false;
  const space = line.text.indexOf(" ");
  const first = space < 0 ? line.text : line.text.slice(0, space);
  return first.length <= 6 && FIRST_WORDS.has(first.toLowerCase());
}

/** Reads the headings of columns that stand one under the other from line `from`; null when there are none. */
export function flatHeading(lines: readonly RawLine[], from: number): FlatHeading | null {
  if (!isNumberHeading((lines[from] as RawLine).text) && !headsColumn(lines[from])) return null;
  const cells: RawLine[][] = [];
  let blanks = 0;
  let i = from;
  for (; i < lines.length && cells.length <= MOST_COLUMNS; i++) {
    const line = lines[i] as RawLine;
    if (line.kind === "blank") continue;
    if (line.kind !== "text" || line.text.length > LONGEST || /^[IVX]{1,4}\.?$/u.test(line.text)) break;
    const afterBlank = lines[i - 1]?.kind === "blank";
    const open = cells.at(-1);
    const goesOn =
      open !== undefined &&
      !afterBlank &&
      (/^[\p{Ll}(/]/u.test(line.text) || /[,/-]$/u.test(open.at(-1)?.text ?? ""));
    if (goesOn) {
      open.push(line);
      continue;
    }
    if (!mayHead(line) || !(isNumberHeading(line.text) || headsColumn(line))) break;
    if (afterBlank && open) blanks++;
    cells.push([line]);
  }
  const textOf = (cell: readonly RawLine[]) => cell.map((line) => line.text).join(" ");
  const columns = spread(
    cells,
    cells.map((cell) => columnRole(wordsOf(textOf(cell)))),
  );
  const texts = columns.map(textOf);
  const roles: Role[] = columnRoles(texts.map((text) => wordsOf(text)));
  if (
    cells.length < 3 ||
    !roles.includes("task") ||
    !isHeadingRoles(roles.filter((role) => role !== "number"))
  )
    return null;
  return { cells: columns, texts, roles, spaced: blanks * 2 >= cells.length - 1, end: i };
}

/** "Phân công", "Thời gian", then "Chủ trì", "Phối hợp": headings over two lines; the lower ones stand under the first owner's. */
function spread(cells: RawLine[][], roles: readonly Role[]): RawLine[][] {
  const lower = roles.length - 2;
  const over = roles.indexOf("lead");
  if (over < 0 || over >= lower || roles[lower] !== "lead" || roles[lower + 1] !== "coordinator")
    return cells;
  const [lead, helper] = cells.slice(lower) as [RawLine[], RawLine[]];
  return [
    ...cells.slice(0, over),
    [...(cells[over] ?? []), ...lead],
    helper,
    ...cells.slice(over + 1, lower),
  ];
}

function headsColumn(line: RawLine | undefined): boolean {
  if (!line || /[.;:!?]$/u.test(line.text)) return false;
  return columnRole(wordsOf(line.text)) !== null;
}
