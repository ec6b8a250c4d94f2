import { createHash } from "node:crypto";
import type { DirectiveTask } from "../packages/directives/src/index.ts";
import type { GoldTask, ReadDocument } from "./corpus.ts";

/** What is right about one annotated task. */
export type Verdict = { task: boolean; leads: boolean; due: boolean };

/** A reader's task with its annotated counterpart. */
export type Match = { gold: GoldTask | null; read: DirectiveTask; right: boolean };

const WORD = /[\p{L}\p{N}]/u;

/** A stable, wordless name for an annotated task: what is stored must not hold the corpus's text. */
export function goldKey(name: string, gold: GoldTask): string {
  return createHash("sha256")
    .update(`${name}\n${gold.id}\n${gold.text}\n${gold.leads.join("|")}`)
    .digest("hex")
    .slice(0, 16);
}

/** Pairs the tasks of a reading with the annotated ones: words overlap by half or more, best first. */
export function matchDocument(document: ReadDocument): { matches: Match[]; verdicts: Map<string, Verdict> } {
  const { name, text, gold, reading } = document;
  const goldChars = gold.map((task) => chars(text, task.spans));
  const readChars = reading.tasks.map((task) =>
    chars(
      text,
      task.spans.map((span) => [span.start, span.end]),
    ),
  );
  const pairs: [score: number, gold: number, read: number][] = [];
  goldChars.forEach((a, i) => {
    readChars.forEach((b, j) => {
      const score = overlap(a, b);
      if (score >= 0.5) pairs.push([score, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const byGold = new Map<number, number>();
  const byRead = new Map<number, number>();
  for (const [, i, j] of pairs) {
    if (byGold.has(i) || byRead.has(j)) continue;
    byGold.set(i, j);
    byRead.set(j, i);
  }
  const verdicts = new Map<string, Verdict>();
  gold.forEach((task, i) => {
    const read = byGold.has(i) ? reading.tasks[byGold.get(i) as number] : undefined;
    verdicts.set(goldKey(name, task), verdictOf(task, read));
  });
  const ignored = chars(text, document.ignore);
  const counted = reading.tasks
    .map((read, j) => ({ read, j }))
    .filter(({ j }) => byRead.has(j) || share(readChars[j] ?? new Set(), ignored) < 0.5);
  const matches = counted.map(({ read, j }): Match => {
    const task = byRead.has(j) ? (gold[byRead.get(j) as number] ?? null) : null;
    const verdict = verdictOf(task, task ? read : undefined);
    return { gold: task, read, right: verdict.task && verdict.leads && verdict.due };
  });
  return { matches, verdicts };
}

function verdictOf(gold: GoldTask | null, read: DirectiveTask | undefined): Verdict {
  if (!gold || !read) return { task: false, leads: false, due: false };
  const due = read.deadline?.due ?? null;
  return {
    task: true,
    leads: sameNames(
      gold.leads,
      read.leads.map((lead) => lead.name),
    ),
    due: due === gold.due || (gold.dueAlt ?? []).includes(due),
  };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  for (const name of a) {
    const at = left.findIndex((other) => alike(name, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function alike(a: string, b: string): boolean {
  const x = tokens(a);
  const y = tokens(b);
  let common = 0;
  for (const word of x) if (y.has(word)) common++;
  return common / Math.max(1, x.size + y.size - common) >= 0.6;
}

function tokens(name: string): Set<string> {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?:ủy|uỷ) ban nhân dân/g, "ubnd")
    .replace(/hội đồng nhân dân/g, "hđnd")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^\s*(?:các )?(?:đồng chí|ông|bà) /u, "")
    .trim()
    .split(" ");
  return new Set(words.filter((word) => word && word !== "và"));
}

function chars(text: string, spans: readonly (readonly [number, number])[]): Set<number> {
  const set = new Set<number>();
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) if (WORD.test(text[i] as string)) set.add(i);
  return set;
}

/** How much of `a` lies in `b`, 0..1. */
function share(a: Set<number>, b: Set<number>): number {
  let common = 0;
  for (const i of a) if (b.has(i)) common++;
  return common / Math.max(1, a.size);
}

function overlap(a: Set<number>, b: Set<number>): number {
  let common = 0;
  for (const i of a) if (b.has(i)) common++;
  return common / Math.max(1, a.size + b.size - common);
}
