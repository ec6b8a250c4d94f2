import { createHash } from "node:crypto";
import type { DirectiveTask } from "../packages/directives/src/index.ts";
import type { GoldTask } from "./annotation.ts";
import type { ReadDocument } from "./corpus.ts";
import { countSame } from "./names.ts";

/** What is right about one annotated task. */
export type Verdict = { task: boolean; leads: boolean; due: boolean };

/** Hits among what is annotated and what is read. */
export type Tally = { hit: number; gold: number; read: number };

/** A document's annotated tasks with the reader's, and how much of the words both have. */
export type Matched = {
  /** Every annotated task, with the one that was read for it. */
  pairs: { gold: GoldTask; read: DirectiveTask | null }[];
  /** What was read where nothing is annotated; without what lies in ignored stretches. */
  extra: DirectiveTask[];
  /** Letters and digits within tasks. */
  coverage: Tally;
};

const WORD = /[\p{L}\p{N}]/u;

/** Pairs the tasks of a reading with the annotated ones: words overlap by half or more, best first. */
export function matchDocument({ text, annotation, reading }: ReadDocument): Matched {
  const gold = annotation.tasks.map((task) => ({ task, chars: chars(text, task.spans) }));
  const goldChars = union(gold.map(({ chars }) => chars));
  const ignored = chars(text, annotation.ignore);
  const read = reading.tasks
    .map((task) => ({ task, chars: chars(text, rangesOf(task)) }))
    .filter(
      ({ chars }) =>
        common(chars, ignored) < 0.5 * Math.max(1, chars.size) || common(chars, goldChars) > 0.5 * chars.size,
    );
  const readOf = pairUp(gold, read);
  const used = new Set(readOf.values());
  const readChars = union(read.map(({ chars }) => chars));
  for (const i of ignored) readChars.delete(i);
  return {
    pairs: gold.map(({ task }, i) => ({ gold: task, read: read[readOf.get(i) ?? -1]?.task ?? null })),
    extra: read.filter((_, j) => !used.has(j)).map(({ task }) => task),
    coverage: { hit: common(goldChars, readChars), gold: goldChars.size, read: readChars.size },
  };
}

/** By the annotated task's place the place of the one that was read; each is used once. */
function pairUp(
  gold: readonly { task: GoldTask; chars: Set<number> }[],
  read: readonly { task: DirectiveTask; chars: Set<number> }[],
): Map<number, number> {
  const pairs: [score: number, gold: number, read: number][] = [];
  gold.forEach((a, i) => {
    read.forEach((b, j) => {
      const both = common(a.chars, b.chars);
      const score = both / (a.chars.size + b.chars.size - both || 1);
      // Tasks of several owners in one sentence have the same words: the same leads decide.
      if (score >= 0.5) pairs.push([score + 1e-3 * countSame(a.task.leads, leadsOf(b.task)), i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const readOf = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, j] of pairs) {
    if (readOf.has(i) || used.has(j)) continue;
    readOf.set(i, j);
    used.add(j);
  }
  return readOf;
}

/** What is right about an annotated task, given what was read for it. */
export function verdictOf(gold: GoldTask, read: DirectiveTask | null): Verdict {
  if (!read) return { task: false, leads: false, due: false };
  return { task: true, leads: sameNames(gold.leads, leadsOf(read)), due: isDue(gold, read) };
}

/** Whether the deadline is the annotated one, or one that an annotator would accept as well. */
export function isDue(gold: GoldTask, read: DirectiveTask | null): boolean {
  const due = read?.deadline?.due ?? null;
  return due === gold.due || gold.dueAlt.includes(due);
}

/** Whether the reader gives exactly the annotated names. */
export function sameNames(gold: readonly string[], read: readonly string[]): boolean {
  return gold.length === read.length && countSame(gold, read) === gold.length;
}

export const leadsOf = (task: DirectiveTask): string[] => task.leads.map(({ name }) => name);

/** A stable, wordless name for an annotated task: what is stored must not hold the corpus's text. */
export function goldKey(name: string, gold: GoldTask): string {
  return createHash("sha256")
    .update(`${name}\n${gold.id}\n${gold.text}\n${gold.leads.join("|")}`)
    .digest("hex")
    .slice(0, 16);
}

/** Where the words of a read task are. */
export function rangesOf(task: DirectiveTask): [start: number, end: number][] {
  return task.spans.map(({ start, end }) => [start, end]);
}

/** Offsets of the letters and digits within ranges. */
function chars(text: string, ranges: readonly (readonly [number, number])[]): Set<number> {
  const set = new Set<number>();
  for (const [start, end] of ranges)
    for (let i = start; i < end; i++) if (WORD.test(text.charAt(i))) set.add(i);
  return set;
}

function union(sets: readonly Set<number>[]): Set<number> {
  const all = new Set<number>();
  for (const set of sets) for (const i of set) all.add(i);
  return all;
}

function common(a: Set<number>, b: Set<number>): number {
  let count = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const i of small) if (large.has(i)) count++;
  return count;
}
