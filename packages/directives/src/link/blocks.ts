import { readClause } from "../find/actions/clause.ts";
import { type BlockRole, blockLabelAt } from "../lines/block-lines.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { segmentsOf } from "../lines/segments.ts";
import { append } from "../source/largest.ts";
import { startOf, wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import { cellParties } from "./cell-parties.ts";
import { walkClauses } from "./clauses.ts";
import { type Draft, type Mark, makeDraft, type Part, type Walk } from "./draft.ts";
import { listScan } from "./join-lists.ts";
import { runInRole } from "./node-role.ts";
import { isBlank } from "./spaces.ts";

/**
 * Takes a line of a block ("Đơn vị chủ trì: A", "Thời gian hoàn thành: ...") or a group of such lines
 * under one label, and gives what it says to the work above it. Returns false when the node is no
 * block line.
 */
export function applyBlock(walk: Walk, node: Node): boolean {
  const { paragraph } = node;
  if (!paragraph || !node.parent) return false;
  const role = runInRole(paragraph);
  if (role?.is !== "block") return false;
  const value = {
    start: Math.min(role.end + 1, paragraph.text.length),
    end: paragraph.text.length,
    paragraph,
  };
  const grouped = node.children.filter((child) => child.paragraph);
  // A label over lines that order something themselves ("Thời gian thực hiện:" + who, what, when).
  if (role.role === "time" && grouped.length > 0 && paragraph.text.endsWith(":")) return false;
  const work = node.parent;
  const last = walk.draws.drafts.at(-1);
  const known = last !== undefined && within(last.node, work);
  if (role.role === "other" && !known) {
    if (
      !/^(?:phạm vi|đối tượng|địa điểm|thành phần|ghi chú|hình thức)/iu.test(
        paragraph.text.slice(paragraph.body),
      )
    )
      return false;
    markLine(walk, paragraph);
    return grouped.length === 0;
  }
  // The time of a whole part ("II. THỜI GIAN ...") is no order.
  if (!known && work.rank <= 5) {
    markLine(walk, paragraph);
    return grouped.length === 0;
  }
  const targets = workAbove(walk, node);
  markLine(walk, paragraph);
  for (const said of saidIn(paragraph, role.role, value.start, paragraph.text.length)) {
    if (!isBlank(paragraph.text, said.part.start, said.part.end))
      give(walk, targets, said.role, said.part, work);
  }
  for (const child of grouped) {
    const line = child.paragraph as Paragraph;
    const own = runInRole(line);
    if (own === null && role.role === "lead" && ordersItself(line)) {
      walkClauses(walk, child, "directive");
      continue;
    }
    markLine(walk, line);
    const part = {
      start: own?.is === "block" ? own.end + 1 : line.body,
      end: line.text.length,
      paragraph: line,
    };
    give(walk, targets, own?.is === "block" ? own.role : role.role, part, work);
  }
  return true;
}

type Said = { role: BlockRole; part: Part };

/** What the labels of one line say: "Đơn vị chủ trì: A; đơn vị phối hợp: B. Thời gian: Quý I". */
function saidIn(paragraph: Paragraph, first: BlockRole, start: number, end: number): Said[] {
  const { text } = paragraph;
  const said: Said[] = [{ role: first, part: { start, end, paragraph } }];
  for (const { start: at } of segmentsOf(paragraph)) {
    const label = at > start && at < end ? blockLabelAt(text, at, text[at - 2] === ";") : null;
    if (!label) continue;
    (said.at(-1) as Said).part.end = at;
    said.push({ role: label.role, part: { start: label.colon + 1, end, paragraph } });
  }
  return said;
}

/**
 * Labels behind the work in its own paragraph ("Mở lớp tập huấn. Đơn vị chủ trì: Sở A. Thời gian: Quý I."): their
 * sentences are no orders but say who and when for those before them.
 * @param known how many drafts there were before the paragraph
 */
export function applyInlineBlocks(walk: Walk, node: Node, known: number): void {
  const { paragraph } = node;
  if (!paragraph || paragraph.text.indexOf(":") < 0) return;
  const segments = segmentsOf(paragraph);
  const labels = segments.map((segment, i) => (i > 0 ? blockLabelAt(paragraph.text, segment.start) : null));
  const at = labels.findIndex((label) => label !== null && label.role !== "other");
  const first = labels[at];
  // A time alone is part of its order ("Thời gian: xong trước ...").
  if (!first || !labels.some((label) => label?.role === "lead" || label?.role === "coordinator")) return;
  let last = at;
  while (last + 1 < segments.length && (labels[last + 1] || endsOpen(paragraph, segments[last]?.end ?? 0)))
    last++;
  const from = segments[at]?.start ?? 0;
  const end = segments[last]?.end ?? 0;
  const { drafts } = walk.draws;
  const inside = (part: Part) => part.start >= from && part.start < end;
  const work = drafts.slice(known).filter((draft) => (draft.parts[0]?.start ?? 0) < from);
  if (work.length === 0) return;
  const kept = drafts.splice(known).filter((draft) => !draft.parts[0] || !inside(draft.parts[0]));
  for (const draft of kept) draft.parts = draft.parts.filter((part) => !inside(part));
  append(drafts, kept);
  for (const segment of segments.slice(at, last + 1))
    walk.draws.marks.push({ part: { ...segment, paragraph }, is: "remark", directive: true });
  for (const { role, part } of saidIn(paragraph, first.role, first.colon + 1, end))
    give(walk, work, role, part, node);
}

/** A list that goes on behind a semicolon. */
function endsOpen(paragraph: Paragraph, end: number): boolean {
  return paragraph.text[end - 1] === ";";
}

/** What a unit named in a block does anyway: it leads, helps or carries out the work described above. */
const TAKES_PART =
  /^(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|tham mưu|triển khai|tổ chức thực hiện|chịu trách nhiệm)(?!\p{L})/iu;

/** "+ Sở B đăng tải thông điệp ...": a line of the owners that orders something of its own. */
function ordersItself(paragraph: Paragraph): boolean {
  const { words } = paragraph;
  const clause = readClause(words, wordAt(words, paragraph.body), words.length, listScan);
  if (clause.kind !== "duty" || clause.actor < 0 || clause.predicate >= words.length - 3) return false;
  return !TAKES_PART.test(paragraph.text.slice(startOf(words, clause.predicate)));
}

/**
 * "Nội dung: ..." that only describes the work whose heading stands above it and whose owner and time stand beside
 * it: the heading is the work. Content that orders something is the work itself.
 */
export function describesWork(node: Node): boolean {
  const { paragraph, parent } = node;
  const heading = parent?.paragraph;
  if (!paragraph || !heading || parent.rank <= 5 || node.children.length > 0) return false;
  const label = runInRole(paragraph);
  if (label?.is !== "content") return false;
  if (/^(?:hoạt động|nhiệm vụ|nội dung|công việc)\s*\d*\s*[.:]?$/iu.test(heading.text.slice(heading.body)))
    return false;
  const owned = parent.children.some((child) => {
    const role = child.paragraph ? runInRole(child.paragraph) : null;
    return role?.is === "block" && (role.role === "lead" || role.role === "time");
  });
  if (!owned) return false;
  const { words } = paragraph;
  const from = wordAt(words, label.end + 1);
  const end = segmentsOf(paragraph)[0]?.end ?? paragraph.text.length;
  if (/^(?:quy định|bao gồm|gồm|về|là)(?!\p{L})/iu.test(paragraph.text.slice(startOf(words, from))))
    return true;
  const clause = readClause(words, from, wordAt(words, end), listScan);
  return clause.kind === "fragment" || (clause.kind === "duty" && clause.actor < 0);
}

export function markLine(walk: Walk, paragraph: Paragraph): void {
  for (const { start, end } of segmentsOf(paragraph)) {
    walk.draws.marks.push({ part: { start, end, paragraph }, is: "remark", directive: true });
  }
}

/** The tasks that stand in the work to which a block line belongs; the work's own heading if there are none. */
function workAbove(walk: Walk, node: Node): Draft[] {
  const work = node.parent as Node;
  const { drafts } = walk.draws;
  // The walk goes in the order of the text: what was made inside the work stands last.
  let first = drafts.length;
  while (first > 0 && within((drafts[first - 1] as Draft).node, work)) first--;
  if (first < drafts.length) return drafts.slice(first);
  const { paragraph } = work;
  if (!paragraph) return drafts.slice(-1);
  const part = { start: 0, end: paragraph.text.length, paragraph };
  const draft = makeDraft(work, part, null, ["action:described-work"]);
  forgetMarks(walk.draws.marks, paragraph);
  draft.leads = walk.owners.inherited(work);
  drafts.push(draft);
  return [draft];
}

/** Takes back what was said of a paragraph: its marks were made one after the other, not long ago. */
function forgetMarks(marks: Mark[], paragraph: Paragraph): void {
  let to = marks.length;
  while (to > 0 && marks[to - 1]?.part.paragraph !== paragraph) to--;
  let from = to;
  while (from > 0 && marks[from - 1]?.part.paragraph === paragraph) from--;
  marks.splice(from, to - from);
}

function within(node: Node, work: Node): boolean {
  for (let n: Node | null = node; n; n = n.parent) if (n === work) return true;
  return false;
}

function give(walk: Walk, targets: readonly Draft[], role: BlockRole, part: Part, work: Node): void {
  const same = referredWork(walk, part, work);
  for (const draft of targets) {
    if (role === "time")
      draft.deadlineFrom = [...draft.deadlineFrom, ...(same ? same.deadlineFrom : [{ part, cell: true }])];
    if (role === "product") draft.productFrom = [...draft.productFrom, part];
  }
  if (role !== "lead" && role !== "coordinator") return;
  const both = role === "lead" && HELPS_TOO.test(part.paragraph.text.slice(0, part.start));
  const parties = same
    ? { leads: role === "lead" ? same.leads : same.coordinators, coordinators: both ? same.coordinators : [] }
    : cellParties(walk, part);
  for (const draft of targets) {
    if (role === "lead") {
      if (draft.rules.at(-1) !== "lead:block") draft.leads = [];
      draft.leads = [...draft.leads, ...parties.leads];
      draft.coordinators = [...draft.coordinators, ...parties.coordinators];
      draft.rules = [...draft.rules, "lead:block"];
    } else draft.coordinators = [...draft.coordinators, ...parties.leads, ...parties.coordinators];
  }
}

/** "Đơn vị chủ trì, phối hợp": one label for both. */
const HELPS_TOO = /chủ trì(?:,| và) phối hợp\s*:\s*$/iu;
const AS_WORK =
  /^\s*như (?:tại |ở )?(?:(?:điểm|mục|khoản|tiết|nội dung|nhiệm vụ|số)\s+(?:số )?([\p{L}\d.]{1,6})|trên)(?!\p{L})/iu;

/** "Như điểm a khoản này", "Như trên": the work whose owners and time hold here too; null when it is none. */
function referredWork(walk: Walk, part: Part, work: Node): Draft | null {
  const value = part.paragraph.text.slice(part.start, Math.min(part.end, part.start + 60));
  if (!/^\s*như/iu.test(value)) return null;
  const found = AS_WORK.exec(value);
  if (!found) return null;
  const label = found[1]?.toLowerCase().replace(/\.+$/u, "");
  const siblings = work.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(work)).reverse();
  const node = label ? before.find((sibling) => sibling.label.toLowerCase() === label) : before[0];
  return node ? (walk.draws.drafts.find((draft) => within(draft.node, node)) ?? null) : null;
}
