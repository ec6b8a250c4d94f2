import { SECTION_WORDS, type SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { findPhrase, phrases } from "../source/phrases.ts";
import { endOf, wordAt } from "../source/words.ts";

const KINDS = SECTION_WORDS.map(([kind, words]) => [kind, phrases(words)] as const);

/** Longest heading, in units; longer text is a clause, not a heading. */
const HEADING_LIMIT = 200;

/** Words that make a heading one of shortcomings wherever they stand ("các nhiệm vụ ... chưa thực hiện"). */
const UNDONE = phrases(
  "chưa thực hiện|chưa hoàn thành|chưa đạt|chưa làm được|đạt kết quả thấp|thực hiện chậm",
);

/**
 * What the words of a heading announce; null when they announce nothing in particular. The kind
 * whose words come first wins ("Tình hình thực hiện nhiệm vụ" tells results, not orders).
 * @param end where the heading ends in the paragraph
 */
export function headingKind(paragraph: Paragraph, end = paragraph.text.length): SectionKind | null {
  const found = headingWord(paragraph, end);
  return found?.kind ?? null;
}

/** As {@link headingKind}, with how many words of the heading stand before the deciding one. */
export function headingWord(
  paragraph: Paragraph,
  end = paragraph.text.length,
): { kind: SectionKind; before: number } | null {
  if (end > HEADING_LIMIT) return null;
  const { words } = paragraph;
  const from = wordAt(words, paragraph.body);
  let to = words.length;
  while (to > from && endOf(words, to - 1) > end) to--;
  if (findPhrase(words, from, to, UNDONE)) return { kind: "shortcoming", before: 0 };
  let best: { kind: SectionKind; before: number } | null = null;
  for (const [kind, set] of KINDS) {
    const found = findPhrase(words, from, to, set);
    if (found && (!best || found.index - from < best.before)) best = { kind, before: found.index - from };
  }
  // "Yêu cầu" alone is a part of a plan; with an addressee it is an order.
  if (best?.kind === "purpose" && to - from > best.before + 8) return null;
  return best;
}
