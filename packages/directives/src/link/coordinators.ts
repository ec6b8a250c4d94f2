import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { type FoundParty, splitParties } from "../find/parties/split-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { append } from "../source/largest.ts";
import { findPhrase, phraseAt, phrases } from "../source/phrases.ts";
import { type Word, type Words, wordAt } from "../source/words.ts";
import { signOf } from "./signs.ts";

/** Verbs of working together; who is named after them coordinates. */
const TOGETHER = phrases(
  `phối hợp|hiệp đồng với|hợp đồng tác chiến với|có sự phối hợp của|có sự tham gia của|có sự hỗ trợ của|sự phối hợp của|phối với|phối kết hợp|cùng phối hợp|với sự phối hợp của|với sự tham gia của|với sự hỗ trợ của|với sự giúp đỡ của|trao đổi với|trao đổi thống nhất với|trao đổi, thống nhất với|thống nhất với|bàn với|bàn bạc với|bàn bạc, thống nhất với|hội ý với|phối hợp, trao đổi|thành phần gồm|thành phần có|thành phần gồm có`,
);
/** How well they work together, between the verb and the name. */
const MANNER = phrases(
  `tốt|chặt chẽ|đồng bộ|hiệu quả|có hiệu quả|kịp thời|thường xuyên|chủ động|tích cực|nhịp nhàng|nhuần nhuyễn|trực tiếp|khẩn trương|mật thiết|, hiệu quả|, đồng bộ|, chặt chẽ|, kịp thời|, thường xuyên|và hỗ trợ|, hỗ trợ`,
);
/** Where the words of a clause lack this sign, nobody works together in it. */
export const HELPED = signOf(TOGETHER, phrases("cùng|tham gia|hỗ trợ"));
const WORKS = phrases(
  "hằng ngày|hằng tuần|hằng tháng|hằng quý|hằng năm|hàng ngày|hàng tuần|hàng tháng|hàng quý|hàng năm|định kỳ|chuẩn bị|rà soát|kiểm tra|khảo sát|thẩm định|xây dựng|thực hiện|tổ chức|xử lý|giải quyết|tuyên truyền|vận động|theo dõi|giám sát|xác minh|đối chiếu|thống nhất",
);
const WITH = phrases("với|cùng|cùng với|cùng các|và");

/**
 * The parties with whom the one ordered shall work together, in [start, end) of a paragraph:
 * "(chủ trì,) phối hợp (chặt chẽ) với X, Y" until the predicate that follows.
 */
export function coordinatorsIn(paragraph: Paragraph, start: number, end: number): FoundParty[] {
  const { words, text } = paragraph;
  const to = wordAt(words, end);
  const found: FoundParty[] = [];
  const from = wordAt(words, start);
  append(found, thereWith(text, words, from, to));
  for (let i = from; i < to; ) {
    const together = nextTogether(words, i, from, to);
    if (!together) break;
    i = together.index + together.length;
    if (isNoun(words, together.index)) continue;
    const helps = helperBefore(words, together.index, from, to);
    if (helps >= 0) {
      append(found, splitParties(text, words, helps, together.index));
      continue;
    }
    let at = i;
    for (let step = phraseAt(words, at, MANNER); step > 0; step = phraseAt(words, at, MANNER)) at += step;
    at += phraseAt(words, at, WITH);
    const stop = scanParties(words, at, to);
    if (stop <= at) continue;
    append(found, splitParties(text, words, at, stop));
    i = stop;
  }
  return found;
}

/** "..., có Ban A và Đội B tham gia", "có cán bộ trạm đi cùng hỗ trợ". */
function thereWith(text: string, words: Words, from: number, to: number): FoundParty[] {
  for (let i = from + 1; i < to - 2; i++) {
    if (words[i]?.key !== "có" || !headAt(words, i + 1)) continue;
    const end = scanParties(words, i + 1, to);
    if (end > i + 1 && phraseAt(words, end, TAKES_PART) > 0) return splitParties(text, words, i + 1, end);
  }
  return [];
}

const TAKES_PART = phrases("tham gia|cùng tham gia|đi cùng|cùng đi|phối hợp|cùng phối hợp|hỗ trợ|cùng dự");

/** The next words of working together in [i, to); "cùng" counts where somebody acts before it and is named after it. */
function nextTogether(words: Words, i: number, from: number, to: number) {
  const together = findPhrase(words, i, to, TOGETHER);
  for (let k = i; k < (together?.index ?? to) - 1; k++) {
    if (words[k]?.key !== "cùng") continue;
    const length = words[k + 1]?.key === "với" ? 2 : 1;
    const opens = k === from || words[k - 1]?.mark || isActing(words, k) || worksBefore(words, k, from);
    if (opens && headAt(words, k + length)) return { index: k, length };
  }
  return together;
}

/** "Hằng tháng cùng Sở A đối chiếu", "chuẩn bị cùng Sở A nội dung": a time or the verb of the work stands before it. */
function worksBefore(words: Words, k: number, from: number): boolean {
  for (let length = 1; length <= 3 && k - length >= from; length++)
    if (phraseAt(words, k - length, WORKS) === length) return true;
  return false;
}

/** Before "cùng" stands the end of a unit's name, a person or "chủ trì", not another verb's object. */
function isActing(words: Words, k: number): boolean {
  if (words[k - 1]?.key === "trì" || words[k - 1]?.key === "trương" || words[k - 1]?.key === "động")
    return true;
  for (let i = k - 1; i >= Math.max(0, k - 12); i--)
    if (headAt(words, i) && scanParties(words, i, k + 1) === k) return headAt(words, i)?.kind !== "group";
  return false;
}

/** "Sở A chủ trì, Sở B phối hợp": where a party begins that ends right before "phối hợp" and is no owner; -1 if none. */
function helperBefore(words: Words, together: number, from: number, to: number): number {
  const after = words[together + 1];
  if (words[together]?.key !== "phối" || after?.key !== "hợp") return -1;
  const next = together + 2;
  if (next < to && !words[next]?.mark && headAt(words, next + phraseAt(words, next, WITH))) return -1;
  if (next < to && phraseAt(words, next, WITH) > 0) return -1;
  for (let i = Math.max(from + 1, together - 30); i < together; i++)
    if (
      JOINS_HELPER.has(words[i - 1]?.key ?? "") &&
      headAt(words, i) &&
      scanParties(words, i, together + 1) === together
    )
      return leadsBefore(words, from, i) ? i : -1;
  return -1;
}

const JOINS_HELPER = new Set([",", "và", "còn", "-", ";"]);

/** Somebody was told to lead before: "chủ trì", "làm đầu mối". */
function leadsBefore(words: Words, from: number, to: number): boolean {
  return findPhrase(words, from, to, LEADS) !== null;
}

const LEADS = phrases("chủ trì|đầu mối|chịu trách nhiệm chính");

/** "sự phối hợp", "quy chế phối hợp", "kế hoạch phối hợp": a thing, not an order. */
function isNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.key ?? "";
  return (
    before === "sự" ||
    before === "chế" ||
    before === "cơ" ||
    before === "trình" ||
    before === "vị" ||
    (before === "quan" && words[i - 2]?.key === "cơ")
  );
}
