import { phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { adverbs, modals, NOMINAL, PAST, plainVerbs, targets, verbs } from "./signs.ts";

/** How the clause reader learns where a list of parties ends; given by the linker (finders do not import each other). */
export type PartyScanner = (words: readonly Word[], from: number, to: number) => number;

/** Nothing but punctuation is left: the clause names parties and says no more. */
export function onlyMarks(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!words[i]?.mark) return false;
  return true;
}

/** After "các đơn vị có ...": an adverb or modal of duty before the next comma. */
export function dutyFollows(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && words[i]?.key !== ","; i++) {
    if (phraseAt(words, i, modals) > 0 || phraseAt(words, i, adverbs) > 1) return true;
  }
  return false;
}

export function isPredicate(words: readonly Word[], i: number): boolean {
  return phraseAt(words, i, modals) > 0 || phraseAt(words, i, adverbs) > 0 || phraseAt(words, i, verbs) > 0;
}

export function predicateFollows(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to - 1, from + 60); i++) {
    const adverb = Math.max(phraseAt(words, i, modals), phraseAt(words, i, adverbs));
    if (adverb > 0 && i + adverb < to && !words[i + adverb]?.mark) return true;
    if (phraseAt(words, i, verbs) > 0 && (i === from || !NOMINAL.has(words[i - 1]?.key ?? ""))) return true;
  }
  return false;
}

/** An indicator with its value: "tỷ lệ ... đạt trên 50%". */
export function targetAt(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (phraseAt(words, i, targets) === 0) continue;
    for (let k = i + 1; k < Math.min(to, i + 6); k++) {
      if (/^\d/.test(words[k]?.key ?? "")) return !hasPast(words, from, i);
    }
  }
  return false;
}

export function hasPast(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PAST.has(words[i]?.key ?? "")) return true;
  return false;
}

/** "phải", "cần", "có trách nhiệm" after a subject that is no known party; 0 when there is none. */
export function dutyModal(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 40); i++) {
    const key = words[i]?.key;
    if ((key === "phải" || key === "cần") && phraseAt(words, i, modals) > 0 && words[i - 1]?.key !== "không")
      return i;
    if (key === "có" && words[i + 1]?.key === "trách" && words[i + 2]?.key === "nhiệm") return i;
  }
  return 0;
}

/** With these words a clause goes on that tells which units are meant ("các xã có dự án đi qua"). */
const WHICH = phrases(
  "có|đang|nằm trong|nằm|thuộc|thuộc diện|tại|tại khu vực|ở|vùng|ven|trong vùng|được giao|được phân công|được chọn|được hỗ trợ|được ủy quyền|chưa|còn|chủ quản|bị ảnh hưởng|bị thiệt hại|liên quan đến",
);
/** These are verbs as well: they tell which units are meant only before a modal of duty. */
const DOING = phrases(
  "quản lý|sử dụng|kinh doanh|sản xuất|chế biến|tham gia|hoạt động|cung cấp|phụ trách|vi phạm",
);
const OBLIGES = phrases("phải|cần|có trách nhiệm|chịu trách nhiệm");
/** "có thôn, bản thuộc diện ...", "mưa, lũ": the comma stands in a list of bare nouns. */
function listsOn(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    words[i]?.key === "," && next !== undefined && !next.mark && !next.capital && !isPredicate(words, i + 1)
  );
}

/** Longest clause that tells which units are meant, in words. */
const LONGEST_WHICH = 28;

/**
 * "Các xã có dự án đi qua (trừ xã A) bàn giao mặt bằng": where the predicate begins behind the clause that only
 * tells which of a group are meant; 0 when no such clause begins at `from`.
 */
export function predicateBehindWhich(words: readonly Word[], from: number, to: number): number {
  const doing = phraseAt(words, from, DOING) > 0;
  if (!doing && (phraseAt(words, from, WHICH) === 0 || phraseAt(words, from, verbs) > 1)) return 0;
  if (phraseAt(words, from, modals) > 0) return 0;
  const limit = Math.min(to - 1, from + LONGEST_WHICH);
  let verb = 0;
  for (let i = from + 1; i < limit; i++) {
    const key = words[i]?.key;
    if (key === "(") {
      while (i < to && words[i]?.key !== ")") i++;
      if (!doing && i + 1 < to && (isPredicate(words, i + 1) || phraseAt(words, i + 1, plainVerbs) > 0))
        return i + 1;
      continue;
    }
    if (words[i]?.mark && !listsOn(words, i)) break;
    if (words[i]?.mark) continue;
    // "đang tiếp tục triển khai" only tells what they are doing.
    if (i === from + 1 && words[from]?.key === "đang" && phraseAt(words, i, adverbs) > 0) return 0;
    if (phraseAt(words, i, doing ? OBLIGES : modals) > 0 || (!doing && phraseAt(words, i, adverbs) > 1))
      return i;
    if (!verb && i > from + 1 && phraseAt(words, i, verbs) > 1 && !NOMINAL.has(words[i - 1]?.key ?? ""))
      verb = i;
  }
  return doing ? 0 : verb;
}

/** "UBND xã A được chọn làm điểm, khẩn trương xây dựng ...": where the duty behind the comma begins; 0 when there is none. */
export function dutyBehindComma(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_WHICH); i++) {
    if (words[i - 1]?.key === "," && (phraseAt(words, i, modals) > 0 || phraseAt(words, i, adverbs) > 1))
      return i;
  }
  return 0;
}
