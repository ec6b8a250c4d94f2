import { endsWithStop } from "../lines/letters.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Word } from "../source/words.ts";

/** Longest run-in heading before a colon, in units. */
const RUN_IN_LIMIT = 260;

/**
 * Where the run-in heading of a paragraph ends: the offset of the colon that parts it from the
 * text ("5. Phòng Giáo dục và Đào tạo: Phối hợp ..."), or -1. A colon inside brackets, a time
 * ("8:00") or an address is none.
 */
export function runInEnd(paragraph: Paragraph): number {
  paragraph.runIn ??= findRunInEnd(paragraph);
  return paragraph.runIn;
}

function findRunInEnd({ text, words, body }: Paragraph): number {
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.mark) continue;
    const at = words.starts[i] as number;
    if (at < body) continue;
    if (at >= body + RUN_IN_LIMIT) return -1;
    const mark = word.written;
    if (mark === "(") depth++;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    else if ((mark === ";" && depth === 0) || (mark === "." && /\s/.test(text[at + 1] ?? " "))) return -1;
    else if (mark === ":" && depth === 0 && !/^\d|^\/\//.test(text.slice(at + 1, at + 3))) return at;
  }
  return -1;
}

/** A paragraph without a full stop at its end: a heading, if something stands under it. */
export function isUnterminated({ text }: Paragraph): boolean {
  return !text.endsWith("…") && !endsWithStop(text, ".;!?", '"”’)');
}
