import { lookAtWords } from "../find/matches-of.ts";
import { type Paragraph, spanIn } from "../lines/paragraph.ts";
import type { Block } from "../lines/read-lines.ts";
import type { Source } from "../source/source.ts";
import type { Span } from "../types.ts";

/** Visits every paragraph and cell of the text, for the finders to look at while its words are at hand. */
export function overParagraphs(
  blocks: readonly Block[],
  visit: (text: string, paragraph: Paragraph) => void,
): void {
  for (const block of blocks) {
    for (const paragraph of block.kind === "paragraph" ? [block.paragraph] : block.rows.flat()) {
      const { text, words } = paragraph;
      lookAtWords(text, words, words.starts, [0, words.length, 0]);
      visit(text, paragraph);
    }
  }
}

/** What a finder found in a paragraph, with its spans in the input. */
export function placed<T extends { span: Span }>(source: Source, paragraph: Paragraph, found: T[]): T[] {
  return found.map((item) => ({
    ...item,
    span: spanIn(source, paragraph, item.span.start, item.span.end),
  }));
}
