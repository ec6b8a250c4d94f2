import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BARS, measures } from "./bars.ts";
import { hasCorpus, type ReadDocument, readCorpus, scoreCorpus } from "./corpus.ts";
import { goldKey, type Match, matchDocument, type Verdict } from "./match.ts";

/**
 * Reads the annotated corpus, prints the scores, how far the confidence can be trusted, and what was gained
 * and lost against the last accepted run. `--accept` stores this run; `--errors N` prints N lines of errors.
 * Exits with 1 when a measure falls below the accepted one.
 */
const ACCEPTED = join(import.meta.dirname, "accepted.json");

/** What is stored of a run: measures, and which annotated tasks were right, by wordless keys. */
type Accepted = { measures: Record<string, number>; verdicts: Record<string, Verdict> };

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};

function main(): number {
  if (!hasCorpus()) {
    console.log("eval: no annotated corpus beside the repository (../shared/corpus); nothing measured.");
    return 0;
  }
  const documents = readCorpus();
  const { scores, report } = scoreCorpus(documents, Number(argument("--errors") ?? 0));
  console.log(report.trimEnd());
  const now = measures(scores);
  const accepted = readAccepted();
  printMeasures(now, accepted);
  printSpeed(documents);
  const matched = documents.map((document) => ({ document, ...matchDocument(document) }));
  printCalibration(matched.flatMap(({ matches }) => matches));
  const verdicts = Object.fromEntries(matched.flatMap(({ verdicts }) => [...verdicts]));
  if (accepted) printChanges(documents, verdicts, accepted.verdicts);
  if (process.argv.includes("--accept")) {
    writeFileSync(ACCEPTED, `${JSON.stringify({ measures: now, verdicts } satisfies Accepted, null, 2)}\n`);
    console.log("\naccepted: stored as the run that later ones are held against");
    return 0;
  }
  return fallen(now, accepted).length > 0 ? 1 : 0;
}

function readAccepted(): Accepted | null {
  return existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, "utf8")) as Accepted) : null;
}

/** Measures below the accepted run (or, without one, below the bars). */
function fallen(now: Record<string, number>, accepted: Accepted | null): string[] {
  const floor = accepted?.measures ?? BARS;
  return Object.keys(now).filter((name) => (now[name] ?? 0) < (floor[name] ?? 0) - 1e-9);
}

function printMeasures(now: Record<string, number>, accepted: Accepted | null): void {
  console.log("\nmeasure            now    accepted  bar");
  for (const [name, value] of Object.entries(now)) {
    const before = accepted?.measures[name];
    const sign = before === undefined || Math.abs(value - before) < 1e-9 ? " " : value > before ? "+" : "-";
    const old = before === undefined ? "  –  " : before.toFixed(3);
    console.log(`${name.padEnd(18)} ${value.toFixed(3)}  ${old} ${sign}   ${(BARS[name] ?? 0).toFixed(2)}`);
  }
}

function printSpeed(documents: readonly ReadDocument[]): void {
  const line = documents.map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join("  ");
  const mean = documents.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, documents.length);
  console.log(`\nms per document    ${line}  (mean ${mean.toFixed(1)})`);
}

/** Of the tasks at each level of confidence, how many are right in words, leads and deadline. */
function printCalibration(matches: readonly Match[]): void {
  console.log("\nconfidence    tasks  right");
  for (const [from, to] of [
    [0.9, 1.01],
    [0.8, 0.9],
    [0.6, 0.8],
    [0, 0.6],
  ] as const) {
    const band = matches.filter(({ read }) => read.confidence >= from && read.confidence < to);
    const right = band.filter((match) => match.right).length;
    const share = band.length > 0 ? ((100 * right) / band.length).toFixed(1) : "–";
    console.log(
      `${from.toFixed(1)} – ${Math.min(1, to).toFixed(1)}     ${String(band.length).padStart(5)}  ${share} %`,
    );
  }
}

/** Annotated tasks and fields that this run gains or loses against the accepted one. */
function printChanges(
  documents: readonly ReadDocument[],
  now: Record<string, Verdict>,
  before: Record<string, Verdict>,
): void {
  const gained: string[] = [];
  const lost: string[] = [];
  for (const { name, gold } of documents) {
    for (const task of gold) {
      const key = goldKey(name, task);
      for (const field of ["task", "leads", "due"] as const) {
        const is = now[key]?.[field] ?? false;
        const was = before[key]?.[field] ?? false;
        if (is !== was) (is ? gained : lost).push(`${name} ${field}: ${task.text.slice(0, 90)}`);
      }
    }
  }
  console.log(`\ngained ${gained.length}, lost ${lost.length} against the accepted run`);
  for (const line of gained) console.log(`  + ${line}`);
  for (const line of lost) console.log(`  - ${line}`);
}

process.exitCode = main();
