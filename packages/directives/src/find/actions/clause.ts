import { flatPhraseAt, phraseAt } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { innerOrder, orderedLater, orderingAt } from "./addressed.ts";
import { especially, isPlural, laterSubject, tellsLater, toldLater } from "./later.ts";
import { mainClause, skipConnectors } from "./main-clause.ts";
import {
  dutyBehindComma,
  dutyFollows,
  dutyModal,
  isPredicate,
  onlyMarks,
  type PartyScanner,
  predicateBehindWhich,
  predicateFollows,
  targetAt,
} from "./predicates.ts";

export type { PartyScanner };

import {
  adverbs,
  circumstances,
  connectors,
  modals,
  negations,
  PAST,
  plainVerbs,
  scannedVerbs,
  verbs,
} from "./signs.ts";

/** Word indexes [from, to). */
export type WordRange = { from: number; to: number };

/**
 * What a clause is by its beginning:
 * order = an order (a verb of action, or "giao/yêu cầu/đề nghị" somebody); duty = a subject with
 * "phải, cần, có trách nhiệm" or a verb; target = an indicator with its value; negative = only bounds what
 * stands before; past = tells what was; fragment = no predicate of its own.
 */
export type ClauseKind = "order" | "duty" | "target" | "negative" | "past" | "fragment";

export type Clause = {
  kind: ClauseKind;
  /** Where the parties that shall act begin (subject, or the one addressed by "giao"); -1 when none. */
  actor: number;
  /** Where the predicate of the order begins. */
  predicate: number;
  /** Rules in order of application. */
  rules: string[];
  /** Where the one who orders them begins and the verb with which it does, when the clause names it first. */
  speaker?: { at: number; verb: number };
};

/** Reads the clause in words [from, to). */
export function readClause(words: readonly Word[], from: number, to: number, scan: PartyScanner): Clause {
  return read({ words, i: 0, from, to, scan, rules: [], depth: 0 });
}

/** Where the reader stands: at word `i`, the first of [from, to) that is no connector. */
type Place = {
  words: readonly Word[];
  i: number;
  from: number;
  to: number;
  scan: PartyScanner;
  /** Rules so far: what stood before the main clause. */
  rules: readonly string[];
  depth: number;
};

/** How often a main clause is looked for behind a circumstance, topic or condition. */
const DEEPEST = 3;

function read(place: Place): Clause {
  const at = { ...place, i: skipConnectors(place.words, place.from, place.to) };
  if (at.i >= at.to) return clauseAt(at, "fragment", -1, at.from, "action:none");
  for (const step of STEPS) {
    const clause = step(at);
    if (clause) return clause;
  }
  return clauseAt(at, "fragment", -1, at.i, "action:none");
}

function clauseAt(at: Place, kind: ClauseKind, actor: number, predicate: number, rule: string): Clause {
  return { kind, actor, predicate, rules: [...at.rules, rule] };
}

/** Reads on at the main clause that begins at `main`; null when there is none or it lies too deep. */
function readOn(at: Place, main: number, rule: string): Clause | null {
  if (main <= 0 || at.depth >= DEEPEST) return null;
  return read({ ...at, from: main, rules: [...at.rules, rule], depth: at.depth + 1 });
}

/** What a clause can be by its beginning, in the order in which it is tried; the first that fits it is. */
const STEPS: readonly ((at: Place) => Clause | null)[] = [
  topicFirst,
  conditionFirst,
  told,
  subjectFirst,
  orderedBehind,
  negationFirst,
  circumstanceFirst,
  verbFirst,
  (at) => (targetAt(at.words, at.i, at.to) ? clauseAt(at, "target", -1, at.i, "action:target") : null),
  (at) =>
    flatPhraseAt(at.words, at.i, scannedVerbs) > 0
      ? clauseAt(at, "order", -1, at.i, "action:scanned-verb")
      : null,
  modalSaid,
  plainVerbFirst,
  (at) => readOn(at, laterSubject(at.words, at.i, at.to, at.scan), "action:later-subject"),
  toldBehind,
];

/** "Đối với các công trình dở dang, chủ đầu tư ...": what it is about, before who shall do it. */
function topicFirst(at: Place): Clause | null {
  const { words, from, to, scan } = at;
  const topic = topicAt(words, from, to);
  if (topic === 0 || at.depth >= DEEPEST || phraseAt(words, scan(words, topic, to), modals) > 0) return null;
  return readOn(at, mainClause(words, topic, to, scan), "action:topic");
}

/** "Hộ nào chưa di dời được phải ...": which ones are meant, before the duty. */
function conditionFirst(at: Place): Clause | null {
  const { words, i, to, scan } = at;
  if (words[i + 1]?.key !== "nào" && words[i + 2]?.key !== "nào") return null;
  return at.depth < DEEPEST ? readOn(at, mainClause(words, i + 1, to, scan), "action:condition") : null;
}

/** "Giao A ...", "Yêu cầu B ...": somebody is told to act. */
function told(at: Place): Clause | null {
  const ordered = orderingAt(at.words, at.i, at.to, at.scan);
  return ordered && clauseAt(at, "order", ordered.actor, ordered.predicate, "action:giao");
}

function subjectFirst(at: Place): Clause | null {
  const { words, i, to, scan } = at;
  const end = scan(words, i, to);
  if (end <= i) return null;
  const verb = phraseAt(words, i, verbs);
  return verb <= 1 || end - i > verb || !isPredicate(words, i + verb) ? readSubject(at, end) : null;
}

function orderedBehind(at: Place): Clause | null {
  const { words, i, to, scan } = at;
  if (phraseAt(words, i, verbs) > 1 || scan(words, i, to) > i) return null;
  const later = orderedLater(words, i, to, scan);
  return later && clauseAt(at, "order", later.actor, later.predicate, "action:later-giao");
}

function negationFirst(at: Place): Clause | null {
  const { words, i } = at;
  return phraseAt(words, i, negations) > 0 && phraseAt(words, i, verbs) < 2
    ? clauseAt(at, "negative", -1, i, "action:negation")
    : null;
}

/** "Căn cứ ..., tham mưu ...": a ground, time or purpose, then the order. */
function circumstanceFirst(at: Place): Clause | null {
  const { words, i, to, scan } = at;
  const circumstance = phraseAt(words, i, circumstances);
  if (circumstance === 0 || at.depth >= DEEPEST) return null;
  const verb = phraseAt(words, i, verbs);
  const adverb = phraseAt(words, i, adverbs);
  if (circumstance < verb) return null;
  const main = readOn(at, mainClause(words, i + circumstance, to, scan), "action:circumstance");
  // "Định kỳ kiểm tra ..." is said of the verb, "Định kỳ trước ngày 20, các đơn vị báo cáo" of the sentence.
  if (adverb > 0 && circumstance <= adverb) return main && main.actor >= 0 ? main : null;
  if (main) return main;
  if (targetAt(words, i, to)) return clauseAt(at, "target", -1, i, "action:target");
  return verb === 0 ? clauseAt(at, "fragment", -1, i, "action:circumstance-only") : null;
}

function verbFirst(at: Place): Clause | null {
  const { words, i, to, scan } = at;
  if (!isPredicate(words, i)) return null;
  if (PAST.has(words[i]?.key ?? "") || tellsLater(words, i, to, scan))
    return clauseAt(at, "past", -1, i, "action:past");
  return clauseAt(at, "order", -1, i, "action:verb");
}

function modalSaid(at: Place): Clause | null {
  const modal = dutyModal(at.words, at.i, at.to);
  return modal > 0 ? clauseAt(at, "duty", -1, modal, "action:modal") : null;
}

function plainVerbFirst(at: Place): Clause | null {
  const { words, i, from, to } = at;
  const begins = (words[i]?.capital || i > from) && i < to - 2;
  return begins && phraseAt(words, i, plainVerbs) > 0
    ? clauseAt(at, "order", -1, i, "action:plain-verb")
    : null;
}

function toldBehind(at: Place): Clause | null {
  const told = toldLater(at.words, at.i, at.to, at.scan);
  return told > 0 ? clauseAt(at, "duty", -1, told, "action:topic-verb") : null;
}

/** A clause that begins with parties, up to `end`: what they shall do, did, or the order given by them to others. */
function readSubject(at: Place, end: number): Clause | null {
  const { words, i, to, scan } = at;
  const next = words[end];
  const duty = (predicate: number, rule: string) => clauseAt(at, "duty", i, predicate, rule);
  if (!next || onlyMarks(words, end, to)) return clauseAt(at, "fragment", i, end, "action:party-only");
  const inside = innerOrder(words, end, to, scan);
  if (inside) {
    const order = clauseAt(at, "order", inside.actor, inside.predicate, "action:inner-giao");
    return { ...order, speaker: { at: i, verb: inside.verb } };
  }
  const main = especially(words, end, to);
  if (main > 0) return duty(main, "action:subject");
  const behind = isPlural(words, i, end) ? predicateBehindWhich(words, end, to) : 0;
  if (behind > 0) return duty(behind, "action:subject-which");
  // "cơ quan chủ quản các dự án đang thi công tiếp tục ...": what they are doing only tells which ones.
  const late = next.key === "chậm" && words[end + 1]?.key !== "nhất";
  const which = next.key === "có" || late ? end + 1 : next.key === "đang" ? end + 3 : to;
  if (dutyFollows(words, which, to)) return duty(end, "action:subject-which");
  if (next.key === "nào" || (next.key === "có" && !DUTIES.has(words[end + 1]?.key ?? ""))) {
    const read = readOn(at, mainClause(words, end, to, scan), "action:condition");
    if (read) return read;
  }
  if (late) return clauseAt(at, "past", i, end, "action:past");
  if (tellsOfSubject(words, end)) {
    const duly = next.key === "được" ? dutyBehindComma(words, end, to) : 0;
    if (duly === 0) return clauseAt(at, "past", i, end, "action:past");
    return duty(duly, isPlural(words, i, end) ? "action:subject-which" : "action:subject");
  }
  if (next.key === "là" && !dutyModal(words, end, to)) return duty(end, "action:subject-is");
  if (predicateFollows(words, end, to)) return duty(end, "action:subject");
  return phraseAt(words, end, plainVerbs) > 0 && end < to - 1 ? duty(end, "action:subject-plain") : null;
}

/** "có trách nhiệm", "có nhiệm vụ" are duties. */
const DUTIES = new Set(["trách", "nhiệm"]);

/** "đã", "đang", "được": what the subject did or what was done to it; "được giao", "còn phải" are duties. */
function tellsOfSubject(words: readonly Word[], end: number): boolean {
  const next = words[end]?.key ?? "";
  if (PAST.has(next)) return phraseAt(words, end + 1, modals) === 0;
  const after = words[end + 1]?.key;
  return next === "được" && after !== "giao" && after !== "phân";
}

/** "Đối với ..., ..." names what the order is about before who shall do it; the index behind it, 0 when there is none. */
function topicAt(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (words[i]?.key === "đối" && words[i + 1]?.key === "với") return i + 2;
    if (!words[i]?.mark && phraseAt(words, i, connectors) === 0) return 0;
  }
  return 0;
}
