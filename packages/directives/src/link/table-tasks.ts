import type { ColumnRole, SectionKind } from "../lexicon/section-words.ts";
import { isNone, isSame } from "../lines/cell-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { largest } from "../source/largest.ts";
import type { Node } from "../structure/outline.ts";
import type { Party } from "../types.ts";
import { cellParties } from "./cell-parties.ts";
import { type Draft, makeDraft, type Part, type Walk } from "./draft.ts";
import { type Columns, columnsOf } from "./table-columns.ts";
import { type Group, readGroup } from "./table-groups.ts";

/** What a row says, for the rows that say "như trên" or leave a cell to it. */
type Said = {
  number: string;
  leads: readonly Party[];
  coordinators: readonly Party[];
  time: Part[];
  hasLead: boolean;
  hasHelper: boolean;
};

type Reader = {
  walk: Walk;
  node: Node;
  columns: Columns;
  group: Group | null;
  above: Said | null;
  /** The row whose lettered or sub-numbered rows follow ("2" over "2.1" or "a"). */
  parent: Said | null;
  byNumber: Map<string, Said>;
  marked: Set<Paragraph>;
};

/** Makes a task of each row of a table that has a column of work; other tables are remarks. */
export function readTable(walk: Walk, node: Node, section: SectionKind): void {
  const rows = node.table?.rows ?? [];
  const columns = columnsOn(walk, rows);
  const directive = section === "directive" && columns.ordering;
  const reader: Reader = {
    walk,
    node,
    columns,
    group: null,
    above: null,
    parent: null,
    byNumber: new Map(),
    marked: new Set(),
  };
  if (directive) leadIn(walk, node);
  const [heading] = columns.headings;
  rows.forEach((row, i) => {
    if (!directive || i < (heading ?? 0) || columns.headings.has(i))
      mark(reader, row, i === heading || directive ? "heading" : "remark", directive);
    else readRow(reader, row, rows[i + 1]);
  });
}

/** The columns by the table's own heading, or by that of the table before, which goes on here with its numbers. */
function columnsOn(walk: Walk, rows: readonly (readonly Paragraph[])[]): Columns {
  const width = largest(rows, (row) => row.length);
  const own = columnsOf(rows);
  const before = walk.columns;
  if (own.headings.size > 0) walk.columns = { width, columns: own };
  else if (before?.width === width && before.columns.ordering) {
    const numbered = rows.filter((row) => numberOf(row, before.columns.roles) !== "");
    if (numbered.length * 2 > rows.length) return { ...before.columns, headings: new Set() };
  }
  return own;
}

/** "... thực hiện các công việc theo bảng sau:": the paragraph above the table orders nothing besides its rows. */
function leadIn(walk: Walk, node: Node): void {
  const { drafts, marks } = walk.draws;
  const before = drafts.at(-1)?.node;
  if (!before || before.parent !== node.parent || !before.paragraph?.text.endsWith(":")) return;
  while (drafts.at(-1)?.node === before) {
    for (const part of drafts.pop()?.parts ?? []) marks.push({ part, is: "lead-in", directive: true });
  }
}

function readRow(reader: Reader, row: readonly Paragraph[], next: readonly Paragraph[] | undefined): void {
  const { roles } = reader.columns;
  const filled = row.filter((cell) => cell.text);
  const work = cellOf(row, roles, "task");
  if (filled.length === 0 || isNumberRow(filled) || isTotal(work ?? filled[0])) {
    mark(reader, row, "heading", true);
    return;
  }
  const number = numberOf(row, roles);
  if (isGroupRow(row, roles, number, work)) {
    const title = work ?? filled.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    reader.group = readGroup(reader.walk, title);
    reader.above = null;
    reader.parent = null;
    mark(reader, row, "heading", true);
    return;
  }
  if (!work) {
    mark(reader, row, "remark", true);
    return;
  }
  const child = isChild(number, reader.parent);
  if (!child) reader.parent = null;
  const draft = makeDraft(reader.node, whole(work), null, ["action:table-row"]);
  const said = fillDraft(reader, draft, row, number, child);
  reader.above = said;
  if (number) reader.byNumber.set(number, said);
  if (next && number && isParentOf(number, numberOf(next, roles))) {
    reader.parent = said;
    mark(reader, row, "heading", true);
    return;
  }
  mark(
    reader,
    row.filter((cell) => cell !== work),
    "remark",
    true,
  );
  reader.marked.add(work);
  reader.walk.draws.drafts.push(draft);
}

/** Gives a draft what the cells of its row say, or those that the empty ones stand for. */
function fillDraft(
  reader: Reader,
  draft: Draft,
  row: readonly Paragraph[],
  number: string,
  child: boolean,
): Said {
  const { roles } = reader.columns;
  const { above, group, walk, node } = reader;
  const lead = ownerCell(reader, cellOf(row, roles, "lead"));
  const helper = ownerCell(reader, cellOf(row, roles, "coordinator"));
  const over = child ? reader.parent : null;
  const leads = lead?.same ? (lead.same.leads ?? []) : (lead?.leads ?? []);
  const grouped = group !== null && group.leads.length > 0 && number !== "";
  const mergedInto = over?.hasLead ? over : grouped ? null : above;
  draft.leads = lead ? leads : (mergedInto?.leads ?? group?.leads ?? []);
  if (draft.leads.length === 0) draft.leads = group?.leads.length ? group.leads : walk.owners.inherited(node);
  draft.coordinators = lead?.coordinators ?? [];
  if (helper)
    draft.coordinators = [
      ...draft.coordinators,
      ...(helper.same?.coordinators ?? [...helper.leads, ...helper.coordinators]),
    ];
  else if (!lead && mergedInto) draft.coordinators = mergedInto.coordinators;
  else if (over?.hasHelper) draft.coordinators = over.coordinators;
  const time = timeOf(reader, row, over);
  if (time.length > 0) draft.deadlineFrom = time.map((part) => ({ part, cell: true }));
  else if (group?.time) draft.deadlineFrom = [{ part: group.time, cell: false }];
  const product = cellOf(row, roles, "product");
  if (product && !isSame(product.text)) draft.productFrom = [whole(product)];
  if (draft.leads.length > 0) draft.rules = [...draft.rules, "lead:cell"];
  return {
    number,
    leads: draft.leads,
    coordinators: draft.coordinators,
    time,
    hasLead: lead !== null,
    hasHelper: helper !== null,
  };
}

type Owners = { leads: readonly Party[]; coordinators: readonly Party[]; same: Said | null };

/** Who stands in a cell; null where it is empty. */
function ownerCell(reader: Reader, cell: Paragraph | undefined): Owners | null {
  if (!cell) return null;
  const referred = referredRow(reader, cell.text);
  if (referred) return { leads: [], coordinators: [], same: referred };
  if (isSame(cell.text)) return reader.above ? { leads: [], coordinators: [], same: reader.above } : null;
  return { ...cellParties(reader.walk, whole(cell)), same: null };
}

const AS_ROW =
  /^[-(\s]*như (?:tại |ở )?(?:mục|nhiệm vụ|nội dung|số|số thứ tự|tt|stt|dòng|điểm|việc) (?:số )?([\p{L}\d.]{1,6}?)[-).\s]*$/iu;

/** "Như mục 3": the row of that number. */
function referredRow(reader: Reader, text: string): Said | null {
  if (text.length > 30 || !/^[-(\s]*như/iu.test(text)) return null;
  const number = AS_ROW.exec(text)?.[1];
  return number ? (reader.byNumber.get(number.toLowerCase()) ?? null) : null;
}

/** The time of a row: its own cell, or that of the row it refers to or belongs to. */
function timeOf(reader: Reader, row: readonly Paragraph[], over: Said | null): Part[] {
  const cell = cellOf(row, reader.columns.roles, "time");
  if (!cell) return over?.time ?? [];
  if (isSame(cell.text)) return (referredRow(reader, cell.text) ?? reader.above)?.time ?? [];
  return isNone(cell.text) ? [] : [whole(cell)];
}

function cellOf(
  row: readonly Paragraph[],
  roles: readonly (ColumnRole | null)[],
  role: ColumnRole,
): Paragraph | undefined {
  return row.find((cell, i) => roles[i] === role && cell.text);
}

const whole = (cell: Paragraph): Part => ({ start: 0, end: cell.text.length, paragraph: cell });

const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[IVXLC]{1,6}(?:\.\d{1,2})*|[A-HĐ])[.)]?$/u;
const NUMBERED_WORK = /^(\d{1,3}(?:\.\d{1,2})*|[a-zđ])[.)]\s/u;

/** The number of a row: the cell nearest to its work that holds one, or that with which the work begins. */
function numberOf(row: readonly Paragraph[], roles: readonly (ColumnRole | null)[]): string {
  const work = roles.indexOf("task");
  const at = work < 0 ? row.length : Math.max(work, roles.indexOf("number") + 1);
  for (let i = Math.min(at, row.length) - 1; i >= 0; i--) {
    if (roles[i] !== "number" && roles[i] !== null && roles[i] !== "other") continue;
    const number = NUMBERED.exec(row[i]?.text ?? "")?.[1];
    if (number) return number;
  }
  return NUMBERED_WORK.exec(row[work]?.text ?? "")?.[1] ?? "";
}

/** "2" over "2.1" or "a": the rows below spell it out. */
function isParentOf(number: string, next: string): boolean {
  if (next === "") return false;
  if (/^\d/u.test(next)) return next.startsWith(`${number}.`);
  return next === "a" && /^[\dIVX]/u.test(number);
}

function isChild(number: string, parent: Said | null): boolean {
  if (!parent || number === "") return false;
  return /^[a-zđ]$/u.test(number) || number.startsWith(`${parent.number}.`);
}

/** "1 | 2 | 3 | 4": the numbers of the columns. */
function isNumberRow(cells: readonly Paragraph[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^\(?(?:\d{1,2}|[A-H])\)?(?:\s*=.*)?$/u.test(cell.text));
}

function isTotal(cell: Paragraph | undefined): boolean {
  return cell !== undefined && /^(?:tổng (?:cộng|số)|cộng)\s*(?::|\d|$|\()/iu.test(cell.text);
}

/** "II | Hạ tầng và dữ liệu | | |": a title over the rows that follow, numbered otherwise than they are. */
function isGroupRow(
  row: readonly Paragraph[],
  roles: readonly (ColumnRole | null)[],
  number: string,
  work: Paragraph | undefined,
): boolean {
  const says = row.some(
    (cell, i) =>
      cell.text && ["lead", "coordinator", "time", "product"].includes(roles[i] ?? "") && cell !== row[i - 1],
  );
  if (says) return false;
  if (/^(?:\d|[a-zđ]$)/u.test(number)) return false;
  // "- Sơ kết ...": one more work of the row above.
  return !(number === "" && work && work.label?.style === "bullet");
}

function mark(reader: Reader, row: readonly Paragraph[], is: "heading" | "remark", directive: boolean): void {
  for (const cell of row) {
    if (!cell.text || reader.marked.has(cell)) continue;
    reader.marked.add(cell);
    reader.walk.draws.marks.push({
      part: { start: 0, end: cell.text.length, paragraph: cell },
      is,
      directive,
    });
  }
}
