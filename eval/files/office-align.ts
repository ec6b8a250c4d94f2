import type { Reading } from "../../packages/directives/src/index.ts";

/** A word with its place in a text. */
type Word = { word: string; start: number; end: number };

/**
 * Finds the words of one text in another that should have the same ones, so that what was read from a
 * file can be held against an annotation of the plain text.
 */
export class Alignment {
  readonly #from: readonly Word[];
  readonly #to: readonly Word[];
  readonly #pairs: Int32Array;

  constructor(from: string, to: string) {
    this.#from = wordsOf(from);
    this.#to = wordsOf(to);
    this.#pairs = pairs(this.#from, this.#to);
  }

  /** How many words of either text have no partner in the other. */
  get lost(): { missing: number; added: number } {
    const both = this.#pairs.filter((at) => at >= 0).length;
    return { missing: this.#to.length - both, added: this.#from.length - both };
  }

  /** A reading of the first text with its tasks at their places in the second. */
  moved(reading: Reading): Reading {
    const tasks = reading.tasks.map((task) => ({
      ...task,
      spans: task.spans.flatMap(({ start, end }) => this.#spans(start, end)),
    }));
    return { ...reading, tasks };
  }

  #spans(start: number, end: number): { start: number; end: number }[] {
    const spans: { start: number; end: number }[] = [];
    let before = -2;
    this.#from.forEach((word, i) => {
      const at = this.#pairs[i] ?? -1;
      const other = this.#to[at];
      if (word.end <= start || word.start >= end || !other) return;
      const span = {
        start: other.start + Math.max(0, start - word.start),
        end: other.end - Math.max(0, word.end - end),
      };
      const last = spans.at(-1);
      if (last && at === before + 1) last.end = span.end;
      else spans.push(span);
      before = at;
    });
    return spans;
  }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    word: found[0].normalize("NFC"),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** For every word of one list its partner in the other, or -1: the longest common row (Myers 1986). */
function pairs(from: readonly Word[], to: readonly Word[]): Int32Array {
  const found = new Int32Array(from.length).fill(-1);
  const most = from.length + to.length;
  const trace: Int32Array[] = [];
  let ends = new Int32Array(2 * most + 2);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(ends.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && ends[most + k - 1]! < ends[most + k + 1]!);
      let x = down ? ends[most + k + 1]! : ends[most + k - 1]! + 1;
      while (x < from.length && x - k < to.length && from[x]!.word === to[x - k]!.word) x++;
      ends[most + k] = x;
      if (x >= from.length && x - k >= to.length) return back(found, trace, from.length, to.length, most);
    }
    ends = ends.slice();
  }
  return found;
}

function back(found: Int32Array, trace: Int32Array[], xEnd: number, yEnd: number, most: number): Int32Array {
  let [x, y] = [xEnd, yEnd];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const ends = trace[edits]!;
    const k = x - y;
    const down = k === -edits || (k !== edits && ends[most + k - 1]! < ends[most + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const xBefore = edits === 0 ? 0 : ends[most + before]!;
    const yBefore = edits === 0 ? 0 : xBefore - before;
    while (x > xBefore && y > yBefore) {
      x--;
      y--;
      found[x] = y;
    }
    [x, y] = [xBefore, yBefore];
  }
  return found;
}
