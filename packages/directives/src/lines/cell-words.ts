import { ACTION_VERBS } from "../lexicon/actions.ts";
import { productKinds } from "../lexicon/product-kinds.ts";
import { GROUP_WORDS, PERSON_HEADS, ROLE_HEADS, UNIT_HEADS } from "../lexicon/units.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

/** The number of a row: "7", "2.1", "IV", "a)", "A.". */
export const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}(?:\.\d{1,2})?|[a-zđA-HĐ])[.)]?$/u;
/** The number of a group of rows. */
export const GROUP_NUMBER = /^(?:[IVXLC]{1,6}(?:\.\d{1,2})?|[A-HĐ])[.)]?$/u;

const verbs = phrases(ACTION_VERBS);
const units = phrases(UNIT_HEADS);
const roles = phrases(ROLE_HEADS);
const persons = phrases(PERSON_HEADS);
const groups = phrases(GROUP_WORDS);
const products = phrases([...productKinds]);
/** Words with which the time in a cell begins. */
const times = phrases(
  `trước|quý|tháng|năm|ngày|hằng|hàng|thường xuyên|định kỳ|trong|từ|đến|hết|xong|cuối|đầu|giữa|sau|sau khi|ngay|ngay sau|khi|khi có|chậm nhất|theo|suốt|thứ|sáng|chiều|giai đoạn|hoàn thành|liên tục|đột xuất|mỗi|dự kiến|tuần|bắt đầu|kể từ`,
);
const TIME_WORDS = phrases("ngày|tháng|quý|năm|tuần|giờ|kỳ|xuyên|mùa|thường xuyên|tiến độ|yêu cầu|khi");

/** What a cell may be by the words with which it begins. */
export type CellKind = "time" | "unit" | "product" | "work" | "same" | "lower" | "other";

/** What a cell may be: a time, the name of a unit, a product, work to be done, "như trên", the rest of a line. */
export function cellKind(text: string, words: readonly Word[]): CellKind {
  const first = words[0];
  if (!first) return "other";
  if (isSame(text) || isNone(text)) return "same";
  if (isTime(text, words)) return "time";
  if (!first.mark && !first.capital && !/^\d/u.test(text)) return "lower";
  if (first.capital && phraseAt(words, 0, verbs) > 0 && unitAt(words) === 0) return "work";
  if (first.capital && unitAt(words) > 0) return "unit";
  if (first.capital && phraseAt(words, 0, products) > 0) return "product";
  return "other";
}

function unitAt(words: readonly Word[]): number {
  const group = phraseAt(words, 0, groups);
  if (group > 0) return words.length <= 40 ? group : 0;
  const length = Math.max(phraseAt(words, 0, units), phraseAt(words, 0, roles), phraseAt(words, 0, persons));
  if (length > 0) return length;
  const [first, next] = words;
  // Enterprises and bodies known by their letters ("VNPT ...", "BHXH tỉnh").
  return first?.upper && first.written.length >= 3 && words.length <= 8 && !next?.upper ? 1 : 0;
}

function isTime(text: string, words: readonly Word[]): boolean {
  if (text.length > 120) return false;
  if (
    /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}[/.-]\d{4}|(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)(?![\p{L}\d])/u.test(
      text,
    )
  )
    return true;
  if (/^\d{1,3} (?:ngày|tháng|tuần|giờ)/u.test(text)) return true;
  if (phraseAt(words, 0, times) === 0) return false;
  // "Trong đó ...", "Theo dõi ..." are no times: a time names a day, a month, an event.
  if (/\d/u.test(text) && text.length <= 60)
    return phraseAt(words, 0, verbs) === 0 || words[0]?.key === "hoàn";
  return words.some((_, i) => phraseAt(words, i, TIME_WORDS) > 0) && words.length <= 16;
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
