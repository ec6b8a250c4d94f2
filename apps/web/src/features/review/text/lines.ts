/** A line of the text without its line break; `words` is the line without markup signs and outer space. */
export type Line = { start: number; end: number; words: string };

/** Splits a text into lines with their offsets; a page break (form feed) is a line of its own. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/\f|[^\r\n\f]*(?:\r\n|\r|\n|(?=\f)|$)/gu)) {
    if (match[0] === "" && (match.index >= text.length || text[match.index] === "\f")) continue;
    const raw = match[0].replace(/[\r\n]+$/u, "");
    const words = raw === "\f" ? raw : raw.replaceAll(/\*{1,2}/gu, "").trim();
    lines.push({ start: match.index, end: match.index + raw.length, words });
  }
  return lines;
}

/**
 * The width at which a text was wrapped by hand, in characters, or null when its lines are whole
 * paragraphs. Wrapped texts have many lines just below one width and none far beyond it.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    .map((line) => line.words.length)
    .filter((length) => length > 30)
    .sort((a, b) => a - b);
  if (lengths.length < 8) return null;
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > 130) return null;
  const near = lengths.filter((length) => length > width * 0.75).length;
  return near / lengths.length > 0.5 ? width : null;
}

const STARTS_ITEM =
  /^(?:[-–—+•*]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[IVXLC]{1,6}[.)]\s|[a-zđ]\)\s|(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX])/u;

/** Tells whether a line begins with a number, letter or sign of a list, so that it opens a paragraph. */
export const startsItem = (words: string): boolean => STARTS_ITEM.test(words);

/** Tells whether `next` only continues `line`, broken by hand at `width`. */
export function continues(line: Line, next: Line, width: number | null): boolean {
  if (width === null || line.words === "" || next.words === "") return false;
  if (startsItem(next.words) || next.words === "|" || line.words === "|") return false;
  return line.words.length >= width * 0.7 || /^[\p{Ll}\d(,]/u.test(next.words);
}
