import { readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { splitParties } from "../find/parties/split-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { segmentsOf } from "../lines/segments.ts";
import { startOf, wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import type { Party } from "../types.ts";
import { walkClauses } from "./clauses.ts";
import { coordinatorsIn } from "./coordinators.ts";
import { type Draft, type Mark, makeDraft, type Part, type Walk } from "./draft.ts";
import { listScan } from "./join-lists.ts";
import { type BlockRole, runInRole } from "./node-role.ts";
import { toParty } from "./parties-of.ts";
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
  if (!isBlank(paragraph.text, value.start, value.end)) give(walk, targets, role.role, value);
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
    give(walk, targets, own?.is === "block" ? own.role : role.role, part);
  }
  return true;
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

function give(walk: Walk, targets: readonly Draft[], role: BlockRole, part: Part): void {
  for (const draft of targets) {
    if (role === "time") draft.deadlineFrom = [...draft.deadlineFrom, { part, cell: true }];
    if (role === "product") draft.productFrom = [...draft.productFrom, part];
  }
  if (role !== "lead" && role !== "coordinator") return;
  const parties = cellParties(walk, part);
  for (const draft of targets) {
    if (role === "lead") {
      if (draft.rules.at(-1) !== "lead:block") draft.leads = [];
      draft.leads = [...draft.leads, ...parties.leads];
      draft.coordinators = [...draft.coordinators, ...parties.coordinators];
      draft.rules = [...draft.rules, "lead:block"];
    } else draft.coordinators = [...draft.coordinators, ...parties.leads, ...parties.coordinators];
  }
}

/**
 * The parties of a cell or block line: a bare list, or "A chủ trì, phối hợp với B, C".
 */
export function cellParties(walk: Walk, part: Part): { leads: Party[]; coordinators: Party[] } {
  const { paragraph } = part;
  const { words, text } = paragraph;
  const to = wordAt(words, part.end);
  const coordinators = coordinatorsIn(paragraph, part.start, part.end);
  const leads = [];
  for (let i = wordAt(words, part.start); i < to; ) {
    const stop = scanParties(words, i, to, true);
    if (stop <= i) {
      i++;
      continue;
    }
    const first = startOf(words, i);
    if (!coordinators.some((party) => party.start <= first && first < party.end)) {
      leads.push(...splitParties(text, words, i, stop));
    }
    i = stop;
    if (coordinators.length > 0) break;
  }
  return {
    leads: leads.map((party) => toParty(walk.source, paragraph, party, "cell")),
    coordinators: coordinators.map((party) => toParty(walk.source, paragraph, party, "cell")),
  };
}
