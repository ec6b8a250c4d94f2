import { lookAtWords } from "../find/matches-of.ts";
import { type Paragraph, spanIn } from "../lines/paragraph.ts";
import type { Block } from "../lines/read-lines.ts";
import type { Source } from "../source/source.ts";
import type { Span } from "../types.ts";

/** Runs a finder over every paragraph and cell of the text and brings its spans back to the input. */
export function overParagraphs<T extends { span: Span }>(
  source: Source,
  blocks: readonly Block[],
  find: (text: string, paragraph: Paragraph) => T[],
): T[] {
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : block.rows.flat()))
    .flatMap((paragraph) => {
      lookAtWords(paragraph.text, paragraph.words, paragraph.words.starts, [0, paragraph.words.length, 0]);
      return find(paragraph.text, paragraph).map((item) => ({
        ...item,
        span: spanIn(source, paragraph, item.span.start, item.span.end),
      }));
    });
}
