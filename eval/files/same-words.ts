import type { Annotation, Range } from "../annotation.ts";

type Word = { text: string; start: number; end: number };

/**
 * Moves an annotation to another text with the same words, such as the text read out of a file that was
 * made from the annotated one: offsets go where the words went. Words that are not found there are lost
 * from their ranges.
 */
export function moveAnnotation(annotation: Annotation, from: string, to: string): Annotation {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const partner = commonWords(a, b);
  const move = ([start, end]: Range): Range => {
    const found = a.flatMap((word, i) => {
      const at = word.start >= start && word.end <= end ? partner[i] : undefined;
      return at === undefined || at < 0 ? [] : [b[at]!];
    });
    return found.length > 0 ? [found[0]!.start, found.at(-1)!.end] : [0, 0];
  };
  return {
    ...annotation,
    tasks: annotation.tasks.map((task) => ({ ...task, spans: task.spans.map(move) })),
    ignore: annotation.ignore.map(move),
  };
}

/** How many words of a text are not in the other one in the same order, and the other way round. */
export function countDifferences(from: string, to: string): { lost: number; added: number; words: number } {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const common = commonWords(a, b).filter((at) => at >= 0).length;
  return { lost: a.length - common, added: b.length - common, words: a.length };
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0].normalize("NFC"),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** For every word of the first list its place in the second, -1 for none: the longest common sequence (Myers). */
function commonWords(a: readonly Word[], b: readonly Word[]): number[] {
  const most = a.length + b.length;
  let front = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let d = 0; d <= most; d++) {
    history.push(front);
    const next = new Map(front);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1));
      let x = down ? (front.get(k + 1) ?? 0) : (front.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x]!.text === b[x - k]?.text) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace(history, a, b);
    }
    front = next;
  }
  return a.map(() => -1);
}

function trace(history: readonly Map<number, number>[], a: readonly Word[], b: readonly Word[]): number[] {
  const partner = a.map(() => -1);
  let [x, y] = [a.length, b.length];
  for (let d = history.length - 1; d >= 0; d--) {
    const front = history[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (front.get(before) ?? 0);
    const fromY = fromX - before;
    while (x > fromX && y > Math.max(0, fromY) && x > 0) {
      if (a[x - 1]?.text !== b[y - 1]?.text) break;
      partner[--x] = --y;
    }
    [x, y] = d === 0 ? [0, 0] : [fromX, fromY];
  }
  return partner;
}
