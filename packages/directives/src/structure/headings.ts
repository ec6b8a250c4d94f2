import type { Paragraph } from "../lines/paragraph.ts";

/** Longest run-in heading before a colon, in units. */
const RUN_IN_LIMIT = 260;

/**
 * Where the run-in heading of a paragraph ends: the offset of the colon that parts it from the
 * text ("5. Phòng Giáo dục và Đào tạo: Phối hợp ..."), or -1. A colon inside brackets, a time
 * ("8:00") or an address is none.
 */
export function runInEnd(paragraph: Paragraph): number {
  const { text, body } = paragraph;
  let depth = 0;
  const limit = Math.min(text.length, body + RUN_IN_LIMIT);
  for (let i = body; i < limit; i++) {
    const char = text[i];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if ((char === ";" && depth === 0) || (char === "." && /\s/.test(text[i + 1] ?? " "))) return -1;
    else if (char === ":" && depth === 0 && !/^\d|^\/\//.test(text.slice(i + 1, i + 3))) return i;
  }
  return -1;
}

/** A paragraph without a full stop at its end: a heading, if something stands under it. */
export function isUnterminated(paragraph: Paragraph): boolean {
  return !/(?:[.;!?]["”’)]*|…)$/u.test(paragraph.text);
}
