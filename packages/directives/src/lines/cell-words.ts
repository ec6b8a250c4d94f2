import { productKinds } from "../lexicon/product-kinds.ts";
import { GROUP_NOUNS, GROUP_WORDS, PERSON_HEADS, ROLE_HEADS, UNIT_HEADS } from "../lexicon/units.ts";
import { verbs } from "../source/order-words.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

/** The number of a row: "7", "2.1", "IV", "a)", "A.". */
export const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}(?:\.\d{1,2})?|[a-zđA-HĐ])[.)]?$/u;
/** The number of a group of rows. */
export const GROUP_NUMBER = /^(?:[IVXLC]{1,6}(?:\.\d{1,2})?|[A-HĐ])[.)]?$/u;

const units = phrases(UNIT_HEADS);
const roles = phrases(ROLE_HEADS);
const persons = phrases(PERSON_HEADS);
const groups = phrases(GROUP_WORDS);
const nouns = phrases(GROUP_NOUNS);
const products = phrases([...productKinds]);
/** Words with which the time in a cell begins. */
const times = phrases(
  `trước|quý|tháng|năm|ngày|hằng|hàng|thường xuyên|định kỳ|trong|từ|đến|hết|xong|cuối|đầu|giữa|sau|sau khi|ngay|ngay sau|ngay khi|khi|khi có|chậm nhất|theo|suốt|thứ|sáng|chiều|giai đoạn|hoàn thành|liên tục|đột xuất|mỗi|dự kiến|tuần|bắt đầu|kể từ|kỳ họp|phiên họp|tại kỳ họp|tại phiên họp|năm học|cả năm|bước|đợt|mùa|vụ|hạn|đang|lâu dài|xuyên suốt`,
);
/** Words of which the time names at least one. */
const TIME_WORDS = phrases(
  `ngày|tháng|quý|năm|tuần|giờ|kỳ|xuyên|mùa|thường xuyên|tiến độ|yêu cầu|khi|kỳ họp|phiên họp|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|quy định`,
);
/** Words that make a time of a few words whatever follows ("Trước khai giảng", "Ngay sau bầu cử"). */
const SHORT_TIMES = new Set(["trước", "xong", "hết", "sau", "ngay", "cuối", "đầu", "chậm"]);
/** Letters that name things, not bodies. */
const THINGS = new Set([
  "csdl",
  "tthc",
  "cntt",
  "gpmb",
  "ocop",
  "kpi",
  "tthc",
  "dvc",
  "dvctt",
  "gcn",
  "qsdđ",
  "atgt",
  "pccc",
  "vbqppl",
]);

/** What a cell may be by the words with which it begins. */
export type CellKind = "time" | "unit" | "product" | "work" | "same" | "none" | "lower" | "other";

/** What a cell may be: a time, the name of a unit, a product, work to be done, "như trên", the rest of a line. */
export function cellKind(text: string, words: readonly Word[]): CellKind {
  const first = words[0];
  if (!first) return "other";
  if (isSame(text)) return "same";
  if (isNone(text)) return "none";
  if (isTime(text, words)) return "time";
  if (!first.mark && !first.capital && !/^\d/u.test(text)) return "lower";
  if (first.capital && words.length <= 4 && phraseAt(words, 0, products) > 0) return "product";
  if (first.capital && phraseAt(words, 0, verbs) > 0 && unitAt(words) === 0) return "work";
  if (first.capital && unitAt(words) > 0) return "unit";
  if (first.capital && phraseAt(words, 0, products) > 0) return "product";
  return "other";
}

/** How many words at the beginning of a cell name a kind of body or office. */
export function unitAt(words: readonly Word[]): number {
  const group = phraseAt(words, 0, groups);
  const noun = group > 0 ? phraseAt(words, group, nouns) : 0;
  const length = Math.max(...[units, roles, persons].map((set) => phraseAt(words, group, set)), noun);
  if (length > 0) return group + length;
  if (group > 0) return 0;
  const [first, next] = words;
  // Enterprises and bodies known by their letters ("VNPT ...", "BHXH tỉnh").
  const letters = first?.upper && first.written.length >= 3 && !THINGS.has(first.key);
  return letters && words.length <= 8 && !next?.upper ? 1 : 0;
}

const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}[/.-]\d{4}|(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)(?![\p{L}\d]|\/[\p{L}\d]|-\p{L})/u;
const DATED = /\d{1,2}\/\d{1,2}\/\d{4}|: *\d{1,2}\/\d{1,2}(?![\d/])|(?:tháng|quý) +(?:\d|[IV])/iu;

function isTime(text: string, words: readonly Word[]): boolean {
  if (text.length > 120) return false;
  if (DATE.test(text)) return text.length <= 60;
  if (/^\d{1,3} (?:ngày|tháng|tuần|giờ)/u.test(text)) return true;
  const begins = phraseAt(words, 0, times);
  // "Dự thảo: 20/8/2025": a few words with a date, other than a document's.
  if (begins === 0)
    return text.length <= 60 && DATED.test(text) && /:|^\p{Lu}/u.test(text) && !/số|[(“"]/u.test(text);
  const verb = phraseAt(words, 0, verbs);
  const { length } = words;
  if (verb > begins || (verb > 0 && text.length > 30)) return false;
  if (/\d/u.test(text) && text.length <= 60) return true;
  if (length <= 6 && SHORT_TIMES.has(words[0]?.key ?? "")) return true;
  return length <= 16 && words.some((_, i) => phraseAt(words, i, TIME_WORDS) > 0);
}

const SAME =
  /^[-–("“”'’*.\s]*(?:nt|n\/t|như trên|như mục trên|như dòng trên|như trên nt|tương tự|tương tự trên)[-–)"“”'’*.\s]*$/iu;
const DITTO = /^(?:["“”″〃]|''|’’|\/\/|\\\\){1,3}$/u;

/** "-nt-", "Như trên", a ditto mark: what stands in the row above. */
export function isSame(text: string): boolean {
  return text.length <= 24 && (SAME.test(text) || DITTO.test(text));
}

/** "-", "x", "Không": nobody and nothing. */
export function isNone(text: string): boolean {
  return text.length <= 10 && /^(?:[-–—/.…x0\s]+|không|không có)$/iu.test(text);
}
