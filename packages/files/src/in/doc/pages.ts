import type { Bytes } from "./bytes.ts";
import { plcPositions, type WordFile } from "./fib.ts";

const PAGE = 512;
type Page = { number: number; starts: number[]; lists: (Bytes | null)[] };

/** Properties of a stretch of the main stream: from its first byte to before `end`. */
export type Stretch = { end: number; list: Bytes | null };

/**
 * Finds the properties of characters or paragraphs by where they stand in the stream: a table leads
 * to pages of 512 bytes, each of which lists stretches ([MS-DOC] 2.9.33 and 2.9.174).
 */
export class PropertyPages {
  readonly #file: WordFile;
  readonly #kind: "runs" | "paragraphs";
  readonly #starts: number[];
  readonly #numbers: number[];
  #page: Page | undefined;

  constructor(file: WordFile, kind: "runs" | "paragraphs") {
    this.#file = file;
    this.#kind = kind;
    const table = file.table(kind === "runs" ? "runPages" : "paragraphPages");
    this.#starts = plcPositions(table, 4);
    const numbers = Math.max(0, this.#starts.length - 1);
    this.#numbers = Array.from({ length: numbers }, (_, i) => table.u32((numbers + 1 + i) * 4) & 0x3fffff);
  }

  /** The properties at a byte of the main stream, and where they end. */
  at(place: number): Stretch {
    const index = lastNotAfter(this.#starts, place);
    const number = this.#numbers[index];
    if (index < 0 || number === undefined) return { end: this.#starts[index + 1] ?? place + 1, list: null };
    const page = this.#open(number);
    const run = lastNotAfter(page.starts, place);
    const end = page.starts[run + 1] ?? this.#starts[index + 1] ?? place + 1;
    return { end, list: page.lists[run] ?? null };
  }

  #open(number: number): Page {
    if (this.#page?.number === number) return this.#page;
    const page = this.#file.main.slice(number * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    const size = this.#kind === "runs" ? 1 : 13;
    if (count * (4 + size) + 4 > PAGE) {
      this.#page = { number, starts: [], lists: [] };
      return this.#page;
    }
    const starts = Array.from({ length: count + 1 }, (_, i) => page.u32(i * 4));
    const lists = Array.from({ length: count }, (_, i) => {
      const at = page.u8((count + 1) * 4 + i * size) * 2;
      return at === 0 ? null : this.#listAt(page, at);
    });
    this.#page = { number, starts, lists };
    return this.#page;
  }

  #listAt(page: Bytes, at: number): Bytes | null {
    const length = page.u8(at);
    if (this.#kind === "runs") return within(page, at + 1, length);
    // A paragraph's list counts in words; zero means that the true length follows.
    if (length === 0) return within(page, at + 2, page.u8(at + 1) * 2);
    return within(page, at + 1, length * 2 - 1);
  }
}

function within(page: Bytes, at: number, length: number): Bytes | null {
  return length < 0 || at + length > page.length ? null : page.slice(at, length);
}

/** The last of rising numbers that is not greater; -1 when all are. */
function lastNotAfter(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
