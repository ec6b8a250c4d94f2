import type { Paragraph } from "../lines/paragraph.ts";

/** Longest run-in heading before a colon, in units. */
const RUN_IN_LIMIT = 260;

const COLON = 0x3a;
const SEMICOLON = 0x3b;
const STOP = 0x2e;
const OPENING = 0x28;
const CLOSING = 0x29;

/**
 * Where the run-in heading of a paragraph ends: the offset of the colon that parts it from the
 * text ("5. Phòng Giáo dục và Đào tạo: Phối hợp ..."), or -1. A colon inside brackets, a time
 * ("8:00") or an address is none.
 */
export function runInEnd({ text, body }: Paragraph): number {
  const limit = Math.min(text.length, body + RUN_IN_LIMIT);
  // Most paragraphs have no colon at all.
  const first = text.indexOf(":", body);
  if (first < 0 || first >= limit) return -1;
  let depth = 0;
  for (let i = body; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit > COLON && unit !== SEMICOLON) continue;
    if (unit === OPENING) depth++;
    else if (unit === CLOSING) depth = Math.max(0, depth - 1);
    else if (unit === SEMICOLON) {
      if (depth === 0) return -1;
    } else if (unit === STOP) {
      if (/\s/.test(text[i + 1] ?? " ")) return -1;
    } else if (unit === COLON && depth === 0 && !/^\d|^\/\//.test(text.slice(i + 1, i + 3))) return i;
  }
  return -1;
}

/** A paragraph without a full stop at its end: a heading, if something stands under it. */
export function isUnterminated({ text }: Paragraph): boolean {
  if (text.endsWith("…")) return false;
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text[last] as string)) last--;
  return last < 0 || !STOPS.includes(text[last] as string);
}

/** A sentence ends with one of these, and after it may stand marks that close what was opened before. */
const STOPS = ".;!?";
const CLOSERS = '"”’)';
