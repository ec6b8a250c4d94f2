import { phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { isPredicate, type PartyScanner } from "./predicates.ts";
import { adverbs, modals, NOMINAL, plainVerbs, verbs } from "./signs.ts";

const URGING = phrases("khẩn trương|tiếp tục|chủ động|tập trung|kiên quyết|nhanh chóng|kịp thời");
const SENDING = phrases("báo cáo về|gửi về|nộp về|chuyển về|báo cáo cho|gửi cho|nộp cho|báo cho");
const ESPECIALLY = phrases("trừ|ngoại trừ|nhất là|đặc biệt là|trước hết là|trọng tâm là|trong đó có");

/** "Riêng dự án A, đồng chí B trực tiếp báo cáo ...": where a party with a predicate follows a comma; 0 when none does. */
export function laterSubject(words: readonly Word[], i: number, to: number, scan: PartyScanner): number {
  for (let k = i + 2; k < to - 2; k++) {
    if (words[k - 1]?.key !== "," || !words[k]?.capital) continue;
    const end = scan(words, k, to);
    if (end > k && end < to - 1 && (isPredicate(words, end) || phraseAt(words, end, plainVerbs) > 0))
      return k;
  }
  return 0;
}

/**
 * "Việc xác minh đơn ... khẩn trương làm rõ", "Kết quả kiểm đếm báo cáo về Sở A": a thing is named first, then what
 * shall be done with it; 0 when nothing shall.
 */
export function toldLater(words: readonly Word[], i: number, to: number, scan: PartyScanner): number {
  for (let k = i + 2; k < to - 1; k++) {
    const parted = words[k - 1]?.mark && words[k - 1]?.key !== ")";
    if (words[k]?.capital || parted || NOMINAL.has(words[k - 1]?.key ?? "")) continue;
    if (phraseAt(words, k, URGING) > 0 && isPredicate(words, k + phraseAt(words, k, URGING))) return k;
    const sent = phraseAt(words, k, SENDING);
    if (sent > 0 && scan(words, k + sent, to) > k + sent) return k;
  }
  return 0;
}

/** "Thực hiện Công điện số 12, các xã đã lập 74 tổ": what was done under an order of others. */
export function tellsLater(words: readonly Word[], i: number, to: number, scan: PartyScanner): boolean {
  if (words[i]?.key !== "thực" && words[i]?.key !== "triển") return false;
  for (let k = i + 2; k < to - 2; k++) {
    if (words[k]?.key !== ",") continue;
    const end = scan(words, k + 1, to);
    if (end > k + 1) return words[end]?.key === "đã";
  }
  return false;
}

/** "UBND các tỉnh, nhất là các tỉnh A, B tiếp tục ...": where the predicate begins behind the ones made out; 0 if none. */
export function especially(words: readonly Word[], end: number, to: number): number {
  if (words[end]?.key !== "," || phraseAt(words, end + 1, ESPECIALLY) === 0) return 0;
  for (let i = end + 3; i < Math.min(to - 1, end + 60); i++) {
    const predicate =
      phraseAt(words, i, adverbs) > 1 || phraseAt(words, i, modals) > 0 || phraseAt(words, i, verbs) > 1;
    if (predicate && !words[i]?.capital && !NOMINAL.has(words[i - 1]?.key ?? "")) return i;
  }
  return 0;
}

/** "UBND các xã", "03 thôn": several units, of which more words may tell which. */
export function isPlural(words: readonly Word[], from: number, end: number): boolean {
  for (let i = from; i < end; i++)
    if (words[i]?.key === "các" || words[i]?.key === "những" || /^\d/.test(words[i]?.key ?? "")) return true;
  return false;
}
