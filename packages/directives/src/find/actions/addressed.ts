import { phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { isPredicate, type PartyScanner } from "./predicates.ts";
import { adverbs, inner, modals, NOMINAL, ordering, plainVerbs } from "./signs.ts";

/** "Giao X ...", "Yêu cầu X ...", "đề nghị X ...": the one addressed, and where the order begins. */
export function orderingAt(words: readonly Word[], i: number, to: number, scan: PartyScanner) {
  let k = i;
  for (let step = phraseAt(words, k, adverbs); step > 0; step = phraseAt(words, k, adverbs)) k += step;
  const verb = isCompound(words, k) ? 0 : phraseAt(words, k, ordering);
  if (verb === 0) return null;
  let actor = k + verb;
  while (actor < to && (words[actor]?.key === ":" || words[actor]?.key === "-")) actor++;
  const end = scan(words, actor, to);
  if (end <= actor || isSent(words, k, actor)) return null;
  return { actor, predicate: end };
}

/** "Phân công cán bộ theo dõi từng tàu": staff of no name are whom the owner sends, not whom the order names. */
function isSent(words: readonly Word[], verb: number, actor: number): boolean {
  return words[verb]?.key === "phân" && !words[actor]?.capital && phraseAt(words, actor, STAFF) > 0;
}

const STAFF = phrases(
  "cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|nhân viên|chuyên viên|lực lượng|thành viên",
);

/** "giao ban báo chí", "giao lưu với": the verb that only begins with the word. */
function isCompound(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return words[i]?.key === "giao" && next !== undefined && !next.capital && AFTER_GIAO.has(next.key);
}

const AFTER_GIAO = new Set(["ban", "lưu", "dịch", "nhận", "nộp", "thương", "khoán", "hữu"]);

/** The subject orders somebody else: "UBND huyện nhất trí, giao Văn phòng ...". */
export function innerOrder(words: readonly Word[], from: number, to: number, scan: PartyScanner) {
  const limit = Math.min(to, from + 40);
  for (let i = from; i < limit; i++) {
    const verb = phraseAt(words, i, inner);
    if (verb === 0 || isCompound(words, i)) continue;
    const before = words[i - 1]?.key ?? "";
    if (i > from && before !== "," && before !== "và" && phraseAt(words, i - 1, adverbs) === 0) {
      if (NOMINAL.has(before) || !isStatingVerb(words, from, i)) continue;
    }
    if (before === "được") continue;
    const actor = i + verb;
    const end = scan(words, actor, to);
    if (end > actor && end < to) return { actor, predicate: end, verb: i };
  }
  return null;
}

/** Between subject and "giao" only words of agreement stand: "cơ bản nhất trí thông qua". */
function isStatingVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (["trí", "thống", "đồng", "ý"].includes(words[i]?.key ?? "")) return true;
  return false;
}

/** "Vốn đối ứng giao Ban A ...": a thing of few words, given to somebody. */
function isGivenTo(words: readonly Word[], i: number, k: number): boolean {
  if (words[k]?.key !== "giao" || !words[k + 1]?.capital || k - i > 10) return false;
  for (let at = i; at < k; at++) if (words[at]?.mark) return false;
  return !NOMINAL.has(words[k - 1]?.key ?? "");
}

/** A name, or a person by the address: "do Sở A", "do đồng chí B". */
function isNamed(words: readonly Word[], i: number): boolean {
  return (
    Boolean(words[i]?.capital) ||
    (words[i]?.key === "đồng" && words[i + 1]?.key === "chí") ||
    words[i]?.key === "đ/c"
  );
}

/**
 * "Hộ nào cố tình không nhận, giao Ban A ...", "việc sửa máy bơm do Chi nhánh B tự bố trí": the one who shall act
 * stands behind what it is about.
 */
export function orderedLater(words: readonly Word[], i: number, to: number, scan: PartyScanner) {
  for (let k = i + 1; k < to - 2; k++) {
    if (phraseAt(words, k, modals) > 0) return null;
    const joined = words[k - 1]?.key === "," || words[k - 1]?.key === "thì" || isGivenTo(words, i, k);
    const told = joined ? phraseAt(words, k, inner) : 0;
    const by = words[k]?.key === "do" && words[k - 1]?.key !== "," && isNamed(words, k + 1) ? 1 : 0;
    const actor = k + (told || by);
    if (actor === k) continue;
    const end = scan(words, actor, to);
    if (
      end > actor &&
      end < to - 1 &&
      (told > 0 || isPredicate(words, end) || phraseAt(words, end, plainVerbs) > 0)
    )
      return { actor, predicate: end };
  }
  return null;
}
