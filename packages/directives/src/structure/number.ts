import { readScannedDigits } from "./scanned-digits.ts";

/** "Số", also as scans spell it, and the sign after it. Within a line it needs its capital. */
const NUMBER_WORD =
  /(?:^[Ss]|(?<=[\s|>.])S)(?:[ốôóoồổỗỏòọộ6]|[ỐÔÓOỒỔỖỎÒỌỘ])\s*(?:([:;])|\.(?!\w)|(?=[\s\d/.…_-]))\s*/gu;
/** The organ in a symbol: "UBND", "SNN&PTNT"; dashes with or without spaces lead to the next part. */
const PARTS = "\\p{Lu}[\\p{L}\\d&]*(?:\\s?[-–.]\\s?\\p{L}[\\p{L}\\d&]*)*";
/** "12/2019/QĐ-UBND", "/TB-UBND": state form, after the digits. */
const STATE = new RegExp(`^\\s*/\\s*(?:((?:[1l]9|2[0Oo])[\\dlOo]{2})\\s*/\\s*)?(${PARTS})`, "u");
/** "45-TB/ĐU", "45 TB/UB": Party form, after the digits. */
const PARTY = new RegExp(`^\\s*[-–]?\\s*(\\p{Lu}{1,5}r?)\\s*/\\s*(${PARTS})`, "u");
/** A line that is only a symbol: the digits stand elsewhere in the header, or there is no word "Số". */
const BARE = new RegExp(`^\\s*(\\d{0,6}[a-z]?)\\s*/\\s*(?:((?:19|20)\\d{2})\\s*/\\s*)?(${PARTS})\\s*$`, "u");

/**
 * Reads the number of the document from lines of its head: "12/TB-UBND", "07/2019/CT-UBND",
 * "45-TB/ĐU"; "/TB-UBND" when the number is blank or cannot be read. Null when there is none.
 */
export function readNumber(texts: readonly string[]): string | null {
  for (const [i, text] of texts.entries()) {
    if (!/[SsŠ]/.test(text)) continue;
    NUMBER_WORD.lastIndex = 0;
    for (let word = NUMBER_WORD.exec(text); word; word = NUMBER_WORD.exec(text)) {
      // "công văn Số 12" in running text: without a colon the word begins a line or follows capitals.
      const before = text.slice(0, word.index).trimEnd();
      if (!word[1] && /\p{Ll}$/u.test(before)) continue;
      const rest = text.slice(word.index + word[0].length);
      const number = numberAt(endsOpen(rest) ? `${rest}${texts[i + 1] ?? ""}` : rest);
      if (number) return number;
      const apart = digitsAlone(rest);
      if (apart !== null) {
        const symbol = symbolBelow(texts.slice(i + 1));
        if (symbol) return `${apart}/${symbol}`;
      }
    }
  }
  return bareNumber(texts);
}

/** Reads the number that stands at the beginning of a text, after "Số:". */
export function numberAt(text: string): string | null {
  const end = /[/\-–]|\s\p{Lu}{2,5}r?\s*\//u.exec(text.slice(0, 24))?.index ?? -1;
  if (end < 0) return null;
  const raw = text.slice(0, end);
  const digits = readDigits(raw);
  if (digits === null) return null;
  const rest = text.slice(end);
  const state = STATE.exec(rest);
  if (state) return symbolOf(digits, state[1], state[2]);
  const party = PARTY.exec(rest);
  if (!party) return null;
  const type = (party[1] ?? "").replace(/\s/g, "");
  const dash = /^\s*[-–]/u.test(rest) ? "-" : " ";
  return `${digits}${dash}${type}/${tidy(party[2] ?? "")}`;
}

/** Digits with their letter ("12a"); "" for a blank or unreadable number, null for other words. */
function readDigits(raw: string): string | null {
  const suffixed = /^\s*(\d{1,6})([a-hkmnp-y])\s*$/u.exec(raw);
  if (suffixed) return `${suffixed[1]}${suffixed[2]}`;
  const digits = readScannedDigits(raw);
  return digits !== null && digits.length <= 6 ? digits : null;
}

function symbolOf(digits: string, year: string | undefined, symbol = ""): string {
  return `${digits}/${year ? `${readScannedDigits(year)}/` : ""}${tidy(symbol)}`;
}

/** Spaces around dashes and slips in "UBND" do not belong to the symbol. */
function tidy(symbol: string): string {
  return symbol
    .replace(/\s*[-–]\s*/gu, "-")
    .replace(/\.\s+\p{L}.*$/u, "")
    .replace(/ƯBND|ỦBND|UBNĐ|ƯBNĐ/gu, "UBND");
}

/** A symbol that a line break cut: "Số: 15/TB-" | "UBND". */
function endsOpen(rest: string): boolean {
  return rest.length < 24 && /\p{L}\s?-\s*$/u.test(rest);
}

/** "Số: 277" with nothing behind it: a header of two columns gives the symbol further down. */
function digitsAlone(rest: string): string | null {
  const alone = /^\s*(\S{0,6})\s*$/u.exec(rest);
  return alone ? readDigits(alone[1] ?? "") : null;
}

function symbolBelow(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (!text.includes("/")) continue;
    const bare = BARE.exec(text);
    if (bare && !bare[1] && /-/.test(bare[3] ?? "")) return tidy(bare[3] ?? "");
  }
  return null;
}

/** "15/TB-UBND" on a line of its own, where the word before it is lost. */
function bareNumber(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (!text.includes("/") || text.length > 40) continue;
    const bare = BARE.exec(text);
    if (bare?.[1] && /-/.test(bare[3] ?? "")) return symbolOf(bare[1], bare[2], bare[3]);
  }
  return null;
}
