import { type Clause, type PartyScanner, readClause } from "../find/actions/clause.ts";
import { isPredicateWord } from "../find/parties/name-words.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Segment } from "../lines/segments.ts";
import { type Words, wordAt } from "../source/words.ts";
import type { WordedPart } from "./open-part.ts";
import { signsIn } from "./signs.ts";

/** Lists of parties may be cut by semicolons ("Yêu cầu Giám đốc các sở; Chủ tịch UBND ...; ... thực hiện"). */
export const listScan: PartyScanner = (words, from, to) => scanParties(words, from, to, true);

/** A sentence or clause with its words and what they may hold. */
export type Sentence = WordedPart & {
  /** See `signs.ts`. */
  signs: number;
  /** Its clause, from the label on, where it has been read on the way. */
  clause: Clause | null;
};

const SEMICOLON = 0x3b;

/** Joins segments that are nothing but addressees to the one that says what they shall do. */
export function joinLists(paragraph: Paragraph, segments: readonly Segment[]): Sentence[] {
  const { text, words, body } = paragraph;
  const joined: Sentence[] = [];
  let open: Sentence | null = null;
  let next = 0;
  for (const segment of segments) {
    const { end } = segment;
    const from = open ? open.from : next;
    const to = segment === segments.at(-1) ? words.length : wordAt(words, end);
    const start = open ? open.start : segment.start;
    const whole: Sentence = {
      start,
      end,
      paragraph,
      from,
      to,
      signs: signsIn(words, from, to),
      clause: null,
    };
    open = null;
    next = to;
    if (text.charCodeAt(end - 1) === SEMICOLON) {
      const clause = readClause(words, wordAt(words, Math.max(whole.start, body)), to, listScan);
      if (clause.actor >= 0 && onlyParties(paragraph, clause.actor, to)) open = whole;
      whole.clause = clause;
    }
    if (!open) joined.push(whole);
  }
  if (open) joined.push(open);
  return joined;
}

/** Nothing but parties up to `to`, or parties with a relative clause ("các hội được giao nhiệm vụ;"). */
function onlyParties(paragraph: Paragraph, from: number, to: number): boolean {
  const end = listScan(paragraph.words, from, to);
  if (end >= to - 1) return true;
  return TELLS_WHICH.has(paragraph.words[end]?.key ?? "") && !hasDuty(paragraph.words, end + 1, to);
}

const TELLS_WHICH = new Set(["được", "có", "là", "thuộc"]);

/** "... các đơn vị có nhiệm vụ quá hạn kiểm điểm, báo cáo trong tháng 8;": an order of its own after all. */
function hasDuty(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]?.mark && words[i]?.key === "," && isPredicateWord(words, i + 1)) return true;
  return false;
}
