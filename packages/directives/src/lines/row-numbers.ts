/** A line that may be the number of a row. */
export type Numbered = { value: number; sub: string; group: boolean; at: number };

const PLAIN = /^\(?(\d{1,3})[.)]?$/u;
const SUB = /^(\d{1,3})\.(\d{1,2}(?:\.\d{1,2})?)[.)]?$/u;
const LETTER = /^([a-zđ])[.)]$/u;
const GROUP = /^(?:[IVXL]{1,6}(?:\.\d{1,2})?|[A-HĐ])[.)]?$/u;

/** Reads a line as the number of a row or of a group of rows; null when it is none. */
export function readNumber(text: string, at: number): Numbered | null {
  if (text.length > 8) return null;
  const plain = PLAIN.exec(text);
  if (plain) return { value: Number(plain[1]), sub: "", group: false, at };
  const sub = SUB.exec(text);
  if (sub) return { value: Number(sub[1]), sub: sub[2] as string, group: false, at };
  const letter = LETTER.exec(text);
  if (letter) return { value: -1, sub: letter[1] as string, group: false, at };
  return GROUP.test(text) ? { value: 0, sub: "", group: true, at } : null;
}

/** Numbers that are too far apart do not follow each other: a number may be lost, not many. */
const LOOK_BACK = 14;

/**
 * Of all lines that are numbers, those that count the rows: the longest chain in which each is the next one,
 * or begins anew under the title of a group. The numbers of pages and of things in the cells are none.
 */
export function chainOf(found: readonly Numbered[]): Numbered[] {
  const plain = found.filter((number) => !number.group && number.sub === "");
  const best: number[] = [];
  const from: number[] = [];
  const groups = found.filter((number) => number.group).map((number) => number.at);
  plain.forEach((number, i) => {
    best[i] = number.value === 1 ? 1 : 0.2;
    from[i] = -1;
    for (let k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
      const step = stepCost(plain[k] as Numbered, number, groups);
      const value = (best[k] as number) + 1 - step;
      if (step < 1 && value > (best[i] as number)) {
        best[i] = value;
        from[i] = k;
      }
    }
  });
  let last = -1;
  best.forEach((value, i) => {
    if (last < 0 || value > (best[last] as number)) last = i;
  });
  const chain: Numbered[] = [];
  for (let i = last; i >= 0; i = from[i] as number) chain.unshift(plain[i] as Numbered);
  return withParts(chain, found);
}

function stepCost(a: Numbered, b: Numbered, groups: readonly number[]): number {
  if (b.value === a.value + 1) return 0;
  if (b.value === 1 && groups.some((at) => at > a.at && at < b.at)) return 0.3;
  return b.value === a.value + 2 ? 0.8 : 2;
}

/** Adds to the chain the sub-numbers, letters and groups that stand within it. */
function withParts(chain: readonly Numbered[], found: readonly Numbered[]): Numbered[] {
  const first = chain[0];
  if (!first) return [];
  const kept = new Set(chain);
  let value = 0;
  return found.filter((number) => {
    if (kept.has(number)) value = number.value;
    if (number.group) return true;
    return (
      kept.has(number) ||
      (number.at > first.at && number.sub !== "" && (number.value === value || number.value < 0))
    );
  });
}
