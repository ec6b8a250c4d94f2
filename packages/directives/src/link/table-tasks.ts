import { COLUMN_WORDS, type ColumnRole, type SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Node } from "../structure/outline.ts";
import { cellParties } from "./blocks.ts";
import { type Draft, makeDraft, type Walk } from "./draft.ts";

const COLUMNS = COLUMN_WORDS.map(([role, words]) => [role, phrases(words)] as const);
const ANY_COLUMN = phrases(COLUMN_WORDS.map(([, words]) => words).join("\n"));
/** A heading row is looked for among the first rows. */
const HEADING_ROWS = 4;

/** Makes a task of each row of a table that has a column of work; other tables are remarks. */
export function readTable(walk: Walk, node: Node, section: SectionKind): void {
  const rows = node.table?.rows ?? [];
  const headingAt = rows.slice(0, HEADING_ROWS).findIndex(isHeadingRow);
  const roles = headingAt >= 0 ? columnRoles(rows[headingAt] ?? []) : [];
  const directive = section === "directive" && roles.includes("task") && roles.length > 2;
  let above: Draft | null = null;
  rows.forEach((row, i) => {
    if (!directive || i <= headingAt || (i > headingAt && isHeadingRow(row))) {
      markRow(walk, row, i === headingAt || directive ? "heading" : "remark", directive);
      return;
    }
    const filled = row.filter((cell) => cell.text);
    if (filled.length <= 1 || isNumberRow(filled) || isGroupRow(row, roles)) {
      markRow(walk, row, "heading", true);
      above = null;
      return;
    }
    above = readRow(walk, node, row, roles, above) ?? above;
  });
}

function isHeadingRow(row: readonly Paragraph[]): boolean {
  if (!row.every((cell) => cell.text.length <= 80)) return false;
  return columnRoles(row).filter((role) => role !== null && role !== "other").length >= 2;
}

function columnRoles(row: readonly Paragraph[]): (ColumnRole | null)[] {
  const used = new Set<ColumnRole>();
  return row.map((cell) => {
    const role = columnRole(cell);
    if (role === null || (role === "task" && used.has("task"))) return null;
    used.add(role);
    return role;
  });
}

/** What a column holds, by the words of its heading; of several, those that come first. */
function columnRole(cell: Paragraph): ColumnRole | null {
  const text = cell.text.toLowerCase();
  if (text.includes("phối hợp") && !text.includes("chủ trì")) return "coordinator";
  if (text.includes("đơn vị tính") || text === "đvt") return "other";
  const { words } = cell;
  for (let i = 0; i < words.length; i++) {
    if (phraseAt(words, i, ANY_COLUMN) === 0) continue;
    for (const [role, set] of COLUMNS) if (phraseAt(words, i, set) > 0) return role;
  }
  return null;
}

/** "1 | 2 | 3 | 4": the numbers of the columns. */
function isNumberRow(cells: readonly Paragraph[]): boolean {
  return cells.every((cell) => /^\(?\d{1,2}\)?$/.test(cell.text));
}

/** "II | Hạ tầng và dữ liệu | | |": a title over the rows that follow, numbered otherwise than they are. */
function isGroupRow(row: readonly Paragraph[], roles: readonly (ColumnRole | null)[]): boolean {
  const others = row.some((cell, i) => cell.text && roles[i] !== "number" && roles[i] !== "task");
  const number = row.find((_, i) => roles[i] === "number")?.text ?? "";
  return !others && !/^\d+(?:\.\d+)*\.?$/.test(number);
}

function markRow(walk: Walk, row: readonly Paragraph[], is: "heading" | "remark", directive: boolean): void {
  for (const cell of row) {
    if (cell.text) {
      walk.draws.marks.push({ part: { start: 0, end: cell.text.length, paragraph: cell }, is, directive });
    }
  }
}

function readRow(
  walk: Walk,
  node: Node,
  row: readonly Paragraph[],
  roles: readonly (ColumnRole | null)[],
  above: Draft | null,
): Draft | null {
  const cellOf = (role: ColumnRole) => row.find((cell, i) => roles[i] === role && cell.text);
  const work = cellOf("task");
  if (!work) {
    markRow(walk, row, "remark", true);
    return null;
  }
  const draft = makeDraft(node, { start: 0, end: work.text.length, paragraph: work }, null, [
    "action:table-row",
  ]);
  const whole = (cell: Paragraph) => ({ start: 0, end: cell.text.length, paragraph: cell });
  const lead = cellOf("lead");
  if (lead) {
    const parties = cellParties(walk, whole(lead));
    draft.leads = parties.leads;
    draft.coordinators = parties.coordinators;
  } else if (above) draft.leads = above.leads;
  if (draft.leads.length === 0) draft.leads = walk.owners.inherited(node);
  const helper = cellOf("coordinator");
  if (helper) {
    const parties = cellParties(walk, whole(helper));
    draft.coordinators = [...draft.coordinators, ...parties.leads, ...parties.coordinators];
  }
  const time = cellOf("time");
  if (time) draft.deadlineFrom = [{ part: whole(time), cell: true }];
  const product = cellOf("product");
  if (product) draft.productFrom = [whole(product)];
  if (draft.leads.length > 0) draft.rules = [...draft.rules, "lead:cell"];
  markRow(
    walk,
    row.filter((cell) => cell !== work),
    "remark",
    true,
  );
  walk.draws.drafts.push(draft);
  return draft;
}
