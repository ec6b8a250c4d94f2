import { namePart, predicateAt } from "../find/parties/name-words.ts";
import { headAt, officeNounAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { type FoundParty, splitParties } from "../find/parties/split-parties.ts";
import { type Paragraph, spanIn } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Source } from "../source/source.ts";
import { type Word, wordAt } from "../source/words.ts";
import type { Party } from "../types.ts";

/** Words before the parties of a heading that name nobody themselves. */
const HEADING_PREFIX = phrases(
  `giao|giao cho|giao nhiệm vụ cho|đề nghị|kính đề nghị|yêu cầu|trách nhiệm|trách nhiệm của|đối với|về phía|nhiệm vụ của|phân công|trân trọng đề nghị`,
);
/** Words after the parties of a heading that may stand before its colon. */
const HEADING_SUFFIX = phrases(
  `có trách nhiệm|chịu trách nhiệm|thực hiện|có nhiệm vụ|chủ trì|theo chức năng, nhiệm vụ|theo chức năng nhiệm vụ|theo chức năng, nhiệm vụ được giao|căn cứ chức năng, nhiệm vụ|căn cứ chức năng, nhiệm vụ được giao|theo chức năng, nhiệm vụ, thẩm quyền|tập trung thực hiện|tập trung thực hiện các nội dung sau|thực hiện các nhiệm vụ sau|thực hiện các nội dung sau|thực hiện tốt các nhiệm vụ sau`,
);
/** Fields that are also short names of offices: alone in a heading they name the field. */
const FIELD_ALONE = new Set(["y tế", "văn hóa", "thuế", "giáo dục", "tư pháp", "doanh nghiệp"]);

/**
 * The parties of a heading, if words [from, to) are nothing but parties: "3. Phòng Tài chính",
 * "Trách nhiệm lãnh đạo thôn", "Đề nghị Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội".
 */
export function headingParties(paragraph: Paragraph, start: number, end: number): FoundParty[] {
  const { words, text } = paragraph;
  let from = wordAt(words, start);
  let to = wordAt(words, end);
  while (to > from && words[to - 1]?.mark && words[to - 1]?.key !== ")") to--;
  const prefix = phraseAt(words, from, HEADING_PREFIX);
  if (prefix > 0) from += prefix;
  if (from >= to || to - from > 120) return [];
  const listed = afterListColon(words, from, to);
  if (listed > from) from = listed;
  let stop = Math.max(scanParties(words, from, to, true), from + officeNounAt(words, from));
  if (stop <= from) return [];
  let rest = stop;
  if (words[rest]?.key === "(") while (rest < to && words[rest - 1]?.key !== ")") rest++;
  if (headAt(words, stop + 1)?.kind === "unit" && headAt(words, from)?.kind === "group") stop = rest;
  if (words[rest]?.key === ",") rest++;
  rest += phraseAt(words, rest, HEADING_SUFFIX);
  // "Phòng A lo phần tuyên truyền: ...", "Văn phòng B là đơn vị thường trực: ...": what it does is no part of the name.
  if (rest < to && phraseAt(words, rest, DOES) > 0) return splitParties(text, words, from, stop);
  const goesOn = rest < to && /^(?:và|,|-|–)$/.test(words[rest]?.key ?? "") && !hasPredicate(words, rest, to);
  if (rest < to && !goesOn && !describes(words, rest, to, stop)) return [];
  // A sentence "Đề nghị A giám sát, vận động ..." is no heading.
  if (rest < to && prefix > 0 && text[end - 1] === "." && predicateAt(words, rest) > 0) return [];
  const parties = splitParties(text, words, from, rest < to ? to : stop);
  const only = parties[0];
  if (parties.length === 1 && only && FIELD_ALONE.has(only.name.toLowerCase())) return [];
  return parties;
}

const DOES = phrases("là|lo|lo phần|đảm nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|làm thường trực");

/** Words by which a heading that begins with a party speaks or leads in, rather than names. */
const SPEAKS = phrases(
  `nhất là|đặc biệt là|yêu cầu|đề nghị|giao|kết luận|có ý kiến|chỉ đạo như sau|như sau|sau đây|phải|cần|tiếp tục|khẩn trương|tập trung|chủ động|tăng cường|trong tháng|thống nhất|nhất trí|ban hành|đã|chủ trì|phối hợp|chỉ đạo|theo dõi|đôn đốc|triển khai`,
);
/** Longest heading that is read as one description of its parties, in words. */
const LONGEST_DESCRIPTION = 40;

/** "Các doanh nghiệp cung cấp máy tính": what stands after the noun only says which ones. */
function describes(words: readonly Word[], rest: number, to: number, from: number): boolean {
  if (to - from > LONGEST_DESCRIPTION || words[rest]?.key === "sau") return false;
  if (words[to - 1]?.key === "sau") return false;
  for (let i = from; i < to; i++)
    if (phraseAt(words, i, SPEAKS) > 0 && words[i - 1]?.key !== "được") return false;
  return true;
}

/** Anything in the rest of a heading that is told to be done: then the rest is no more of the list. */
function hasPredicate(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!words[i]?.capital && predicateAt(words, i) > 0 && namePart(words, i) === 0) return true;
  return false;
}

/** "Các cơ quan: Phòng Y tế, Trung tâm Y tế": the parties stand after the colon. */
function afterListColon(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 8); i++) {
    if (words[i]?.key === ":") return headAt(words, i + 1) && words[i + 1]?.capital ? i + 1 : from;
  }
  return from;
}

/**
 * The parties that act in a clause from word `actor` on.
 * @param predicate where the predicate begins, when words before it tell which parties are meant
 */
export function actingParties(paragraph: Paragraph, actor: number, to: number, predicate = -1): FoundParty[] {
  if (predicate > actor) return splitParties(paragraph.text, paragraph.words, actor, predicate);
  const end = qualifiedEnd(paragraph.words, scanParties(paragraph.words, actor, to, true), actor, to);
  const parties = splitParties(paragraph.text, paragraph.words, actor, end);
  // "Hội A, Hội B, mỗi hội đăng ký ...": the last only says that each does it.
  const each = parties.length > 1 && /^mỗi /iu.test(parties.at(-1)?.name ?? "");
  // "16 hộ còn lại, UBND xã vận động ...": the first are those whom it is about.
  const about = parties.length > 1 && HOUSEHOLDS.test(parties[0]?.name ?? "") ? 1 : 0;
  return parties.slice(about, each ? -1 : parties.length);
}

const HOUSEHOLDS = /^(?:(?:các|những|số|\d+) )?hộ(?!\p{L})/iu;

/** Longest clause that tells which units are meant, in words. */
const LONGEST_QUALIFIER = 24;

/**
 * "Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm ...": what stands between the list and its modal tells
 * which ones. "Nhà đầu tư (Công ty A)": the bracket names who that is.
 */
function qualifiedEnd(words: readonly Word[], end: number, actor: number, to: number): number {
  if (
    words[end]?.key === "(" &&
    headAt(words, actor)?.kind !== "unit" &&
    headAt(words, end + 1)?.kind === "unit"
  ) {
    for (let i = end; i < to; i++) if (words[i]?.key === ")") return i + 1;
  }
  if (phraseAt(words, end, QUALIFIES) === 0) return end;
  for (let i = end + 2; i < Math.min(to, end + LONGEST_QUALIFIER); i++) {
    if (words[i]?.mark && words[i]?.key !== "(" && words[i]?.key !== ")") return end;
    if (phraseAt(words, i, OBLIGES) > 0) return i;
  }
  return end;
}

const QUALIFIES = phrases(
  "được giao|được phân công|được ủy quyền|chủ quản|đang|có dự án|có công trình|có tên",
);
const OBLIGES = phrases("có trách nhiệm|chịu trách nhiệm|phải|cần|khẩn trương|chủ động|tiếp tục|tập trung");

/** Makes a found party one of the contract. */
export function toParty(source: Source, paragraph: Paragraph, found: FoundParty, from: Party["from"]): Party {
  return {
    name: found.name,
    span: spanIn(source, paragraph, found.start, found.end),
    kind: found.kind,
    from,
  };
}
