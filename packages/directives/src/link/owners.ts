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
import { endsWithColon } from "./spaces.ts";

/** Remembers the owners that each node announces for what stands under it. */
export type Owners = {
  /** Owners for a task at `node` whose own words name nobody; nearest first found wins. */
  inherited(node: Node): Party[];
  /** Owners that the run-in heading of the node's paragraph names, and where it ends (or -1). */
  runIn(node: Node): RunInParties;
  /** Helpers that a heading above names for all that stands under it ("Sở A chủ trì, phối hợp với B:"). */
  helpers(node: Node): Party[];
};

type RunInParties = { parties: Party[]; end: number };

/** What is known of a node since it was first asked for: each of its items asks again. */
type Known = {
  runIn: RunInParties | null;
  /** The owners that its paragraph announces as a lead-in. */
  announced: Party[] | null;
  /** The owners that the nearest lead-in before it, under the same parent, announces. */
  led: Party[] | null;
  /** The owners that all under it inherit. */
  handedDown: Party[] | null;
  /** The helpers that all under it inherit. */
  helpers: Party[] | null;
};

type Book = { source: Source; nodes: Map<Node, Known> };

const NOBODY: Party[] = [];

/** Opens the look-up of inherited owners (GUIDE "Who": bullet, heading, lead-in). */
export function openOwners(source: Source): Owners {
  const book: Book = { source, nodes: new Map() };
  return {
    inherited: (node) => firstNamed(ledAt(book, node), () => handedDown(book, node.parent)),
    runIn: (node) => runInAt(book, node),
    helpers: (node) => helpersUnder(book, node.parent),
  };
}

function knownOf({ nodes }: Book, node: Node): Known {
  let known = nodes.get(node);
  if (!known) {
    known = { runIn: null, announced: null, led: null, handedDown: null, helpers: null };
    nodes.set(node, known);
  }
  return known;
}

function firstNamed(parties: Party[], otherwise: () => Party[]): Party[] {
  return parties.length > 0 ? parties : otherwise();
}

function runInAt(book: Book, node: Node): RunInParties {
  const known = knownOf(book, node);
  known.runIn ??= readRunIn(book.source, node);
  return known.runIn;
}

function announcedAt(book: Book, node: Node): Party[] {
  const known = knownOf(book, node);
  known.announced ??= readLeadIn(book.source, node);
  return known.announced;
}

function handedDown(book: Book, node: Node | null): Party[] {
  if (!node) return NOBODY;
  const known = knownOf(book, node);
  known.handedDown ??= firstNamed(runInAt(book, node).parties, () =>
    firstNamed(
      announcedAt(book, node).map((party) => ({ ...party, from: "bullet" as const })),
      () => firstNamed(ledAt(book, node), () => handedDown(book, node.parent)),
    ),
  );
  return known.handedDown;
}

/** The owners of the nearest paragraph before a node, under the same parent, that leads in to a list with them. */
function ledAt(book: Book, node: Node): Party[] {
  const known = knownOf(book, node);
  if (known.led === null) leadAll(book, node.parent?.children ?? [node]);
  return known.led ?? NOBODY;
}

/** Found for all siblings at once: each would look back over those before it. */
function leadAll(book: Book, siblings: readonly Node[]): void {
  let led = NOBODY;
  for (const sibling of siblings) {
    knownOf(book, sibling).led = led;
    if (sibling.kind !== "paragraph") continue;
    const found = announcedAt(book, sibling);
    if (found.length > 0) led = found.map((party) => ({ ...party, from: "lead-in" as const }));
  }
}

function helpersUnder(book: Book, node: Node | null): Party[] {
  if (!node) return NOBODY;
  const known = knownOf(book, node);
  known.helpers ??= readHelpers(book, node);
  return known.helpers;
}

function readHelpers(book: Book, node: Node): Party[] {
  const { paragraph } = node;
  if (!paragraph || !endsWithColon(paragraph.text)) return helpersUnder(book, node.parent);
  const found = coordinatorsIn(paragraph, paragraph.body, paragraph.text.length);
  if (found.length > 0) return found.map((party) => toParty(book.source, paragraph, party, "heading"));
  return runInAt(book, node).parties.length > 0 ? NOBODY : helpersUnder(book, node.parent);
}

/** The parties of a heading or a run-in heading. */
function readRunIn(source: Source, node: Node): RunInParties {
  const { paragraph } = node;
  if (!paragraph) return NO_RUN_IN;
  const { text } = paragraph;
  const colon = runInEnd(paragraph);
  const whole =
    (node.children.length > 0 && !text.endsWith(".") && !text.endsWith(";")) || endsWithColon(text);
  if (colon >= 0) {
    const found = enumeratesOver(paragraph, colon) ? [] : headingParties(paragraph, paragraph.body, colon);
    const from = node.kind === "bullet" || node.kind === "paragraph" ? "bullet" : "heading";
    if (found.length > 0 && !(whole && colon < text.length - 1)) {
      return { parties: found.map((party) => toParty(source, paragraph, party, from)), end: colon };
    }
  }
  if (!whole) return NO_RUN_IN;
  const found = headingParties(paragraph, paragraph.body, text.length);
  if (found.length === 0) return NO_RUN_IN;
  return { parties: found.map((party) => toParty(source, paragraph, party, "heading")), end: text.length };
}

const NO_RUN_IN: RunInParties = { parties: NOBODY, end: -1 };

/** "UBND các tỉnh, thành phố: A, B quyết liệt chỉ đạo ...": the colon is part of a list of names. */
function enumeratesOver(paragraph: Paragraph, colon: number): boolean {
  const { words } = paragraph;
  const end = scanParties(words, wordAt(words, paragraph.body), words.length);
  return startOf(words, end - 1) > colon && end < words.length;
}

/** "... yêu cầu các cơ quan, đơn vị ... thực hiện tốt một số nhiệm vụ sau:": the owners of a lead-in. */
function readLeadIn(source: Source, node: Node): Party[] {
  const { paragraph } = node;
  if (!paragraph || !endsWithColon(paragraph.text)) return NOBODY;
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
