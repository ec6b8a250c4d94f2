/**
 * The way from a cleaned text back to the text as given, kept as stretches: almost everywhere one unit
 * stands for one unit, so a document needs a few hundred entries and not two numbers for each unit.
 */
export type Offsets = {
  /** Where in the input the unit at `at` of the cleaned text begins. */
  startOf(at: number): number;
  /** Where in the input the unit at `at` of the cleaned text ends, exclusive. */
  endOf(at: number): number;
};

/** A stretch that stands for one changed character has its end here; one copied unit by unit has not. */
const COPIED = -1;

/** Collects the stretches in order. */
export class OffsetsBuilder {
  private readonly ats: number[] = [];
  private readonly froms: number[] = [];
  private readonly tos: number[] = [];
  /** Units of the cleaned text so far. */
  length = 0;

  /** `length` units, each the same as in the input from `from` on. */
  copied(from: number, length: number): void {
    const last = this.ats.length - 1;
    const goesOn =
      last >= 0 &&
      this.tos[last] === COPIED &&
      (this.froms[last] as number) + this.length - (this.ats[last] as number) === from;
    if (!goesOn) this.push(from, COPIED);
    this.length += length;
  }

  /** `length` units that stand together for [from, to) of the input. */
  changed(from: number, to: number, length: number): void {
    this.push(from, to);
    this.length += length;
  }

  done(): Offsets {
    const { ats, froms, tos } = this;
    return {
      startOf(at) {
        const i = lastAtOrBefore(ats, at);
        return tos[i] === COPIED ? (froms[i] as number) + at - (ats[i] as number) : (froms[i] as number);
      },
      endOf(at) {
        const i = lastAtOrBefore(ats, at);
        return tos[i] === COPIED ? (froms[i] as number) + at - (ats[i] as number) + 1 : (tos[i] as number);
      },
    };
  }

  private push(from: number, to: number): void {
    this.ats.push(this.length);
    this.froms.push(from);
    this.tos.push(to);
  }
}

function lastAtOrBefore(sorted: readonly number[], at: number): number {
  let low = 0;
  for (let high = sorted.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
