import { DEEPEST, type Level, type List } from "../blocks/numbering.ts";
import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./fib.ts";
import { applyLook, PLAIN_LOOK } from "./looks.ts";
import type { DocStyles } from "./styles.ts";

/** Formats of numbers by their code ([MS-OSHARED] 2.2.1.3). */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  56: "vietnameseCounting",
  57: "numberInDash",
  255: "none",
};
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const NO_SPACE = 2;

/** Reads the lists of a Word file by the number that paragraphs call them by. */
export function readDocLists(file: WordFile, styles: DocStyles): Map<string, List> {
  const lists = new Map<string, List>();
  const abstracts = readAbstracts(file, styles);
  const table = file.table("listOverrides");
  if (table.length < 4) return lists;
  const count = Math.min(table.u32(0), Math.floor((table.length - 4) / OVERRIDE));
  let at = 4 + count * OVERRIDE;
  for (let i = 0; i < count; i++) {
    const id = table.i32(4 + i * OVERRIDE);
    const list: List = {
      abstractId: String(id),
      levels: new Map(abstracts.get(id) ?? []),
      starts: new Map(),
    };
    lists.set(String(i + 1), list);
    at = readOverrides(table, at, table.u8(4 + i * OVERRIDE + 12), list, styles);
  }
  return lists;
}

/** What a list changes of its levels; returns where the next list's changes begin. */
function readOverrides(table: Bytes, from: number, count: number, list: List, styles: DocStyles): number {
  let at = from + 4;
  for (let i = 0; i < count && at + 8 <= table.length; i++) {
    const start = table.i32(at);
    const flags = table.u32(at + 4);
    const level = flags & 0xf;
    at += 8;
    if (flags & 0x20) {
      const read = readLevel(table, at, styles);
      if (!read) return table.length;
      if (level <= DEEPEST) list.levels.set(level, read.level);
      at = read.next;
    }
    if (flags & 0x10 && level <= DEEPEST) list.starts.set(level, sane(start));
  }
  return at;
}

function readAbstracts(file: WordFile, styles: DocStyles): Map<number, Map<number, Level>> {
  const abstracts = new Map<number, Map<number, Level>>();
  const table = file.table("lists");
  if (table.length < 2) return abstracts;
  const count = Math.min(table.u16(0), Math.floor((table.length - 2) / LIST));
  // The levels stand behind the table, in the order of its lists.
  const levels = file.from("lists");
  let at = table.length;
  for (let i = 0; i < count; i++) {
    const isSimple = (table.u8(2 + i * LIST + 26) & 1) !== 0;
    const own = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : DEEPEST + 1); level++) {
      const read = readLevel(levels, at, styles);
      if (!read) return abstracts;
      own.set(level, read.level);
      at = read.next;
    }
    abstracts.set(table.i32(2 + i * LIST), own);
  }
  return abstracts;
}

/** One level ([MS-DOC] 2.9.150); null where the file ends before it does. */
function readLevel(bytes: Bytes, at: number, styles: DocStyles): { level: Level; next: number } | null {
  if (at + LEVEL + 2 > bytes.length) return null;
  const flags = bytes.u8(at + 5);
  const runLength = bytes.u8(at + 24);
  const paragraphLength = bytes.u8(at + 25);
  const runs = at + LEVEL + paragraphLength;
  const words = runs + runLength;
  if (words + 2 > bytes.length) return null;
  const length = bytes.u16(words);
  if (words + 2 + length * 2 > bytes.length) return null;
  const text = bytes.utf16(words + 2, length);
  const format = FORMATS[bytes.u8(at + 4)] ?? "decimal";
  const level: Level = {
    start: sane(bytes.i32(at)),
    format,
    text: format === "bullet" ? text : withPlaces(text),
    suffix: bytes.u8(at + 15) === NO_SPACE ? "" : " ",
    legal: (flags & 4) !== 0,
    restart: flags & 8 ? bytes.u8(at + 26) : undefined,
    font: styles.fontName(applyLook(PLAIN_LOOK, bytes.slice(runs, runLength)).font),
  };
  return { level, next: words + 2 + length * 2 };
}

/** In the file a number's place is held by the character with the code of its level. */
function withPlaces(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: codes of levels are control characters
  return text.replace(/[\x00-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`);
}

const sane = (start: number): number => (Math.abs(start) <= 100_000 ? start : 1);
