import { SECTION_WORDS, type SectionKind } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { endOf, type Word, wordAt } from "../source/words.ts";

const KINDS = SECTION_WORDS.map(([kind, words]) => [kind, phrases(words)] as const);

/** Longest heading, in units; longer text is a clause, not a heading. */
const HEADING_LIMIT = 200;

/** Words that make a heading one of shortcomings wherever they stand ("các nhiệm vụ ... chưa thực hiện"). */
const UNDONE_WORDS = "chưa thực hiện|chưa hoàn thành|chưa đạt|chưa làm được|đạt kết quả thấp|thực hiện chậm";
const UNDONE = phrases(UNDONE_WORDS);

/** Everything that announces a kind: one look at a word says whether the kinds need be asked. */
const TELLING = phrases([UNDONE_WORDS, ...SECTION_WORDS.map(([, words]) => words)].join("\n"));

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
  let to = wordAt(words, end);
  while (to > from && endOf(words, to - 1) > end) to--;
  let best: { kind: SectionKind; before: number } | null = null;
  for (let i = from; i < to; i++) {
    if (phraseAt(words, i, TELLING) === 0) continue;
    if (phraseAt(words, i, UNDONE) > 0) return { kind: "shortcoming", before: 0 };
    best ??= kindAt(words, i, i - from);
  }
  // "Yêu cầu" alone is a part of a plan; with an addressee it is an order.
  if (best?.kind === "purpose" && to - from > best.before + 8) return null;
  return best;
}

function kindAt(
  words: readonly Word[],
  i: number,
  before: number,
): { kind: SectionKind; before: number } | null {
  for (const [kind, set] of KINDS) if (phraseAt(words, i, set) > 0) return { kind, before };
  return null;
}
