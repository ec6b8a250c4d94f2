import type { Span } from "./span.ts";

/** Where the text is bold or italic, and the signs of markup that the page does not show. */
export type Emphasis = { hidden: Span[]; bold: Span[]; italic: Span[] };

// "**trong tháng 8**"; never across an empty line, so that a stray sign cannot embolden a page.
const BOLD = /\*\*(?=\S)((?:(?!\n[^\S\n]*\n)[\s\S])*?[^\s*])\*\*/gu;
// "*thời gian tổ chức trước ngày 21/8*", but not the bullet "* Về công tác ..."
const ITALIC = /(?<!\*)\*(?=[^\s*])((?:(?!\n[^\S\n]*\n)[^*])*?[^\s*])\*(?!\*)/gu;
// "** **" and "* *": what exports leave of an empty bold paragraph
const EMPTY = /^[^\S\n]*(\*{1,2})[^\S\n]+\1[^\S\n]*$/gmu;

/**
 * Finds the emphasis that text exports write with asterisks, so that the page shows the words bold
 * or italic and hides the signs, while every offset still counts in the untouched text.
 */
export function findEmphasis(text: string): Emphasis {
  const found: Emphasis = { hidden: [], bold: [], italic: [] };
  for (const match of text.matchAll(BOLD)) addPair(found.hidden, found.bold, match, 2);
  const bolds = found.hidden.slice();
  for (const match of text.matchAll(ITALIC)) {
    const inside = bolds.some((sign) => match.index < sign.end && sign.start < match.index + 1);
    if (!inside) addPair(found.hidden, found.italic, match, 1);
  }
  for (const match of text.matchAll(EMPTY))
    found.hidden.push({ start: match.index, end: match.index + match[0].length });
  found.hidden.sort((a, b) => a.start - b.start);
  return found;
}

function addPair(hidden: Span[], styled: Span[], match: RegExpExecArray, sign: number): void {
  const start = match.index;
  const end = start + match[0].length;
  hidden.push({ start, end: start + sign }, { start: end - sign, end });
  styled.push({ start: start + sign, end: end - sign });
}
