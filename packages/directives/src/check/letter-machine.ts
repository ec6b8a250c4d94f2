/** Classes of units: all that no spelling has are one. */
const OTHER = 0;
const GAP = 1;
const DIGIT = 2;
/** All that can be a blank in the matching form: spaces, line feeds, emphasis, odd spaces. */
const GAPS = " *_\t\n\r\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\ufeff";
/** Whether a unit can be a blank in the matching form. */
export const isGap = (unit: number): boolean => GAPS.includes(String.fromCharCode(unit));

/** Units that patterns of any case also take for a letter. */
const ALSO: Readonly<Record<string, string>> = { k: "\u212a", s: "\u017f" };

type Branch<T> = { next: Map<number, Branch<T>>; by: number; signs: T[]; state: number };

/**
 * Finds many spellings in one pass: for each unit one look-up tells in which spellings it stands (the
 * automaton of Aho and Corasick). Letters are compared without case, any run of blanks is one.
 */
export class LetterMachine<T> {
  private readonly classes = new Uint8Array(1 << 16);
  private count = 3;
  private readonly root: Branch<T> = branch(OTHER);
  /** The row that follows a row at a class; inverted where a spelling ends. Empty until all are known. */
  private rows = new Int32Array(0);
  private ends: (readonly T[])[] = [];

  constructor() {
    for (const char of GAPS) this.classes[char.charCodeAt(0)] = GAP;
    for (const char of "0123456789") this.classes[char.charCodeAt(0)] = DIGIT;
  }

  /** Keeps something under a spelling in lower case; a space is a run of blanks, `0` any digit. */
  add(spelling: string, sign: T): void {
    let at = this.root;
    for (const letter of spelling) {
      const by = this.classOf(letter);
      const next: Branch<T> = at.next.get(by) ?? branch(by);
      at.next.set(by, next);
      at = next;
    }
    at.signs.push(sign);
    this.rows = new Int32Array(0);
  }

  /** Calls for everything kept under a spelling that stands in the text, with the offset of its last unit. */
  run(text: string, visit: (sign: T, end: number) => void): void {
    if (this.rows.length === 0) this.build();
    const { rows, classes, ends, count } = this;
    let row = 0;
    for (let i = 0; i < text.length; i++) {
      row = rows[row + (classes[text.charCodeAt(i)] as number)] as number;
      if (row >= 0) continue;
      row = ~row;
      for (const sign of ends[row / count] as readonly T[]) visit(sign, i);
    }
  }

  private classOf(letter: string): number {
    const known = this.classes[letter.charCodeAt(0)] as number;
    if (known !== OTHER) return known;
    const upper = letter.toUpperCase();
    const spellings = letter + (upper.toLowerCase() === letter ? upper : "") + (ALSO[letter] ?? "");
    for (const char of spellings) this.classes[char.charCodeAt(0)] = this.count;
    return this.count++;
  }

  /** Level by level: where a spelling breaks off, what was read last may begin another. */
  private build(): void {
    const { count } = this;
    const states: Branch<T>[] = [this.root];
    for (let i = 0; i < states.length; i++)
      for (const next of (states[i] as Branch<T>).next.values()) {
        next.state = states.length;
        states.push(next);
      }
    const rows = new Int32Array(states.length * count);
    const fallbacks = new Int32Array(states.length);
    this.ends = states.map(({ signs }) => signs);
    states.forEach((state, number) => {
      const fallback = fallbacks[number] as number;
      if (number > 0) this.ends[number] = [...state.signs, ...(this.ends[fallback] as readonly T[])];
      for (let by = 0; by < count; by++) {
        const next = state.next.get(by);
        const after = number === 0 ? 0 : (rows[fallback * count + by] as number);
        if (next) fallbacks[next.state] = after;
        rows[number * count + by] = next ? next.state : by === GAP && state.by === GAP ? number : after;
      }
    });
    // Rows are known by where they begin, so that a step needs no multiplication.
    this.rows = rows.map((to) => ((this.ends[to] as readonly T[]).length > 0 ? ~(to * count) : to * count));
  }
}

const branch = <T>(by: number): Branch<T> => ({ next: new Map(), by, signs: [], state: 0 });
