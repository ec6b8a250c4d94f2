import { CLOSING_ENDS, CLOSING_STARTS } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { findPhrase, phraseAt, phrases } from "../source/phrases.ts";
import type { Sentence } from "./join-lists.ts";
import { signOf } from "./signs.ts";

const starts = phrases(CLOSING_STARTS);
const ends = phrases(CLOSING_ENDS);
const ENDS = signOf(ends);

/** What a sentence that orders nothing but the document's own execution ends with. */
const EXECUTES_ONLY =
  /(?:triển khai|tổ chức|nghiêm túc|nghiêm chỉnh|chịu trách nhiệm|thi hành)[\p{L}\s,;]{0,60}?(?:thực hiện|thi hành|triển khai)(?:\s+(?:nghiêm túc|nghiêm|tốt|có hiệu quả|hiệu quả|đầy đủ|kịp thời|các nội dung|nội dung|nghiêm chỉnh))*(?:\s+(?:nội dung )?(?:Chỉ thị|Kế hoạch|Công điện|Thông báo|Công văn|Quyết định|Nghị quyết|Kết luận|chỉ thị|kế hoạch|công điện|thông báo|kết luận|nội dung trên)(?:\s+(?:này|trên|nêu trên))?)?\s*[.;]?\s*(?:\/\s*\.?)?$/u;
/** Words by which even such a sentence asks for something of its own (GUIDE: "only if it adds a deadline or a report"). */
const ADDS = /(?:báo cáo|trước ngày|chậm nhất|định kỳ|xong|hoàn thành|xây dựng kế hoạch|gửi về)/iu;

/**
 * Whether a segment is the polite or formal closing: "Trên đây là ...", "... thông báo để ... biết, thực
 * hiện", "Yêu cầu ... nghiêm túc triển khai thực hiện".
 * @param nearEnd the paragraph is one of the last of the body
 */
export function isClosing(paragraph: Paragraph, segment: Sentence, nearEnd: boolean): boolean {
  const { words } = paragraph;
  const { from, to, signs } = segment;
  const starting = phraseAt(words, from, starts) > 0;
  const ending = (signs & ENDS) !== 0 && findPhrase(words, from, to, ends) !== null;
  if (!starting && !ending && (!nearEnd || paragraph.label)) return false;
  const text = paragraph.text.slice(segment.start, segment.end);
  if (starting && !/trước ngày|chậm nhất|yêu cầu|(?<!\p{L})giao(?! ban)\s/iu.test(text)) return true;
  if (ending && /thông báo|thông tin/iu.test(text)) return true;
  return (
    nearEnd &&
    !paragraph.label &&
    !text.endsWith(";") &&
    EXECUTES_ONLY.test(text.slice(-200)) &&
    !ADDS.test(text)
  );
}
