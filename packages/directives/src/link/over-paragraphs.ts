import { lookAtWords } from "../find/matches-of.ts";
import { type Paragraph, spanIn } from "../lines/paragraph.ts";
import type { Block } from "../lines/read-lines.ts";
import type { Source } from "../source/source.ts";
import type { Span } from "../types.ts";

/** Visits every paragraph and cell in order. */
export function overParagraphs(blocks: readonly Block[], visit: (paragraph: Paragraph) => void): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") visit(block.paragraph);
    else for (const row of block.rows) for (const cell of row) visit(cell);
  }
}

/** The text of a paragraph for a finder, which then knows its words without cutting it up again. */
export function lookedAtWhole({ text, words }: Paragraph): string {
  lookAtWords(text, words, words.starts, [0, words.length, 0]);
  return text;
}

/** Lets go of what was kept with the paragraphs: a long text would hold the words of all its documents. */
export function release(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") block.paragraph.release();
    else for (const row of block.rows) for (const cell of row) cell.release();
  }
}

/** What a finder found in a paragraph, with its spans in the input. */
export function placed<T extends { span: Span }>(source: Source, paragraph: Paragraph, found: T[]): T[] {
  return found.map((item) => ({
    ...item,
    span: spanIn(source, paragraph, item.span.start, item.span.end),
  }));
}
