const DIGIT_OF: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1", "|": "1" };
/** Digits and what is taken for them, with the signs of dates, amounts and shares. */
const NUMBER_SHAPE = /^[\dOolI|]+(?:[./,-][\dOolI|]+)*[%;,.:)]?$/;
/** "II." and "III." read as letters; no word looks like them. */
const ROMAN: Readonly<Record<string, string>> = { IL: "II.", IIL: "III.", "IL.": "II.", "IIL.": "III." };

/**
 * Mends what only the form of a word decides: a letter inside a number, the dash before a list item,
 * the sign of a Roman number. Slips of language are left to the reader of the text.
 *
 * @param opensLine whether the word is the first of its line.
 */
export function mendWord(word: string, opensLine: boolean): string {
  const text = word.normalize("NFC").replace(/—/g, "–").replace(/[‘’]/g, "’");
  if (NUMBER_SHAPE.test(text)) {
    const digits = text.match(/\d/g)?.length ?? 0;
    const letters = text.match(/[OolI|]/g)?.length ?? 0;
    if (letters > 0 && digits >= 2 && digits > letters) return text.replace(/[OolI|]/g, (c) => DIGIT_OF[c]!);
  }
  if (!opensLine) return text;
  if (/^[~–-]{1,2}$/.test(text)) return "-";
  const glued = /^[-–~]{1,2}(\p{Lu}[\p{Ll}\p{Lu}]*.*)$/u.exec(text);
  if (glued) return `- ${glued[1]}`;
  return ROMAN[text] ?? text;
}
