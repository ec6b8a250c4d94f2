import { type Face, textWidth } from "./fonts.ts";

/** Width of the longest of some lines, in points. */
export const widest = (lines: readonly string[], size: number, face: Face): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size, face)));

/**
 * Breaks a text at words into as few lines as the room allows, as even as they can be: a title whose last
 * line is one word looks torn.
 * @param room in points
 */
export function balancedLines(text: string, size: number, room: number, face: Face): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const fewest = broken(words, size, room, face);
  let [low, high] = [room / 4, room];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (broken(words, size, middle, face).length <= fewest.length) high = middle;
    else low = middle;
  }
  return broken(words, size, high, face);
}

function broken(words: readonly string[], size: number, room: number, face: Face): string[] {
  const lines: string[] = [];
  let width = 0;
  const space = textWidth(" ", size, face);
  for (const word of words) {
    const own = textWidth(word, size, face);
    if (lines.length > 0 && width + space + own <= room) {
      lines[lines.length - 1] += ` ${word}`;
      width += space + own;
    } else {
      lines.push(word);
      width = own;
    }
  }
  return lines;
}

/** The body of a place: its own line, the place below it. */
const PLACE_BODY =
  /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND) (?=(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) )/u;

/**
 * The lines of an agency's name in upper case. What fits stays on one line; a committee is parted before
 * its place, as offices write it; other names are parted evenly.
 */
export function agencyLines(name: string, size: number, room: number, face: Face): string[] {
  if (textWidth(name, size, face) <= room) return [name];
  const body = PLACE_BODY.exec(name);
  if (!body) return balancedLines(name, size, room, face);
  return [body[1]!, ...balancedLines(name.slice(body[0].length), size, room, face)];
}
