import type { Glyph } from "../pdf/page-content.ts";
import type { OcrLine, OcrWord } from "./hocr.ts";
import { mendWord } from "./mend.ts";

/** A word of a page, in points of the page as it was made ready to be read. */
export type PageWord = { text: string; confidence: number; x0: number; y0: number; x1: number; y1: number };

/** Words of one page in the shape in which the characters of a PDF are put into lines. */
export type PageWords = { words: PageWord[]; glyphs: Glyph[]; confidence: number };

/** Of the size of letters, the height of a line from its rising to its falling letters. */
const LINE_PER_SIZE = 0.95;
/** Sizes that differ less than this from the page's own are the page's: small letters are measured badly. */
const SAME_SIZE = 0.17;
const RISE = 0.85;
const FALL = 0.25;
/** What strokes of a signature, creases and specks are taken for. */
const UNSURE = 40;
const VERY_UNSURE = 15;
/** A line of so many words of this confidence is print. */
const GOOD_WORDS = 4;
const GOOD = 75;

/**
 * Turns what an engine read into words with boxes and into "characters" of one word each, so that
 * lines, columns, tables and paragraphs are found as in a PDF.
 *
 * @param dpi dots an inch of the picture that was read.
 */
export function layWords(lines: readonly OcrLine[], dpi: number): PageWords {
  const unit = 72 / dpi;
  const kept = lines
    .map((line) => ({ ...line, words: line.words.filter((word) => !isNoise(word, line)) }))
    .filter((line) => line.words.length > 0);
  const usual = usualSize(kept) * unit;
  const words: PageWord[] = [];
  const glyphs: Glyph[] = [];
  for (const line of kept) {
    const own = (line.size * unit) / LINE_PER_SIZE;
    const em = own === 0 || Math.abs(own - usual) < SAME_SIZE * usual ? usual : own;
    line.words.forEach((word, i) => {
      const text = mendWord(word.text, i === 0 ? line.words.slice(1).map(({ text }) => text) : null);
      const box = { x0: word.x0 * unit, x1: word.x1 * unit, y0: word.y0 * unit, y1: word.y1 * unit };
      words.push({ text, confidence: word.confidence, ...box });
      const baseline = line.baselineAt((word.x0 + word.x1) / 2) * unit;
      const shape = { baseline, y0: baseline - RISE * em, y1: baseline + FALL * em, em };
      const common = { ...shape, encoding: "unicode" as const, annotation: false };
      const before = glyphs.at(-1);
      if (i > 0 && before)
        glyphs.push({ ...common, char: " ", x0: before.x1, x1: Math.max(before.x1, box.x0) });
      glyphs.push({ ...common, char: text, x0: box.x0, x1: box.x1 });
    });
  }
  return { words, glyphs, confidence: meanConfidence(words) };
}

/** Mean confidence by letters: a stray dot counts less than a word. */
function meanConfidence(words: readonly PageWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
}

/** A word between good ones is one as well, however small: the number of a heading, a dash. */
function isGood({ words }: OcrLine): boolean {
  const sorted = words.map((word) => word.confidence).sort((a, b) => a - b);
  return words.length >= GOOD_WORDS && sorted[Math.floor(words.length / 2)]! >= GOOD;
}

function isNoise(word: OcrWord, line: OcrLine): boolean {
  if (isGood(line)) return false;
  const { text, confidence } = word;
  if (confidence < VERY_UNSURE) return true;
  const height = word.y1 - word.y0;
  if (line.size > 0 && height > 2.5 * line.size && confidence < 80) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence < 60 || !/^[-–—+*•.:;,()[\]/%“”"'&…>=<]+$/u.test(text);
  return confidence < UNSURE && text.length <= 3;
}

/** The size of most letters on the page, in dots. */
function usualSize(lines: readonly OcrLine[]): number {
  const sizes = lines
    .filter((line) => line.size > 0)
    .flatMap((line) => line.words.flatMap((word) => Array<number>(word.text.length).fill(line.size)))
    .sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? 30) / LINE_PER_SIZE;
}
