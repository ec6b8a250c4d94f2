import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WORDS } from "./fuzz-words.ts";

const fixtures = join(import.meta.dirname, "..", "packages", "directives", "fixtures");

/** Numbers from a seed: mulberry32, the same on every machine. */
export type Random = {
  /** A whole number from 0 to `below`, exclusive. */
  below(below: number): number;
  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T;
};

/** @param seed a whole number; the same seed gives the same numbers */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] };
}

/** The invented documents of the library, which every mutation starts from. */
export function fuzzSeeds(): string[] {
  return readdirSync(fixtures)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readFileSync(join(fixtures, file), "utf8"));
}

type Mutation = (text: string, random: Random) => string;

const cutAt = (text: string, random: Random) => random.below(text.length + 1);
const insert = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);

/** What scanners, converters, copying and malice do to a document. */
const MUTATIONS: readonly Mutation[] = [
  // a word of the domain where none belongs
  (text, random) => insert(text, cutAt(text, random), ` ${random.of(WORDS)} `),
  (text, random) => insert(text, cutAt(text, random), random.of(WORDS)),
  // a stretch lost, doubled, moved
  (text, random) => {
    const at = cutAt(text, random);
    return text.slice(0, at) + text.slice(at + random.below(200));
  },
  (text, random) => {
    const at = cutAt(text, random);
    return insert(text, at, text.slice(at, at + random.below(300)));
  },
  (text, random) => {
    const at = cutAt(text, random);
    return text.slice(at) + text.slice(0, at);
  },
  // lines broken, joined, numbered deeper
  (text, random) =>
    insert(text, cutAt(text, random), random.of(["\n", "\n\n", "\r\n", "\t", "\f", "\u2028"])),
  (text) => text.replaceAll("\n", " "),
  (text, random) => text.replaceAll("\n", `\n${random.of(["1.", "a)", "- ", "+ ", "I.", "1.1.1. ", "| "])}`),
  // half a character, a lone mark, letters taken apart
  (text, random) =>
    insert(text, cutAt(text, random), random.of(["\ud83d", "\ude00", "\u0301", "\u0000", "\ufeff"])),
  (text) => text.normalize("NFD"),
  (text) => text.toUpperCase(),
  // digits and signs that scans mistake
  (text, random) =>
    text.replaceAll(random.of(["0", "1", "đ", ":", ".", ";"]), random.of(["O", "l", "d", "", ",", "\n"])),
  // one word again and again: the shape that makes careless patterns hang
  (text, random) => insert(text, cutAt(text, random), random.of(WORDS).repeat(1 + random.below(60))),
  (text, random) => insert(text, cutAt(text, random), `${random.of(WORDS)} `.repeat(1 + random.below(60))),
];

/** A stretch of a document, mutated a few times. */
export function mutated(seeds: readonly string[], random: Random): string {
  const seed = random.of(seeds);
  const from = random.below(seed.length);
  let text = random.below(10) === 0 ? seed : seed.slice(from, from + 100 + random.below(1200));
  for (let i = 1 + random.below(6); i > 0; i--) text = random.of(MUTATIONS)(text, random);
  return text;
}

/** Long texts of one shape, each of about `length` characters. */
export function longShapes(length: number): { name: string; text: string }[] {
  const shape = (unit: string) => unit.repeat(Math.ceil(length / unit.length));
  const nested = Array.from(
    { length: Math.ceil(length / 40) },
    (_, i) => `${"1.".repeat(1 + (i % 9))} Rà soát hồ sơ;\n`,
  );
  return [
    ...WORDS.map((word) => ({ name: `one line of ${JSON.stringify(word)}`, text: shape(`${word} `) })),
    { name: "one word without an end", text: shape("a") },
    { name: "brackets that never close", text: shape("(Giao ") },
    { name: "quotes that never close", text: shape("“Yêu cầu ") },
    { name: "nested numbering", text: nested.join("") },
    { name: "lone halves of characters", text: shape("\ud83d") },
    { name: "rows of a table", text: shape("| Rà soát | Phòng A | 30/6 |\n") },
  ];
}
