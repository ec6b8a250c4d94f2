const DIGIT_OF: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1", "|": "1" };
/** Digits and what is taken for them, with the signs of dates, amounts and shares. */
const NUMBER_SHAPE = /^[\dOolI|]+(?:[./,-][\dOolI|]+)*[%;,.:)]?$/;
/** What the strokes of a Roman number up to three are taken for. */
const STROKES = /^[IlL1|!H]{1,4}[.,]?$/;
/** "H." may be the short word for a district; before so many capitals it is a number. */
const SURE_HEADING = 4;

/**
 * Mends what only the form of a word decides: a letter inside a number, the dash before a list item,
 * the Roman number before a heading in capitals. Slips of language are left to the reader of the text.
 *
 * @param rest when the word is the first of its line, the words after it; else null.
 */
export function mendWord(word: string, rest: readonly string[] | null): string {
  const text = word.normalize("NFC").replace(/—/g, "–").replace(/[‘’]/g, "’");
  if (NUMBER_SHAPE.test(text)) {
    const digits = text.match(/\d/g)?.length ?? 0;
    const letters = text.match(/[OolI|]/g)?.length ?? 0;
    if (letters > 0 && digits >= 2 && digits > letters) return text.replace(/[OolI|]/g, (c) => DIGIT_OF[c]!);
  }
  if (!rest) return text;
  if (/^[~–-]{1,2}$/.test(text)) return "-";
  const glued = /^[-–~]{1,2}(\p{Lu}[\p{Ll}\p{Lu}]*.*)$/u.exec(text);
  if (glued) return `- ${glued[1]}`;
  // "I.MỤC" TIÊU: the space of a heading is easily lost.
  const heading = /^([IVX]{1,4}\.)(\p{Lu}{2,}.*)$/u.exec(text);
  if (heading) return `${heading[1]} ${heading[2]}`;
  return mendRoman(text, rest);
}

/**
 * "IL", "H." or "1I." before "NHIỆM VỤ TRỌNG TÂM": a heading in capitals counts with "II.". A plain "1."
 * or "I." may be meant as it is.
 */
function mendRoman(text: string, rest: readonly string[]): string {
  if (!isHeading(rest) || !STROKES.test(text) || /^[1I][.,]$|^\d+[.,]?$/.test(text)) return text;
  if (/^H[.,]?$/.test(text) && rest.length < SURE_HEADING) return text;
  const strokes = text
    .replace(/[.,]$/, "")
    .replaceAll("H", "II")
    .replace(/[lL1|!]/g, "I");
  return strokes.length <= 3 ? `${strokes}.` : text;
}

/** Whether the words behind a number are a heading in capitals. */
const isHeading = (rest: readonly string[]): boolean =>
  rest.length >= 2 &&
  rest.slice(0, 3).every((word) => !/\p{Ll}/u.test(word)) &&
  /\p{Lu}{2}/u.test(rest[0] ?? "");

/** One printed line of the document: its words in order. */
export type MendableLine = { words: readonly string[]; replaceFirst: (word: string) => void };

/**
 * Mends what only the order of headings decides: two headings in capitals that both count "II." are the
 * second and the third, a stroke was lost.
 *
 * @param lines all lines of the pages that were read, in order.
 */
export function mendHeadings(lines: readonly MendableLine[]): void {
  let last = "";
  for (const { words, replaceFirst } of lines) {
    const [first = "", ...rest] = words;
    if (!/^[IVX]{1,4}\.$/.test(first) || !isHeading(rest)) continue;
    const lostStroke = first === "II." && last === "II.";
    last = lostStroke ? "III." : first;
    if (lostStroke) replaceFirst("III.");
  }
}
