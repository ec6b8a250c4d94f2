import { flatPhraseAt, phraseAt } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { especially, isPlural, laterSubject, orderedLater, tellsLater, toldLater } from "./later.ts";
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
  inner,
  modals,
  NOMINAL,
  negations,
  ordering,
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
};

/** Reads the clause in words [from, to). */
export function readClause(words: readonly Word[], from: number, to: number, scan: PartyScanner): Clause {
  return read(words, from, to, scan, [], 0);
}

function read(
  words: readonly Word[],
  from: number,
  to: number,
  scan: PartyScanner,
  rules: string[],
  depth: number,
): Clause {
  const i = skipConnectors(words, from, to);
  const clause = (kind: ClauseKind, actor: number, predicate: number, rule: string): Clause => ({
    kind,
    actor,
    predicate,
    rules: [...rules, rule],
  });
  if (i >= to) return clause("fragment", -1, from, "action:none");
  const topic = depth < 3 ? topicAt(words, from, to) : 0;
  const told = topic > 0 ? phraseAt(words, scan(words, topic, to), modals) > 0 : false;
  if (topic > 0 && !told) {
    const main = mainClause(words, topic, to, scan);
    if (main > 0) return read(words, main, to, scan, [...rules, "action:topic"], depth + 1);
  }

  if (depth < 3 && (words[i + 1]?.key === "nào" || words[i + 2]?.key === "nào")) {
    const main = mainClause(words, i + 1, to, scan);
    if (main > 0) return read(words, main, to, scan, [...rules, "action:condition"], depth + 1);
  }

  const ordered = orderingAt(words, i, to, scan);
  if (ordered) return clause("order", ordered.actor, ordered.predicate, "action:giao");

  const verb = phraseAt(words, i, verbs);
  const circumstance = phraseAt(words, i, circumstances);
  const adverb = phraseAt(words, i, adverbs);
  const partyEnd = scan(words, i, to);
  if (partyEnd > i && (verb <= 1 || partyEnd - i > verb || !isPredicate(words, i + verb))) {
    const subject = readSubject(words, i, partyEnd, to, scan, rules, depth);
    if (subject) return subject;
  }
  const later = partyEnd > i || verb > 1 ? null : orderedLater(words, i, to, scan);
  if (later) return clause("order", later.actor, later.predicate, "action:later-giao");
  if (phraseAt(words, i, negations) > 0 && verb < 2) return clause("negative", -1, i, "action:negation");
  if (circumstance > 0 && circumstance >= verb && (adverb === 0 || circumstance > adverb) && depth < 3) {
    const main = mainClause(words, i + circumstance, to, scan);
    if (main > 0) return read(words, main, to, scan, [...rules, "action:circumstance"], depth + 1);
    const target = targetAt(words, i, to);
    if (target) return clause("target", -1, i, "action:target");
    if (verb === 0) return clause("fragment", -1, i, "action:circumstance-only");
  }
  if (adverb > 0 || verb > 0 || phraseAt(words, i, modals) > 0)
    return orderOfVerb(words, i, to, scan, clause);
  if (targetAt(words, i, to)) return clause("target", -1, i, "action:target");
  if (flatPhraseAt(words, i, scannedVerbs) > 0) return clause("order", -1, i, "action:scanned-verb");
  const modal = dutyModal(words, i, to);
  if (modal > 0) return clause("duty", -1, modal, "action:modal");
  if ((words[i]?.capital || i > from) && phraseAt(words, i, plainVerbs) > 0 && i < to - 2)
    return clause("order", -1, i, "action:plain-verb");
  const subject = depth < 3 ? laterSubject(words, i, to, scan) : 0;
  if (subject > 0) return read(words, subject, to, scan, [...rules, "action:later-subject"], depth + 1);
  const sent = toldLater(words, i, to, scan);
  if (sent > 0) return clause("duty", -1, sent, "action:topic-verb");
  return clause("fragment", -1, i, "action:none");
}

function orderOfVerb(
  words: readonly Word[],
  i: number,
  to: number,
  scan: PartyScanner,
  clause: (kind: ClauseKind, actor: number, predicate: number, rule: string) => Clause,
): Clause {
  if (PAST.has(words[i]?.key ?? "") || tellsLater(words, i, to, scan))
    return clause("past", -1, i, "action:past");
  return clause("order", -1, i, "action:verb");
}

/** "Giao X ...", "Yêu cầu X ...", "đề nghị X ...": the one addressed, and where the order begins. */
function orderingAt(words: readonly Word[], i: number, to: number, scan: PartyScanner) {
  let k = i;
  for (let step = phraseAt(words, k, adverbs); step > 0; step = phraseAt(words, k, adverbs)) k += step;
  const verb = phraseAt(words, k, ordering);
  if (verb === 0) return null;
  let actor = k + verb;
  while (actor < to && (words[actor]?.key === ":" || words[actor]?.key === "-")) actor++;
  const end = scan(words, actor, to);
  if (end <= actor) return null;
  return { actor, predicate: end };
}

/** A clause that begins with parties: what they shall do, did, or the order given by them to others. */
function readSubject(
  words: readonly Word[],
  from: number,
  end: number,
  to: number,
  scan: PartyScanner,
  rules: string[],
  depth: number,
): Clause | null {
  const next = words[end];
  const made = (kind: ClauseKind, actor: number, predicate: number, rule: string): Clause => ({
    kind,
    actor,
    predicate,
    rules: [...rules, rule],
  });
  if (onlyMarks(words, end, to) || !next) return made("fragment", from, end, "action:party-only");
  const inside = innerOrder(words, end, to, scan);
  if (inside) return made("order", inside.actor, inside.predicate, "action:inner-giao");
  const main = especially(words, end, to);
  if (main > 0) return made("duty", from, main, "action:subject");
  const behind = isPlural(words, from, end) ? predicateBehindWhich(words, end, to) : 0;
  if (behind > 0) return made("duty", from, behind, "action:subject-which");
  if (next.key === "có" && dutyFollows(words, end + 1, to)) {
    return made("duty", from, end, "action:subject-which");
  }
  if (
    next.key === "nào" ||
    (next.key === "có" && words[end + 1]?.key !== "trách" && words[end + 1]?.key !== "nhiệm")
  ) {
    const main = mainClause(words, end, to, scan);
    if (main > 0 && depth < 3) return read(words, main, to, scan, [...rules, "action:condition"], depth + 1);
  }
  // "cơ quan chủ quản các dự án đang thi công tiếp tục ...": what they are doing only tells which ones.
  if (next.key === "đang" && dutyFollows(words, end + 3, to)) {
    return made("duty", from, end, "action:subject-which");
  }
  if (
    (PAST.has(next.key) && phraseAt(words, end + 1, modals) === 0) ||
    (next.key === "được" && words[end + 1]?.key !== "giao" && words[end + 1]?.key !== "phân")
  ) {
    const main = next.key === "được" ? dutyBehindComma(words, end, to) : 0;
    return main > 0
      ? made("duty", from, main, isPlural(words, from, end) ? "action:subject-which" : "action:subject")
      : made("past", from, end, "action:past");
  }
  if (next.key === "là" && !dutyModal(words, end, to)) return made("duty", from, end, "action:subject-is");
  if (predicateFollows(words, end, to)) return made("duty", from, end, "action:subject");
  if (phraseAt(words, end, plainVerbs) > 0 && end < to - 1)
    return made("duty", from, end, "action:subject-plain");
  return null;
}

/** "Đối với ..., ..." names what the order is about before who shall do it; the index behind it, 0 when there is none. */
function topicAt(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (words[i]?.key === "đối" && words[i + 1]?.key === "với") return i + 2;
    if (!words[i]?.mark && phraseAt(words, i, connectors) === 0) return 0;
  }
  return 0;
}

/** The subject orders somebody else: "UBND huyện nhất trí, giao Văn phòng ...". */
function innerOrder(words: readonly Word[], from: number, to: number, scan: PartyScanner) {
  const limit = Math.min(to, from + 40);
  for (let i = from; i < limit; i++) {
    const verb = phraseAt(words, i, inner);
    if (verb === 0) continue;
    const before = words[i - 1]?.key ?? "";
    if (i > from && before !== "," && before !== "và" && phraseAt(words, i - 1, adverbs) === 0) {
      if (NOMINAL.has(before) || !isStatingVerb(words, from, i)) continue;
    }
    if (before === "được") continue;
    const actor = i + verb;
    const end = scan(words, actor, to);
    if (end > actor && end < to) return { actor, predicate: end };
  }
  return null;
}

/** Between subject and "giao" only words of agreement stand: "cơ bản nhất trí thông qua". */
function isStatingVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (["trí", "thống", "đồng", "ý"].includes(words[i]?.key ?? "")) return true;
  return false;
}

/**
 * After a circumstance ("Căn cứ ..., ", "Khi ... phải ...") finds where the main clause begins;
 * 0 when there is none.
 */
function mainClause(words: readonly Word[], from: number, to: number, scan: PartyScanner): number {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    const asked = i > from && !NOMINAL.has(words[i - 1]?.key ?? "") ? phraseAt(words, i, inner) : 0;
    if (asked > 0 && scan(words, i + asked, to) > i + asked) return i;
    if (word.key === "," || word.key === ":") {
      const next = skipConnectors(words, i + 1, to);
      if (next < to && startsMain(words, next, to, scan)) return next;
    } else if (word.key === "thì" || word.key === "phải" || (word.key === "cần" && i > from + 1)) {
      return word.key === "thì" ? Math.min(i + 1, to - 1) : i;
    }
  }
  for (let i = from + 2; i < to; i++) {
    if (words[i]?.capital || NOMINAL.has(words[i - 1]?.key ?? "")) continue;
    const adverb = phraseAt(words, i, adverbs);
    const verb = phraseAt(words, i, verbs);
    if ((adverb > 1 || verb > 1) && i < to - 1) return i;
  }
  return 0;
}

function startsMain(words: readonly Word[], i: number, to: number, scan: PartyScanner): boolean {
  if (phraseAt(words, i, ordering) > 0 || phraseAt(words, i, modals) > 0) return true;
  const end = scan(words, i, to);
  if (end > i && end < to - 1 && words[i]?.capital && phraseAt(words, end, plainVerbs) > 0) return true;
  if (end > i) return end < to && predicateFollows(words, end, Math.min(to, end + 6));
  return phraseAt(words, i, verbs) > 0 || phraseAt(words, i, adverbs) > 1;
}

function skipConnectors(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to) {
    if (words[i]?.mark && words[i]?.key !== "(") i++;
    else {
      const step = phraseAt(words, i, connectors);
      if (step === 0 || i + step >= to) break;
      i += step;
    }
  }
  return i;
}
