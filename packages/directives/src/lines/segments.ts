import type { Word } from "../source/words.ts";
import { isSpace } from "./letters.ts";
import type { Paragraph } from "./paragraph.ts";

/** A sentence or a semicolon clause of a paragraph; offsets count in the paragraph's text. */
export type Segment = { start: number; end: number };

/** Tried at the marks that may cut, of a row of them at the first. */
const CUT = /(?<![.!?…])[.!?…]+[”"’)\]]*\s+(?=[“"(]*\p{L})|;\s*/uy;
const CUTTING = ".!?…;";
/** Abbreviations whose dot ends no sentence ("TP. Huế", "TT. HĐND", "v.v. ..."). */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:TP|TS|ThS|PGS|GS|BS|KT|TL|TM|TUQ|Q|tp|tr|v\.v|vv|st|stt|TT|Tx|TX|P|H|X|Đ\/c|đ\/c|No|Nxb)\.$/u;
/**
 * A number or letter of an item whose dot ends no sentence ("mục II. ", "gồm: 1. ", "khoản 2. "); the number of a time
 * does end one ("trong quý IV. ", "tháng 4. ").
 */
const ITEM =
  /(?:^|[:;.(]\s*|(?<!\p{L})(?:mục|khoản|điểm|điều|phần|chương|phụ lục|tiết|ý|câu|bước)\s+)(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\.$/iu;
/** As far back as the words before the number of an item reach, in units. */
const ITEM_LENGTH = 20;

/**
 * Cuts a paragraph into sentences and semicolon clauses. A sentence ends at a full stop followed
 * by a space and a capital letter; abbreviations and item numbers end none.
 */
export function segmentsOf(paragraph: Paragraph): readonly Segment[] {
  paragraph.segments ??= cutSegments(paragraph);
  return paragraph.segments;
}

function cutSegments(paragraph: Paragraph): Segment[] {
  const { text } = paragraph;
  const segments: Segment[] = [];
  let from = 0;
  for (const cut of cutsOf(paragraph)) {
    pushSegment(segments, text, from, cut);
    from = cut;
  }
  pushSegment(segments, text, from, text.length);
  return segments;
}

function pushSegment(segments: Segment[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) segments.push({ start, end });
}

/** Where a sentence or clause ends and the next begins. */
function cutsOf({ text, words, body }: Paragraph): number[] {
  const cuts: number[] = [];
  // Behind the last mark there is nothing to cut off.
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (!word.mark || !CUTTING.includes(word.written)) continue;
    const at = words.starts[i] as number;
    // "1.200", "TP.Huế"
    const inside = words.starts[i + 1] === at + 1 && words[i + 1]?.mark === false;
    if (inside && word.written !== ";") continue;
    CUT.lastIndex = at;
    const match = CUT.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    if (word.written === ";" || endsSentence(text, at, end, body)) cuts.push(end);
  }
  return cuts;
}

function endsSentence(text: string, at: number, next: number, body: number): boolean {
  if (at < body) return false;
  const head = text.slice(Math.max(0, at - ITEM_LENGTH), at + 1);
  if (ABBREVIATION.test(head) || ITEM.test(head)) return false;
  const letter = /\p{L}/u.exec(text.slice(next, next + 4))?.[0] ?? "";
  return letter !== letter.toLowerCase();
}
