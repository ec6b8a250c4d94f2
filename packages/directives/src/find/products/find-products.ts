import { makingVerbs, productKinds } from "../../lexicon/product-kinds.ts";
import type { Product } from "../../types.ts";
import { matchesOf, mayFind, signalOf } from "../matches-of.ts";
import { LEFT, pattern, singleSpaced, toMatchingForm } from "../matching-form.ts";

const gaps = (words: readonly string[]) => words.map((word) => word.replace(/ /gu, " +")).join("|");
const KINDS = gaps(productKinds);
/** Words of the product's own name; a sign or a new clause ends it. */
const NAME =
  "(?: +(?!(?:trước|trong|xong|gửi|trình|nộp|để|nhằm|và|đảm|bảo|theo|chậm|hoàn|báo)(?![\\p{L}]))[\\p{L}\\d&/–-]+){0,14}";
// "xây dựng kế hoạch phòng chống thiên tai", "tham mưu UBND huyện ban hành quyết định thành lập"
const MADE = pattern(
  `${LEFT}(?:${gaps(makingVerbs)})(?:,? +(?:UBND +\\p{L}+|cho +\\p{L}+(?: +\\p{L}+)?|${gaps(makingVerbs)}|các|những|đầy +đủ|hoàn +chỉnh|\\d{1,2}))* +(?<what>(?<kind>${KINDS})(?![\\p{L}])${NAME})`,
);
// "tổng hợp, báo cáo UBND huyện": here "báo cáo" is the verb and a report is what comes out
const REPORTED = pattern(
  `${LEFT}(?<what>báo +cáo)(?= +(?:kết +quả|bằng +văn +bản|về|tiến +độ|với|cho|\\p{Lu}|thường +trực|lãnh +đạo|huyện|tỉnh|cấp))`,
);
const SIGNAL = signalOf([MADE, REPORTED]);
const LETTERED = `(?:(?:Ủy ban nhân dân|Ủy ban|UBND|HĐND|Hội đồng nhân dân|Chủ tịch|Phó Chủ tịch|Thường trực|thường trực|Ban Thường vụ|Văn phòng|Phòng|Sở|Bộ|Ban|Chi cục|Cục|Trung tâm|Công an|Thủ tướng|Chính phủ|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Hội|Đoàn|Quốc hội|Tổ)(?![\\p{L}])[^,;.()\\n]{0,60}?)`;
const TO = pattern(
  `(?:gửi(?: +về)?|trình|nộp(?: +(?:về|tại))?|báo +cáo(?: +(?:kết +quả|bằng +văn +bản)[^,;.]{0,40}?)?|về|cho) +(?<to>${LETTERED})(?= +(?:trước|để|chậm|trong|xem|phê|ban|ký|theo|và|tổng|bằng|tại|thẩm|cho|thông|kết|đối|về|qua|đồng|hằng|hàng|định)(?![\\p{L}])|[,;.()\\n]|$)`,
  "u",
);

/**
 * Finds what must come out of an order (a plan, a report, a list) and, where the words say so, to whom
 * it is sent.
 *
 * @param text the words of one order, NFC
 * @returns in the order of the text; `text` is the product with its own name
 */
export function findProducts(text: string): Product[] {
  if (!mayFind(text, SIGNAL)) return [];
  const form = toMatchingForm(text);
  const found: Product[] = [];
  for (const match of [...matchesOf(form, MADE), ...matchesOf(form, REPORTED)]) {
    const what = (match.groups?.what ?? "").trimEnd();
    const start = match.index + match[0].length - (match.groups?.what ?? "").length;
    if (found.some((p) => p.span.start < start + what.length && start < p.span.end)) continue;
    found.push({
      kind: singleSpaced((match.groups?.kind ?? what).toLowerCase()),
      text: singleSpaced(what),
      span: { start, end: start + what.length },
      to: addressee(form, match.index),
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const SENTENCE_END = /[;\n]|\. /;

/** To whom it goes: named in the same sentence, after the verb. */
function addressee(form: string, from: number): string | null {
  const ahead = form.slice(from, from + 260);
  const end = ahead.search(SENTENCE_END);
  const sentence = end < 0 ? ahead : ahead.slice(0, end);
  const to = TO.exec(sentence)?.groups?.to;
  return to === undefined ? null : singleSpaced(to.trim());
}
