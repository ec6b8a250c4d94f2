/** Points of one line of the sheet's 11-point font. */
const LINE = 15;
/** Excel's limit. */
const HIGHEST = 409;

/**
 * The height of a row in points, so that every wrapped cell is read in full. Written into the file because
 * LibreOffice and viewers on phones do not work it out for rows that have none; Excel does so again when a
 * cell is edited.
 *
 * @param cells words of each cell with the width of its column in characters
 */
export function rowHeight(cells: Iterable<{ text: string; width: number; bold?: boolean }>): number {
  let most = 1;
  for (const { text, width, bold } of cells) {
    // Half of the letters are narrower than a figure: short words surely fit.
    if (text.length <= width * 0.6 && !text.includes("\n")) continue;
    most = Math.max(most, linesOf(text, bold ? width * 0.92 : width));
  }
  return Math.min(HIGHEST, most * LINE);
}

/** How many lines the words take in a column so wide, broken between words and where one word is too long. */
function linesOf(text: string, width: number): number {
  // What lies to the left and right of the words in a cell.
  const room = width - 0.8;
  const enough = HIGHEST / LINE;
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEW_LINE;
    if (code !== BLANK && code !== NEW_LINE) {
      word += SIZES[code] ?? PLAIN;
      continue;
    }
    if (used > 0 && used + word > room) {
      lines++;
      used = 0;
    }
    if (word > room) lines += Math.ceil(word / room) - 1;
    used += (word > room ? word % room : word) + SPACE;
    word = 0;
    if (code === NEW_LINE && at < text.length) {
      lines++;
      used = 0;
    }
    if (lines > enough) break;
  }
  return lines;
}

const BLANK = 0x20;
const NEW_LINE = 0x0a;
/** Widths in figures of Times New Roman, rounded up: a line too many is better than one too few. */
const SPACE = 0.5;
const PLAIN = 0.92;
/** By UTF-16 code, up to the end of the Vietnamese letters: looked up for every letter of every row. */
const SIZES = Float32Array.from({ length: 0x1f00 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[ijltfrIJ.,:;'’!()[\]|/-]/.test(sign)) return 0.6;
  return /[mw%@&]|\p{Lu}/u.test(sign) ? 1.4 : PLAIN;
});
