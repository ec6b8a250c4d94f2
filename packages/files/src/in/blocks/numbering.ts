import { decodeByFont, fontEncoding } from "../../encodings/fonts.ts";
import { writeBullet, writeNumber } from "./number-words.ts";

/** One level of an automatic list. */
export type Level = {
  start: number;
  /** By the names of {@link writeNumber}, or "bullet". */
  format: string;
  /** "%1.%2)": how the numbers of this and the levels above are put together. */
  text: string;
  suffix: string;
  /** Show all levels as decimal numbers (a legal list). */
  legal: boolean;
  /** Restart after a level of at most this number (counted from 1); 0 = never restart. */
  restart: number | undefined;
  /** Font of the number or bullet. */
  font: string | undefined;
};

/** A list as Word knows it: levels of an abstract list, and where this list starts anew. */
export type List = { abstractId: string; levels: Map<number, Level>; starts: Map<number, number> };

/** Levels are counted from 0 to this one. */
export const DEEPEST = 8;

/**
 * Automatic numbering as Word counts it: one count per abstract list and level, shared by all lists
 * built on it, unless a list says where it starts anew.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  /** Per abstract list: the present count of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /**
   * Counts one paragraph of a list.
   *
   * @returns the number or bullet with what stands between it and the text; "" outside any list.
   */
  next(listId: string | undefined, levelNumber: number): string {
    const list = listId === undefined || listId === "0" ? undefined : this.#lists.get(listId);
    const level = list?.levels.get(levelNumber);
    if (!list || !level || listId === undefined) return "";
    const counts = this.#count(list, listId, levelNumber, level);
    if (level.format === "bullet") {
      const encoding = fontEncoding(level.font);
      return writeBullet(decodeByFont(level.text, encoding)) + level.suffix;
    }
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      const count = counts[index] ?? shown?.start ?? 1;
      return writeNumber(
        count,
        level.legal && shown?.format !== "none" ? "decimal" : (shown?.format ?? "decimal"),
      );
    });
    return label === "" ? "" : label + level.suffix;
  }

  #count(list: List, listId: string, levelNumber: number, level: Level): (number | undefined)[] {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const override = list.starts.get(levelNumber);
    const key = `${listId}:${levelNumber}`;
    const startsAnew = override !== undefined && !this.#started.has(key);
    this.#started.add(key);
    const before = counts[levelNumber];
    counts[levelNumber] = startsAnew ? override : before === undefined ? level.start : before + 1;
    for (let upper = 0; upper < levelNumber; upper++) counts[upper] ??= list.levels.get(upper)?.start ?? 1;
    for (let deeper = levelNumber + 1; deeper <= DEEPEST; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || (restart > 0 && levelNumber < restart)) counts[deeper] = undefined;
    }
    return counts;
  }
}
