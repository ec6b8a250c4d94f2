/** How two texts fit on each other, character by character. */
export type Alignment = {
  /** Characters to insert, delete or replace to turn one into the other (Levenshtein). */
  distance: number;
  /** For every offset of the first text, also its end, the offset in the second one. */
  toSecond: Uint32Array;
};

const [SAME, GONE, NEW] = [0, 1, 2];

/**
 * Aligns two texts by the fewest edits, looking only near the diagonal: texts whose parts changed places
 * count as different.
 *
 * @param band how many characters a place may be shifted by, at the start; it grows as needed.
 */
export function align(first: string, second: string, band = 256): Alignment {
  const reach = band + Math.abs(first.length - second.length);
  const found = alignWithin(first, second, reach);
  return found.distance <= band || reach >= Math.max(first.length, second.length)
    ? found
    : align(first, second, Math.max(band * 2, Math.min(found.distance, band * 4)));
}

function alignWithin(first: string, second: string, reach: number): Alignment {
  const width = 2 * reach + 1;
  const steps = new Uint8Array((first.length + 1) * width);
  const far = first.length + second.length + 1;
  let above = new Uint32Array(width).fill(far);
  for (let i = 0; i <= first.length; i++) {
    const row = new Uint32Array(width).fill(far);
    for (let k = 0; k < width; k++) {
      const j = i + k - reach;
      if (j < 0 || j > second.length) continue;
      if (i === 0 && j === 0) {
        row[k] = 0;
        continue;
      }
      const match = i > 0 && j > 0 ? above[k]! + (first[i - 1] === second[j - 1] ? 0 : 1) : far;
      const gone = i > 0 && k + 1 < width ? above[k + 1]! + 1 : far;
      const added = j > 0 && k > 0 ? row[k - 1]! + 1 : far;
      const least = Math.min(match, gone, added);
      row[k] = least;
      steps[i * width + k] = least === match ? SAME : least === gone ? GONE : NEW;
    }
    above = row;
  }
  return {
    distance: above[second.length - first.length + reach]!,
    toSecond: trace(first, second, steps, reach),
  };
}

function trace(first: string, second: string, steps: Uint8Array, reach: number): Uint32Array {
  const toSecond = new Uint32Array(first.length + 1);
  const width = 2 * reach + 1;
  let [i, j] = [first.length, second.length];
  toSecond[i] = j;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j - i + reach];
    if (step !== NEW) i--;
    if (step !== GONE) j--;
    toSecond[i] = j;
  }
  return toSecond;
}

/**
 * A text without its white space and marks for bold letters.
 *
 * @returns its characters, and the offset each had in the text, also for its end.
 */
export function letters(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let kept = "";
  for (let i = 0; i < text.length; i++)
    if (!/[\s*]/.test(text[i]!)) {
      kept += text[i];
      at.push(i);
    }
  at.push(text.length);
  return { text: kept, at };
}
