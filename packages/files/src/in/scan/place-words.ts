import type { LineBox, WordBox } from "../../types.ts";
import type { PageWord } from "./words.ts";

/**
 * Finds for every word of a page where it came to stand in the text: line by line, in the order of
 * their places. A word that was joined with another is not listed.
 *
 * @param lines the lines of the page in the text, their boxes in the same space as those of the words.
 * @returns words with offsets, boxes still in that space.
 */
export function placeWords(text: string, lines: readonly LineBox[], words: readonly PageWord[]): WordBox[] {
  const placed: WordBox[] = [];
  for (const line of lines) {
    const inside = words.filter((word) => isInside(word, line)).sort((a, b) => a.x0 - b.x0);
    let from = line.start;
    for (const { text: letters, confidence, x0, y0, x1, y1 } of inside) {
      const start = text.indexOf(letters, from);
      if (start < 0 || start + letters.length > line.end) continue;
      from = start + letters.length;
      placed.push({ start, end: from, confidence, x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
    }
  }
  return placed.sort((a, b) => a.start - b.start);
}

function isInside(word: PageWord, line: LineBox): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  const slack = 0.3 * line.height;
  return (
    x >= line.x - 1 &&
    x <= line.x + line.width + 1 &&
    y >= line.y - slack &&
    y <= line.y + line.height + slack
  );
}
