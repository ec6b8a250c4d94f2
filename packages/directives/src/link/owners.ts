import { type Clause, readClause } from "../find/actions/clause.ts";
import { headAt, predicateAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { type Segment, segmentsOf } from "../lines/segments.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Source } from "../source/source.ts";
import { startOf, type Word, wordAt } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";
import type { Party } from "../types.ts";
import { coordinatorsIn } from "./coordinators.ts";
import { joinLists, listScan } from "./join-lists.ts";
import { actingParties, headingParties, toParty } from "./parties-of.ts";

/** Remembers the owners that each node announces for what stands under it. */
export type Owners = {
  /** Owners for a task at `node` whose own words name nobody; nearest first found wins. */
  inherited(node: Node): Party[];
  /** Owners that the run-in heading of the node's paragraph names, and where it ends (or -1). */
  runIn(node: Node): { parties: Party[]; end: number };
  /** Helpers that a heading above names for all that stands under it ("Sở A chủ trì, phối hợp với B:"). */
  helpers(node: Node): Party[];
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
  const helpers = (start: Node): Party[] => {
    for (let node = start.parent; node; node = node.parent) {
      const { paragraph } = node;
      if (!paragraph || !/:\s*$/.test(paragraph.text)) continue;
      const found = coordinatorsIn(paragraph, paragraph.body, paragraph.text.length);
      if (found.length > 0) return found.map((party) => toParty(source, paragraph, party, "heading"));
      if (runIn(node).parties.length > 0) return [];
    }
    return [];
  };
  return { inherited, runIn, helpers };
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
  return startOf(words, end - 1) > colon && end < words.length;
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
  const last = joinLists(paragraph, segmentsOf(paragraph)).at(-1);
  if (!last) return [];
  if (CONCLUDES.test(paragraph.text.slice(last.start, last.end))) return [];
  const from = wordAt(paragraph.words, Math.max(last.start, paragraph.body));
  const to = wordAt(paragraph.words, last.end);
  const asked = askedAt(paragraph.words, from, to);
  if (asked >= 0)
    return actingParties(paragraph, asked, to).map((party) => toParty(source, paragraph, party, "lead-in"));
  const read = wholeSentence(paragraph, last, readClause(paragraph.words, from, to, listScan), to);
  const clause = read.actor < 0 ? { ...read, ...laterSubject(paragraph.words, from, to) } : read;
  if (clause.actor < 0 || clause.kind === "past" || clause.kind === "fragment") return [];
  if (clause.kind === "duty" && clause.rules.includes("action:subject-is")) return [];
  const which = clause.rules.includes("action:subject-which") ? clause.predicate : -1;
  const parties = actingParties(paragraph, clause.actor, to, which);
  // The one who concludes or issues ("Chủ tịch UBND huyện kết luận như sau:") owns nothing.
  if (clause.kind === "duty" && concludes(paragraph, clause.predicate, parties[0]?.kind)) return [];
  return parties.map((party) => toParty(source, paragraph, party, "lead-in"));
}

/** A list cut by semicolons ("tại các Công điện số 1; số 2, trong đó:") leads in with its whole sentence. */
function wholeSentence(paragraph: Paragraph, last: Segment, read: Clause, to: number): Clause {
  if (read.actor >= 0) return read;
  const before = paragraph.text.slice(0, last.start);
  if (!before.trimEnd().endsWith(";")) return read;
  const stop = Math.max(before.lastIndexOf(". ") + 2, paragraph.body);
  const whole = readClause(
    paragraph.words,
    wordAt(paragraph.words, stop === 1 ? paragraph.body : stop),
    to,
    listScan,
  );
  return whole.actor >= 0 ? whole : read;
}

const ASKS = phrases("yêu cầu|đề nghị|giao|chỉ thị");
const NAMES_A_THING = new Set(["theo", "các", "những", "số", "về", "của", "được", "bàn"]);

/** "Thực hiện ..., UBND tỉnh yêu cầu các sở ... thực hiện ...:": where the addressees of the last request stand, or -1. */
function askedAt(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 2; i > from; i--) {
    const verb = phraseAt(words, i, ASKS);
    if (verb === 0 || NAMES_A_THING.has(words[i - 1]?.key ?? "")) continue;
    const end = listScan(words, i + verb, to);
    if (end > i + verb && end < to - 1) return i + verb;
  }
  return -1;
}

/** "..., nhân viên trong cơ quan": where somebody is, not what he does. */
const PLACES = new Set(["trong", "tại", "ở", "về", "với", "đến", "từ", "như"]);

/** "Để nâng cao ..., tăng cường ..., các sở, UBND cấp xã theo chức năng thực hiện:": the subject after the last purpose. */
function laterSubject(
  words: readonly Word[],
  from: number,
  to: number,
): { kind?: "duty"; actor: number; predicate: number } {
  for (let i = to - 2; i > from; i--) {
    if (words[i - 1]?.key !== "," || !headAt(words, i)) continue;
    let start = i;
    for (let k = i - 2; k > from; k--) {
      if (words[k - 1]?.key === "," && headAt(words, k) && listScan(words, k, to) > i) start = k;
    }
    const end = listScan(words, start, to);
    if (end < to - 1 && end > start && predicateAt(words, end) > 0 && !PLACES.has(words[end]?.key ?? ""))
      return { kind: "duty", actor: start, predicate: end };
    return { actor: -1, predicate: from };
  }
  return { actor: -1, predicate: from };
}

/** "Sau khi nghe báo cáo của A, ... đã kết luận như sau:": whoever is named was heard or concludes. */
const CONCLUDES =
  /(?<!\p{L})(?:đã )?(?:kết luận|có ý kiến|có ý kiến chỉ đạo|thống nhất kết luận)(?: chỉ đạo| một số nội dung| các nội dung| những nội dung)?(?: như sau| sau| sau đây)?\s*:\s*$/iu;

const ISSUES = phrases(
  `yêu cầu|đề nghị|giao nhiệm vụ|kết luận|có ý kiến|có ý kiến chỉ đạo|chỉ đạo như sau|chỉ đạo một số|chỉ đạo các nội dung|ban hành|thông báo|điện|chỉ thị|quyết định|quyết nghị|thống nhất|nhất trí|cơ bản|thống nhất kết luận|đã kết luận|đã có kết luận|xây dựng kế hoạch|triển khai kế hoạch|triển khai|xây dựng|đề ra|hướng dẫn`,
);
const AUTHORITY_ACTS = phrases("triển khai|xây dựng|đề ra|hướng dẫn|cơ bản|thống nhất|nhất trí");

/** The subject of a lead-in issues the document; a group that is told to carry it out does not. */
function concludes(paragraph: Paragraph, predicate: number, kind: string | undefined): boolean {
  const found = phraseAt(paragraph.words, predicate, ISSUES);
  if (found === 0) return false;
  return kind !== "group" || phraseAt(paragraph.words, predicate, AUTHORITY_ACTS) === 0;
}
