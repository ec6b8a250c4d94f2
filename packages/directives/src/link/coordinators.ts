import { scanParties } from "../find/parties/scan-parties.ts";
import { type FoundParty, splitParties } from "../find/parties/split-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { findPhrase, phraseAt, phrases } from "../source/phrases.ts";
import { type Word, wordAt } from "../source/words.ts";
import { signOf } from "./signs.ts";

/** Verbs of working together; who is named after them coordinates. */
const TOGETHER = phrases(
  `phối hợp|phối với|làm việc với|phối kết hợp|cùng phối hợp|với sự phối hợp của|với sự tham gia của|trao đổi, thống nhất với|phối hợp, trao đổi`,
);
/** How well they work together, between the verb and the name. */
const MANNER = phrases(
  `tốt|chặt chẽ|đồng bộ|hiệu quả|có hiệu quả|kịp thời|thường xuyên|chủ động|tích cực|nhịp nhàng|nhuần nhuyễn|trực tiếp|khẩn trương|mật thiết|, hiệu quả|, đồng bộ|, chặt chẽ|, kịp thời|, thường xuyên|và hỗ trợ|, hỗ trợ`,
);
/** Where the words of a clause lack this sign, nobody works together in it. */
export const HELPED = signOf(TOGETHER, phrases("cùng"));
const WITH = phrases("với|cùng|cùng với|cùng các|và");

/**
 * The parties with whom the one ordered shall work together, in [start, end) of a paragraph:
 * "(chủ trì,) phối hợp (chặt chẽ) với X, Y" until the predicate that follows.
 */
export function coordinatorsIn(paragraph: Paragraph, start: number, end: number): FoundParty[] {
  const { words, text } = paragraph;
  const to = wordAt(words, end);
  const found: FoundParty[] = [];
  for (let i = wordAt(words, start); i < to; ) {
    const together = findPhrase(words, i, to, TOGETHER);
    if (!together) break;
    i = together.index + together.length;
    if (isNoun(words, together.index)) continue;
    let at = i;
    for (let step = phraseAt(words, at, MANNER); step > 0; step = phraseAt(words, at, MANNER)) at += step;
    at += phraseAt(words, at, WITH);
    const stop = scanParties(words, at, to);
    if (stop <= at) continue;
    found.push(...splitParties(text, words, at, stop));
    i = stop;
  }
  return found;
}

/** "sự phối hợp", "quy chế phối hợp", "kế hoạch phối hợp": a thing, not an order. */
function isNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.key ?? "";
  return (
    before === "sự" ||
    before === "chế" ||
    before === "cơ" ||
    before === "trình" ||
    before === "vị" ||
    before === "quan"
  );
}
