import { type Accepted, fallen, floorOf, type Measures, readAccepted, storeAccepted } from "./accepted.ts";
import { measures } from "./bars.ts";
import { GROUPS, type Group, type ReadDocument, readGroup } from "./corpus.ts";
import { goldKey, type Matched, matchDocument, type Verdict, verdictOf } from "./match.ts";
import {
  printCalibration,
  printChanges,
  printGroups,
  printMeasures,
  printScores,
  printSpeed,
} from "./report.ts";
import { score } from "./score.ts";

/**
 * Reads the annotated documents, prints the scores of each group, how far the confidence can be trusted, and
 * what was gained and lost on the five against the last accepted run. `--accept` stores this run;
 * `--errors N` prints N lines of errors of the five, with `--of invented` or `--of wider` of that group.
 * Exits with 1 when a measure of a group falls below the accepted one.
 */

/** Groups whose errors may be looked at: all but the documents that are held back. */
const SHOWN: readonly Group[] = GROUPS.filter((group) => group !== "held back");

/** One group of documents, read and scored. */
type Run = {
  group: Group;
  documents: ReadDocument[];
  matched: Matched[];
  now: Measures;
} & ReturnType<typeof score>;

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};

function main(): number {
  const of = SHOWN.find((group) => group === (argument("--of") ?? "five"));
  if (!of) {
    console.error(`eval: --of is one of ${SHOWN.join(", ")}; errors of documents held back are not shown`);
    return 2;
  }
  const runs = GROUPS.flatMap((group) => runGroup(group));
  const accepted = readAccepted();
  const five = runs.find(({ group }) => group === "five");
  if (five) printFive(five, accepted);
  printGroups(
    runs.map(({ group, documents, now }) => ({ group, count: documents.length, now })),
    accepted,
  );
  if (five) printCalibration("the five", five.matched);
  printCalibration(
    "all groups",
    runs.flatMap(({ matched }) => matched),
  );
  const verdicts = five && verdictsOf(five);
  if (five && verdicts && accepted) printChanges(five.documents, verdicts, accepted.verdicts);
  printErrors(runs, of, Number(argument("--errors") ?? 0));
  if (process.argv.includes("--accept")) return accept(runs, verdicts, accepted);
  return printFallen(runs, accepted) ? 1 : 0;
}

function runGroup(group: Group): Run[] {
  const { documents, missing } = readGroup(group);
  if (missing !== null) {
    console.log(`eval: ${group}: not measured: ${missing}`);
    return [];
  }
  const scored = score(documents);
  return [
    { group, documents, matched: documents.map(matchDocument), now: measures(scored.scores), ...scored },
  ];
}

function printFive({ scores, counts, now, documents }: Run, accepted: Accepted | null): void {
  printScores(scores, counts);
  printMeasures(now, accepted?.measures);
  printSpeed(documents);
}

/** Which annotated tasks of the five are right. */
function verdictsOf({ documents, matched }: Run): Record<string, Verdict> {
  return Object.fromEntries(
    documents.flatMap(({ name }, index) =>
      (matched[index]?.pairs ?? []).map(({ gold, read }) => [goldKey(name, gold), verdictOf(gold, read)]),
    ),
  );
}

function printErrors(runs: readonly Run[], of: Group, limit: number): void {
  const errors = runs.find(({ group }) => group === of)?.errors ?? [];
  if (limit > 0) console.log(`\nerrors: ${Math.min(limit, errors.length)} of ${errors.length} (${of})`);
  for (const line of errors.slice(0, limit)) console.log(`  ${line}`);
}

/** Stores this run; what was not measured stays as it was accepted. */
function accept(
  runs: readonly Run[],
  verdicts: Record<string, Verdict> | undefined,
  before: Accepted | null,
): number {
  const now = Object.fromEntries(runs.map(({ group, now }) => [group, now])) as Partial<
    Record<Group, Measures>
  >;
  const { five, ...groups } = now;
  storeAccepted({
    measures: five ?? before?.measures ?? {},
    verdicts: verdicts ?? before?.verdicts ?? {},
    groups: { ...before?.groups, ...groups },
  });
  console.log("\naccepted: stored as the run that later ones are held against");
  return 0;
}

/** Says which measures are below the accepted run; whether any is. */
function printFallen(runs: readonly Run[], accepted: Accepted | null): boolean {
  const lines = runs.flatMap(({ group, now }) => {
    const floor = floorOf(accepted, group);
    return fallen(now, floor).map(
      (name) => `${group}: ${name} ${now[name]?.toFixed(4)} is below ${floor[name]?.toFixed(4)}`,
    );
  });
  if (lines.length > 0) console.log(`\nfallen below the accepted run\n  ${lines.join("\n  ")}`);
  return lines.length > 0;
}

process.exitCode = main();
