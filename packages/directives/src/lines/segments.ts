import type { Paragraph } from "./paragraph.ts";

/** A sentence or a semicolon clause of a paragraph; offsets count in the paragraph's text. */
export type Segment = { start: number; end: number };

const CUT = /(?<![.!?…])[.!?…]+[”"’)\]]*\s+(?=[“"(]*\p{L})|;\s*/gu;
/** Abbreviations whose dot ends no sentence ("TP. Huế", "TT. HĐND", "v.v. ..."). */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:TP|TS|ThS|PGS|GS|BS|KT|TL|TM|TUQ|Q|tp|tr|v\.v|vv|st|stt|TT|Tx|TX|P|H|X|Đ\/c|đ\/c|No|Nxb)\.$/u;
/** A number or letter of an item whose dot ends no sentence ("mục II. ", "khoản 2. "). */
const ITEM = /(?:^|\s)(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\.$/u;

/**
 * Cuts a paragraph into sentences and semicolon clauses. A sentence ends at a full stop followed
 * by a space and a capital letter; abbreviations and item numbers end none.
 */
export function segmentsOf(paragraph: Paragraph): Segment[] {
  const { text } = paragraph;
  const cuts: number[] = [0];
  CUT.lastIndex = 0;
  for (let match = CUT.exec(text); match; match = CUT.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0][0] === ";") cuts.push(end);
    else if (endsSentence(text, match.index, end, paragraph.body)) cuts.push(end);
  }
  cuts.push(text.length);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    let start = cuts[i] as number;
    let end = cuts[i + 1] as number;
    while (start < end && /\s/.test(text[start] as string)) start++;
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    if (end > start) segments.push({ start, end });
  }
  return segments;
}

function endsSentence(text: string, at: number, next: number, body: number): boolean {
  if (at < body) return false;
  const head = text.slice(Math.max(0, at - 12), at + 1);
  if (ABBREVIATION.test(head) || ITEM.test(head)) return false;
  const letter = /\p{L}/u.exec(text.slice(next, next + 4))?.[0] ?? "";
  return letter !== letter.toLowerCase();
}
