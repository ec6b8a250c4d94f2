import { writeBullet, writeNumber } from "../blocks/number-words.ts";
import { DEEPEST } from "../blocks/numbering.ts";
import { childrenOf, integer, type XmlElement } from "../packed/xml.ts";

type Level = {
  format: string | null;
  prefix: string;
  suffix: string;
  /** "%1%.%2%.": written by newer programs instead of prefix, suffix and shown levels. */
  pattern: string | undefined;
  /** How many levels' numbers are shown. */
  shown: number;
  start: number;
  bullet: string | undefined;
};

/** How far a list has been counted, by level. */
export type Count = (number | undefined)[];

const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  I: "upperRoman",
  i: "lowerRoman",
  A: "upperLetter",
  a: "lowerLetter",
  "01, 02, 03, ...": "decimalZero",
};
const LEVELS = new Set([
  "text:list-level-style-number",
  "text:list-level-style-bullet",
  "text:outline-level-style",
]);
const OUTLINE = "#outline";

/** The list styles of an ODF document, and which list goes on with which. */
export class OdtLists {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #byId = new Map<string, Count>();
  readonly #byStyle = new Map<string, Count>();
  readonly #outline: Count = [];

  /** Takes the list styles of one part. */
  add(container: XmlElement | undefined): void {
    for (const style of childrenOf(container, "text:list-style"))
      if (style.attributes.name) this.#styles.set(style.attributes.name, readLevels(style));
    for (const style of childrenOf(container, "text:outline-style"))
      this.#styles.set(OUTLINE, readLevels(style));
  }

  /** The count that a list begins or goes on with. */
  open(list: XmlElement, style: string | undefined): Count {
    const { id } = list.attributes;
    const on = list.attributes["continue-list"];
    let count = on === undefined ? undefined : this.#byId.get(on);
    if (!count && list.attributes["continue-numbering"] === "true") count = this.#byStyle.get(style ?? "");
    count ??= [];
    if (id !== undefined) this.#byId.set(id, count);
    this.#byStyle.set(style ?? "", count);
    return count;
  }

  /** Counts one item; returns its number or bullet with a space behind, as shown. */
  next(count: Count, style: string | undefined, depth: number, startAt: number | undefined): string {
    const levels = this.#styles.get(style ?? "");
    const index = Math.min(depth, DEEPEST);
    const level = levels?.get(index);
    const before = count[index];
    count[index] = startAt ?? (before === undefined ? (level?.start ?? 1) : before + 1);
    count.length = index + 1;
    if (!levels || !level) return "";
    if (level.bullet !== undefined) return `${writeBullet(level.bullet)} `;
    if (level.format === null) return "";
    const label = labelOf(levels, level, index, count);
    return label === "" ? "" : `${label} `;
  }

  /** Counts a heading that stands in no list. */
  heading(depth: number): string {
    return this.#styles.has(OUTLINE) ? this.next(this.#outline, OUTLINE, depth, undefined) : "";
  }
}

function labelOf(levels: Map<number, Level>, level: Level, index: number, count: Count): string {
  const numberOf = (at: number): string => {
    const shown = levels.get(at);
    if (!shown || shown.format === null) return "";
    return writeNumber(count[at] ?? shown.start, FORMATS[shown.format] ?? "decimal");
  };
  if (level.pattern !== undefined)
    return level.pattern.replace(/%(\d{1,2})%/g, (_, at: string) => numberOf(Number(at) - 1));
  const numbers: string[] = [];
  for (let at = Math.max(0, index - level.shown + 1); at <= index; at++) numbers.push(numberOf(at));
  return level.prefix + numbers.filter(Boolean).join(".") + level.suffix;
}

function readLevels(style: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of style.children) {
    const { attributes } = element;
    const number = integer(attributes.level, DEEPEST + 1);
    if (!LEVELS.has(element.name) || number === undefined || number < 1) continue;
    const isBullet = element.name === "text:list-level-style-bullet";
    levels.set(number - 1, {
      format: attributes["num-format"] || null,
      prefix: attributes["num-prefix"] ?? "",
      suffix: attributes["num-suffix"] ?? "",
      pattern: attributes["num-list-format"],
      shown: integer(attributes["display-levels"], DEEPEST + 1) ?? 1,
      start: integer(attributes["start-value"]) ?? 1,
      bullet: isBullet ? (attributes["bullet-char"] ?? "•") : undefined,
    });
  }
  return levels;
}
