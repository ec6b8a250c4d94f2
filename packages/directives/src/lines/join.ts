import { AUTHORITY_PREFIX, DOCUMENT_TYPE_NAMES, OPENING_WORDS, POSTS } from "../lexicon/header-words.ts";
import { CANNOT_END_WORDS } from "../lexicon/line-endings.ts";
import { keyOf } from "../source/words.ts";
import { beginsBlock } from "./block-lines.ts";
import { labelOf } from "./labels.ts";
import { lineStart, startsLower } from "./letters.ts";
import type { RawLine } from "./raw-lines.ts";

/** How the lines of a whole text are broken; decides what counts as a broken line. */
export type Layout = {
  /** The usual longest line, in units; lines of a text that was not wrapped have no limit. */
  width: number;
  /** The text was broken to a width: most paragraphs run over several lines. */
  wrapped: boolean;
  /** Paragraphs are set apart by blank lines. */
  spaced: boolean;
};

const TYPE_NAMES = new Set(Object.keys(DOCUMENT_TYPE_NAMES));
const POST_NAMES = new Set<string>(POSTS);
/** Heads of units: a header line in capitals that begins with one is a line of its own. */
const HEADER_UNIT =
  /^(?:SỞ|PHÒNG|BAN|VĂN PHÒNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BỘ|CỤC|CHI CỤC|CỘNG H|CÔNG AN|TRƯỜNG|CHI ỦY|ĐẢNG)/u;
const isFoot = lineStart("N", /^(?:Nơi nhận|NƠI NHẬN)/u);
/** Recipients, addressees and the number of the document have lines of their own. */
const isHeadLine = lineStart("NKS", /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|Số\s*:)/u);
/** "TM. ỦY BAN NHÂN DÂN": on whose behalf a signature is given. */
export const isAuthority = lineStart("TKQ", AUTHORITY_PREFIX);

/** Measures how the lines of a text are broken. */
export function measureLayout(lines: readonly RawLine[]): Layout {
  const lengths: number[] = [];
  let follows = 0;
  let ended = 0;
  let packed = 0;
  let foot = false;
  lines.forEach((line, i) => {
    if (line.kind !== "text") return;
    const next = lines[i + 1];
    lengths.push(line.text.length);
    if (next?.kind === "text") follows++;
    foot ||= isFoot(line.text);
    // Recipients stand in a packed list in every document: they tell nothing of its paragraphs.
    if (foot || line.open) return;
    if (next?.kind === "blank") ended++;
    else if (next?.kind === "text" && (next.label || beginsBlock(next.text, false))) packed++;
  });
  if (lengths.length === 0) return { width: 1e9, wrapped: false, spaced: true };
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.93)] as number;
  const wrapped = width <= 140 && width >= 24 && follows >= lengths.length * 0.3;
  return { width: wrapped ? width : 1e9, wrapped, spaced: ended > packed };
}

/** Where a line stands: the head before the title, the body, or the foot from "Nơi nhận" on. */
export type Region = "head" | "body" | "foot";

/** What lies between two lines: nothing, a page number or running head only, or a blank line. */
export type Gap = "none" | "page" | "blank";

/**
 * Tells whether `next` goes on with the sentence of `previous` (GUIDE: a line broken in the middle
 * of a sentence belongs to one task). The tests are ordered from certain to probable.
 */
export function continues(
  previous: RawLine,
  next: RawLine,
  gap: Gap,
  region: Region,
  layout: Layout,
): boolean {
  const a = previous.text;
  const b = next.text;
  if (gap === "none" && isAuthority(a) && a.endsWith(",") && next.capitals) return true;
  if (isOwnLine(next) || (region === "body" && beginsBlock(b, previous.open))) return false;
  const { label } = next;
  if (region === "foot") return gap === "none" && !label && continuesFoot(previous, next);
  if (label) return label.style === "bullet" && midSentenceDash(previous, b, gap, layout);
  if (isOwnLine(previous))
    return previous.goesOn && gap === "none" && region === "head" && !isTypeLine(previous);
  if (previous.goesOn && gap === "none") return true;
  const { open } = previous;
  if (open && startsLower(b)) return true;
  if (open && (a.endsWith(",") || cannotEnd(previous, gap)) && !isCapitalLine(next)) return true;
  if (open && region === "body" && breaksName(previous, next)) return true;
  if (gap === "none" && labelOnly(a)) return true;
  if (gap !== "none" || !layout.wrapped) return false;
  return continuesWrapped(previous, next, region, layout);
}

/** "... thực hiện của": the line stops at a word after which no sentence stops. */
function cannotEnd(line: RawLine, gap: Gap): boolean {
  const last = keyOf(lastWord(line.text));
  if (!CANNOT_END_WORDS.has(last)) return false;
  if (JOINING_WORDS.has(last)) return true;
  // "I. TÌNH HÌNH 7 THÁNG ĐẦU NĂM" is a heading, whatever it ends with.
  if (line.capitals && line.label) return false;
  // "1. Kết quả đạt được" over a blank line is a heading, however it ends.
  return !(gap === "blank" && line.text.length < 80 && line.label);
}

/** Words after which not even a heading stops. */
const JOINING_WORDS = new Set(["và", "với", "các", "của", "cho"]);

/** In the foot only a recipient that runs over the line and an authority broken in its bold type go on. */
function continuesFoot(previous: RawLine, next: RawLine): boolean {
  if (isAuthority(previous.text)) return previous.goesOn && next.capitals;
  return startsLower(next.text) && previous.open;
}

function continuesWrapped(previous: RawLine, next: RawLine, region: Region, layout: Layout): boolean {
  const capitals = isCapitalLine(next);
  if (previous.capitals !== capitals) return false;
  if (capitals) return previous.open && !HEADER_UNIT.test(next.text);
  const space = next.text.indexOf(" ");
  const word = space > 0 ? space : next.text.length;
  // A full line breaks off anywhere but at a colon.
  if (previous.text.length + 1 + word > layout.width * 0.85) return !previous.announces;
  return region !== "head" && layout.spaced;
}

/** "... Phạm Văn A\n- Trưởng Ban ...": a dash in the middle of a wrapped sentence, no bullet. */
function midSentenceDash(previous: RawLine, b: string, gap: Gap, layout: Layout): boolean {
  if (gap !== "none" || !layout.wrapped || !/^[-–]\s/u.test(b)) return false;
  if (!previous.open || previous.capitals || previous.label) return false;
  return previous.text.length >= layout.width * 0.75;
}

/** Lines that never continue another: a signature's authority or post, a recipients title, an issue line. */
function isOwnLine(line: RawLine): boolean {
  return isAuthority(line.text) || isPost(line) || isTypeLine(line) || isHeadLine(line.text);
}

function isPost(line: RawLine): boolean {
  return line.text.length <= 40 && line.capitals && POST_NAMES.has(line.text.toLowerCase());
}

/** A line that is nothing but the name of a document type in capitals. */
export function isTypeLine(line: { text: string; readonly capitals: boolean }): boolean {
  const { text } = line;
  return text.length <= 30 && line.capitals && TYPE_NAMES.has(text.toLowerCase().replace(/[:.]\s*$/, ""));
}

function labelOnly(line: string): boolean {
  if (line.length > 16) return false;
  const label = labelOf(`${line} X`);
  return label !== null && label.style !== "bullet" && label.length >= line.length;
}

/** A long line that stops at a capitalised word before another: a name broken by the page ("... cánh đồng Nà | Lộc, ..."). */
function breaksName(previous: RawLine, next: RawLine): boolean {
  const a = previous.text;
  const b = next.text;
  if (a.length < 90 || !/^\p{Lu}\p{Ll}+$/u.test(lastWord(a))) return false;
  if (!/^\p{Lu}\p{Ll}+[ ,;.]/u.test(b) || !/[,;.]/.test(b)) return false;
  return !previous.capitals && !isCapitalLine(next) && !opens(b);
}

const OPENINGS = OPENING_WORDS.split("\n");

/** "Thực hiện ...", "Căn cứ ...": words with which the text under a title begins go on with no name. */
function opens(line: string): boolean {
  const lower = line.slice(0, 40).toLowerCase();
  return OPENINGS.some((words) => lower.startsWith(`${words} `));
}

/** A line in capitals; a document's symbol at the beginning of a line ("13-KH/TU") is none. */
function isCapitalLine(line: RawLine): boolean {
  return line.capitals && !/^[\d(]/.test(line.text);
}

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(" ") + 1);
}
