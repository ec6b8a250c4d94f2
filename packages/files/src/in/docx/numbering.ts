import { decodeByFont, fontEncoding } from "../../encodings/fonts.ts";
import { writeBullet, writeNumber } from "../blocks/number-words.ts";
import { child, childrenOf, integer, isOn, value, type XmlElement } from "../packed/xml.ts";
import { readLook } from "./styles.ts";

type Level = {
  start: number;
  format: string;
  /** "%1.%2)": how the numbers of this and the levels above are put together. */
  text: string;
  suffix: string;
  /** Show all levels as decimal numbers (a legal list). */
  legal: boolean;
  /** Restart after a level of at most this number (counted from 1); 0 = never restart. */
  restart: number | undefined;
  font: string | undefined;
};
type List = { abstractId: string; levels: Map<number, Level>; starts: Map<number, number> };

const DEEPEST = 8;

/**
 * Automatic numbering as Word counts it: one count per abstract list and level, shared by all lists
 * built on it, unless a list says where it starts anew.
 */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** Per abstract list: the present count of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | null) {
    if (!root) return;
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, string>();
    for (const abstract of childrenOf(root, "w:abstractNum")) {
      const id = abstract.attributes.abstractNumId ?? "";
      abstracts.set(id, abstract);
      const style = value(abstract, "w:styleLink");
      if (style) byStyle.set(style, id);
    }
    for (const num of childrenOf(root, "w:num")) {
      let abstractId = value(num, "w:abstractNumId") ?? "";
      const linked = value(abstracts.get(abstractId), "w:numStyleLink");
      if (linked) abstractId = byStyle.get(linked) ?? abstractId;
      this.#lists.set(num.attributes.numId ?? "", readList(num, abstractId, abstracts.get(abstractId)));
    }
  }

  /**
   * Counts one paragraph of a list.
   *
   * @returns the number or bullet with what stands between it and the text; "" outside any list.
   */
  next(numId: string | undefined, levelNumber: number): string {
    const list = numId === undefined || numId === "0" ? undefined : this.#lists.get(numId);
    const level = list?.levels.get(levelNumber);
    if (!list || !level || numId === undefined) return "";
    const counts = this.#count(list, numId, levelNumber, level);
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

  #count(list: List, numId: string, levelNumber: number, level: Level): (number | undefined)[] {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const override = list.starts.get(levelNumber);
    const key = `${numId}:${levelNumber}`;
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

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  for (const lvl of childrenOf(abstract, "w:lvl")) addLevel(levels, lvl);
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, "w:lvlOverride")) {
    const index = integer(override.attributes.ilvl, DEEPEST);
    const own = child(override, "w:lvl");
    if (own) addLevel(levels, own);
    const start = integer(value(override, "w:startOverride"));
    if (index !== undefined && start !== undefined) starts.set(index, start);
  }
  return { abstractId, levels, starts };
}

function addLevel(levels: Map<number, Level>, lvl: XmlElement): void {
  const index = integer(lvl.attributes.ilvl, DEEPEST);
  if (index === undefined) return;
  const suffix = value(lvl, "w:suff");
  levels.set(index, {
    start: integer(value(lvl, "w:start")) ?? 1,
    format: value(lvl, "w:numFmt") ?? "decimal",
    text: value(lvl, "w:lvlText") ?? "",
    suffix: suffix === "nothing" ? "" : " ",
    legal: isOn(lvl, "w:isLgl") ?? false,
    restart: integer(value(lvl, "w:lvlRestart"), 9),
    font: readLook(child(lvl, "w:rPr")).font,
  });
}
