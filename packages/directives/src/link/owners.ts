import { readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { segmentsOf } from "../lines/segments.ts";
import type { Source } from "../source/source.ts";
import { wordAt } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";
import type { Party } from "../types.ts";
import { actingParties, headingParties, toParty } from "./parties-of.ts";

/** Remembers the owners that each node announces for what stands under it. */
export type Owners = {
  /** Owners for a task at `node` whose own words name nobody; nearest first found wins. */
  inherited(node: Node): Party[];
  /** Owners that the run-in heading of the node's paragraph names, and where it ends (or -1). */
  runIn(node: Node): { parties: Party[]; end: number };
};

/** Opens the look-up of inherited owners (GUIDE "Who": bullet, heading, lead-in). */
export function openOwners(source: Source): Owners {
  const runIns = new Map<Node, { parties: Party[]; end: number }>();
  const announcements = new Map<Node, Party[]>();

  const runIn = (node: Node) => {
    const known = runIns.get(node);
    if (known) return known;
    const read = readRunIn(source, node);
    runIns.set(node, read);
    return read;
  };

  const announced = (node: Node): Party[] => {
    const known = announcements.get(node);
    if (known) return known;
    const found = readLeadIn(source, node);
    announcements.set(node, found);
    return found;
  };

  const inherited = (start: Node): Party[] => {
    for (let node: Node | null = start; node; node = node.parent) {
      if (node !== start) {
        const own = runIn(node).parties;
        if (own.length > 0) return own;
        const said = announced(node);
        if (said.length > 0) return said.map((party) => ({ ...party, from: "bullet" as const }));
      }
      const led = leadInBefore(node, announced);
      if (led.length > 0) return led;
    }
    return [];
  };
  return { inherited, runIn };
}

/** The parties of a heading or a run-in heading. */
function readRunIn(source: Source, node: Node): { parties: Party[]; end: number } {
  const { paragraph } = node;
  if (!paragraph) return { parties: [], end: -1 };
  const colon = runInEnd(paragraph);
  const whole = /:\s*$/.test(paragraph.text) || (!/[.;]$/.test(paragraph.text) && node.children.length > 0);
  if (colon >= 0) {
    const found = enumeratesOver(paragraph, colon) ? [] : headingParties(paragraph, paragraph.body, colon);
    const from = node.kind === "bullet" || node.kind === "paragraph" ? "bullet" : "heading";
    if (found.length > 0 && !(whole && colon < paragraph.text.length - 1)) {
      return { parties: found.map((party) => toParty(source, paragraph, party, from)), end: colon };
    }
  }
  if (!whole) return { parties: [], end: -1 };
  const found = headingParties(paragraph, paragraph.body, paragraph.text.length);
  return {
    parties: found.map((party) => toParty(source, paragraph, party, "heading")),
    end: found.length > 0 ? paragraph.text.length : -1,
  };
}

/** "UBND các tỉnh, thành phố: A, B quyết liệt chỉ đạo ...": the colon is part of a list of names. */
function enumeratesOver(paragraph: Paragraph, colon: number): boolean {
  const { words } = paragraph;
  const end = scanParties(words, wordAt(words, paragraph.body), words.length);
  const last = words[end - 1];
  return last !== undefined && last.start > colon && end < words.length;
}

/** The nearest paragraph before `node`, under the same parent, that leads in to a list with its owners. */
function leadInBefore(node: Node, announced: (node: Node) => Party[]): Party[] {
  const siblings = node.parent?.children ?? [];
  for (let i = siblings.indexOf(node) - 1; i >= 0; i--) {
    const sibling = siblings[i] as Node;
    if (sibling.kind !== "paragraph") continue;
    const found = announced(sibling);
    if (found.length > 0) return found.map((party) => ({ ...party, from: "lead-in" as const }));
  }
  return [];
}

/** "... yêu cầu các cơ quan, đơn vị ... thực hiện tốt một số nhiệm vụ sau:": the owners of a lead-in. */
function readLeadIn(source: Source, node: Node): Party[] {
  const { paragraph } = node;
  if (!paragraph || !/:\s*$/.test(paragraph.text)) return [];
  const last = segmentsOf(paragraph).at(-1);
  if (!last) return [];
  const from = wordAt(paragraph.words, Math.max(last.start, paragraph.body));
  const to = wordAt(paragraph.words, last.end);
  const clause = readClause(paragraph.words, from, to, scanParties);
  if (clause.actor < 0 || clause.kind === "past" || clause.kind === "fragment") return [];
  if (clause.kind === "duty" && clause.rules.includes("action:subject-is")) return [];
  const parties = actingParties(paragraph, clause.actor, to);
  // The one who concludes ("Chủ tịch UBND huyện kết luận như sau:") owns nothing.
  if (clause.kind === "duty" && concludes(paragraph.text.slice(last.start, last.end))) return [];
  return parties.map((party) => toParty(source, paragraph, party, "lead-in"));
}

function concludes(text: string): boolean {
  return (
    /(?:kết luận|có ý kiến|chỉ đạo|ban hành|xây dựng|thông báo|điện|chỉ thị|quyết định|triển khai)[^:]*:$/iu.test(
      text.slice(-160),
    ) &&
    !/(?:thực hiện|tập trung)[^:]*(?:nhiệm vụ|nội dung|giải pháp|công việc)[^:]*:$/iu.test(text.slice(-160))
  );
}
