const DIGIT_OF: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1", "|": "1" };
/** Digits and what is taken for them, with the signs of dates, amounts and shares. */
const NUMBER_SHAPE = /^[\dOolI|]+(?:[./,-][\dOolI|]+)*[%;,.:)]?$/;
/** What the strokes of a Roman number up to three are taken for. */
const STROKES = /^[IlL1|!HTJ]{1,4}[.,]?$/;

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
  return mendRoman(text, rest);
}

/**
 * "IL", "H." or "1I." before "NHIỆM VỤ TRỌNG TÂM": a heading in capitals counts with "II.". A plain "1."
 * or "I." may be meant as it is.
 */
function mendRoman(text: string, rest: readonly string[]): string {
  const isHeading =
    rest.length >= 2 && rest.slice(0, 3).every((word) => !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word));
  if (!isHeading || !STROKES.test(text) || /^[1I][.,]$|^\d+[.,]?$/.test(text)) return text;
  const strokes = text
    .replace(/[.,]$/, "")
    .replace(/L$/, "I.")
    .replaceAll("H", "II")
    .replace(/[lL1|!TJ]/g, "I")
    .replace(".", "");
  return strokes.length <= 3 ? `${strokes}.` : text;
}
