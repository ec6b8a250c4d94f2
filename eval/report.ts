import { type Accepted, floorOf, type Measures } from "./accepted.ts";
import { BARS } from "./bars.ts";
import type { Group, ReadDocument } from "./corpus.ts";
import { goldKey, type Matched, type Verdict, verdictOf } from "./match.ts";
import type { DocumentCount, Scores } from "./score.ts";

/** How the measures are headed where all stand in one line. */
const SHORT: Record<string, string> = {
  "tasks F1": "tasks",
  "coverage F1": "cover",
  "leads F1": "leads",
  "leads exact": "exact",
  "coordinators F1": "coord",
  "due F1": "due",
  kind: "kind",
  "citations F1": "cites",
  "recipients F1": "recip",
  "document fields": "field",
};

/** The scores of the five, document by document and measure by measure. */
export function printScores(scores: Scores, counts: readonly DocumentCount[]): void {
  for (const { name, gold, read, hit } of counts)
    console.log(`${name.padEnd(28)} gold ${pad(gold)}  predicted ${pad(read)}  matched ${pad(hit)}`);
  for (const name of [
    "tasks",
    "coverage",
    "leads",
    "coordinators",
    "due",
    "citations",
    "recipients",
  ] as const) {
    const { p, r, f1 } = scores[name];
    console.log(`${name.padEnd(14)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
  for (const name of ["leadExact", "dueExact", "kind", "urgent"] as const)
    console.log(`${name.padEnd(14)} ${scores[name].toFixed(3)}`);
  const fields = Object.entries(scores.document).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.log(`document       ${fields.join("  ")}`);
}

const pad = (count: number): string => String(count).padStart(3);

export function printMeasures(now: Measures, accepted: Measures | undefined): void {
  console.log("\nmeasure            now    accepted  bar");
  for (const [name, value] of Object.entries(now)) {
    const before = accepted?.[name];
    const old = before === undefined ? "  –  " : before.toFixed(3);
    const bar = (BARS[name] ?? 0).toFixed(2);
    console.log(`${name.padEnd(18)} ${value.toFixed(3)}  ${old} ${sign(value, before)}   ${bar}`);
  }
}

/** A line for each group with all its measures, each with "+" or "-" where it is not the accepted one. */
export function printGroups(
  groups: readonly { group: Group; count: number; now: Measures }[],
  accepted: Accepted | null,
): void {
  const label = ({ group, count }: { group: Group; count: number }): string => {
    const name = group === "held back" ? "invented, held back" : group;
    return group === "invented" ? `${name} (${count} documents)` : `${name} (${count})`;
  };
  console.log(
    `\n${"".padEnd(24)} ${Object.values(SHORT)
      .map((name) => name.padEnd(6))
      .join(" ")}`,
  );
  for (const line of groups) {
    const floor = accepted ? floorOf(accepted, line.group) : {};
    const cells = Object.keys(SHORT).map((name) => {
      const value = line.now[name] ?? 0;
      return value.toFixed(3) + sign(value, floor[name]);
    });
    console.log(`${label(line).padEnd(24)} ${cells.join(" ")}`.trimEnd());
  }
}

function sign(value: number, before: number | undefined): string {
  if (before === undefined || Math.abs(value - before) < 1e-9) return " ";
  return value > before ? "+" : "-";
}

export function printSpeed(documents: readonly ReadDocument[]): void {
  const line = documents.map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join("  ");
  const mean = documents.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, documents.length);
  console.log(`\nms per document    ${line}  (mean ${mean.toFixed(1)})`);
}

/** Of the tasks at each level of confidence, how many are right in words, leads and deadline. */
export function printCalibration(of: string, matched: readonly Matched[]): void {
  const tasks = confidences(matched);
  console.log(`\nconfidence    tasks  right  (${of})`);
  for (const [from, to] of [
    [0.9, 1.01],
    [0.8, 0.9],
    [0.6, 0.8],
    [0, 0.6],
  ] as const) {
    const band = tasks.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = band.filter((task) => task.right).length;
    const share = band.length > 0 ? ((100 * right) / band.length).toFixed(1) : "–";
    console.log(
      `${from.toFixed(1)} – ${Math.min(1, to).toFixed(1)}     ${String(band.length).padStart(5)}  ${share} %`,
    );
  }
}

/** Every task that counts, how sure the reader is of it, and whether it is right. */
export function confidences(matched: readonly Matched[]): { confidence: number; right: boolean }[] {
  return matched.flatMap(({ pairs, extra }) => [
    ...pairs.flatMap(({ gold, read }) => {
      if (!read) return [];
      const { leads, due } = verdictOf(gold, read);
      return [{ confidence: read.confidence, right: leads && due }];
    }),
    ...extra.map(({ confidence }) => ({ confidence, right: false })),
  ]);
}

/** Annotated tasks and fields that this run gains or loses against the accepted one. */
export function printChanges(
  documents: readonly ReadDocument[],
  now: Record<string, Verdict>,
  before: Record<string, Verdict>,
): void {
  const gained: string[] = [];
  const lost: string[] = [];
  for (const { name, annotation } of documents) {
    for (const task of annotation.tasks) {
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
