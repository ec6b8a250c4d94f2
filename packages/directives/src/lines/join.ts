import { AUTHORITY_PREFIX, DOCUMENT_TYPE_NAMES, OPENING_WORDS, POSTS } from "../lexicon/header-words.ts";
import { CANNOT_END_WORDS } from "../lexicon/line-endings.ts";
import { keyOf } from "../source/words.ts";
import { labelOf } from "./labels.ts";
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

const TERMINAL = /[.;:!?…][”"’)\]]*$/u;
const SENTENCE_END = /[.;!?…][”"’)\]]*$/u;
const TYPE_NAMES = new Set(Object.keys(DOCUMENT_TYPE_NAMES));
const POST_NAMES = new Set<string>(POSTS);
/** Heads of units: a header line in capitals that begins with one is a line of its own. */
const HEADER_UNIT =
  /^(?:SỞ|PHÒNG|BAN|VĂN PHÒNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BỘ|CỤC|CHI CỤC|CỘNG H|CÔNG AN|TRƯỜNG|CHI ỦY|ĐẢNG)/u;

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
    foot ||= /^(?:Nơi nhận|NƠI NHẬN)/u.test(line.text);
    // Recipients stand in a packed list in every document: they tell nothing of its paragraphs.
    if (foot || !TERMINAL.test(line.text)) return;
    if (next?.kind === "blank") ended++;
    else if (next?.kind === "text" && labelOf(next.text)) packed++;
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
  if (AUTHORITY_PREFIX.test(a) && a.endsWith(",") && gap === "none" && isCapitals(b)) return true;
  if (isOwnLine(b)) return false;
  const label = labelOf(b);
  if (region === "foot") return gap === "none" && !label && continuesFoot(previous, b);
  if (label) return label.style === "bullet" && midSentenceDash(a, b, gap, layout);
  if (isTypeLine(a)) return false;
  if (previous.goesOn && gap === "none" && (region === "head" || !isOwnLine(a))) return true;
  if (isOwnLine(a)) return false;
  const open = !TERMINAL.test(a);
  if (open && startsLower(b)) return true;
  if (
    open &&
    (a.endsWith(",") || (CANNOT_END_WORDS.has(keyOf(lastWord(a))) && !isShortHeading(a, gap))) &&
    !isCapitalLine(b)
  )
    return true;
  if (open && region === "body" && breaksName(a, b)) return true;
  if (labelOnly(a) && gap === "none") return true;
  if (gap !== "none" || !layout.wrapped) return false;
  return continuesWrapped(a, b, open, region, layout);
}

/** In the foot only a recipient that runs over the line and an authority broken in its bold type go on. */
function continuesFoot(previous: RawLine, b: string): boolean {
  if (AUTHORITY_PREFIX.test(previous.text)) return previous.goesOn && isCapitals(b);
  return startsLower(b) && !TERMINAL.test(previous.text);
}

function continuesWrapped(a: string, b: string, open: boolean, region: Region, layout: Layout): boolean {
  const capitalsA = isCapitals(a);
  const capitalsB = isCapitalLine(b);
  if (capitalsA && capitalsB) return open && !HEADER_UNIT.test(b);
  if (capitalsA !== capitalsB) return false;
  const full = a.length + 1 + (b.indexOf(" ") > 0 ? b.indexOf(" ") : b.length) > layout.width * 0.85;
  if (full) return open || SENTENCE_END.test(a);
  if (region === "head") return false;
  return layout.spaced;
}

/** "... Phạm Văn A\n- Trưởng Ban ...": a dash in the middle of a wrapped sentence, no bullet. */
function midSentenceDash(a: string, b: string, gap: Gap, layout: Layout): boolean {
  if (gap !== "none" || !layout.wrapped || !/^[-–]\s/u.test(b)) return false;
  if (TERMINAL.test(a) || isCapitals(a) || labelOf(a)) return false;
  return a.length >= layout.width * 0.75;
}

/** Lines that never continue another: a signature's authority or post, a recipients title, an issue line. */
function isOwnLine(line: string): boolean {
  return (
    AUTHORITY_PREFIX.test(line) ||
    isPost(line) ||
    isTypeLine(line) ||
    /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|Số\s*:)/u.test(line)
  );
}

function isPost(line: string): boolean {
  return isCapitals(line) && line.length <= 40 && POST_NAMES.has(line.toLowerCase());
}

/** A line that is nothing but the name of a document type in capitals. */
export function isTypeLine(line: string): boolean {
  return isCapitals(line) && line.length <= 30 && TYPE_NAMES.has(line.toLowerCase().replace(/[:.]\s*$/, ""));
}

/** Every letter is a capital, and there are at least two. */
export function isCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(line.slice(0, 200));
}

function labelOnly(line: string): boolean {
  const label = labelOf(`${line} X`);
  return label !== null && label.style !== "bullet" && label.length >= line.length && line.length <= 16;
}

/** A long line that stops at a capitalised word before another: a name broken by the page ("... cánh đồng Nà | Lộc, ..."). */
function breaksName(a: string, b: string): boolean {
  if (a.length < 90 || isCapitals(a) || isCapitalLine(b) || opens(b)) return false;
  const last = lastWord(a);
  return /^\p{Lu}\p{Ll}+$/u.test(last) && /^\p{Lu}\p{Ll}+[ ,;.]/u.test(b) && /[,;.]/.test(b);
}

const OPENINGS = OPENING_WORDS.split("\n");

/** "Thực hiện ...", "Căn cứ ...": words with which the text under a title begins go on with no name. */
function opens(line: string): boolean {
  const lower = line.slice(0, 40).toLowerCase();
  return OPENINGS.some((words) => lower.startsWith(`${words} `));
}

/** A line in capitals; a document's symbol at the beginning of a line ("13-KH/TU") is none. */
function isCapitalLine(line: string): boolean {
  return isCapitals(line) && !/^[\d(]/.test(line);
}

/** "1. Kết quả đạt được" over a blank line is a heading, however it ends. */
function isShortHeading(line: string, gap: Gap): boolean {
  return gap === "blank" && line.length < 80 && labelOf(line) !== null;
}

function startsLower(line: string): boolean {
  const first = /^["“'(]*(\p{L})/u.exec(line)?.[1];
  return first !== undefined && first !== first.toUpperCase();
}

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(" ") + 1);
}
