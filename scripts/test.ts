// `npm test`: everything that can be tried on this machine, in stages; then a table and one line
// with the sums. `npm test -- unit server` runs only those stages. See docs/how-to/test.md.
import { join } from "node:path";
import { check } from "./check.ts";
import { buildPageWhenStale } from "./start/page.ts";
import { ensureChromium } from "./test/chromium.ts";
import { startOtherPostgres } from "./test/other-postgres.ts";
import { type Outcome, runProject } from "./test/vitest.ts";

const ROOT = join(import.meta.dirname, "..");

/** One after the other: the machine is small, and each stage uses all of it. */
const STAGES: Record<string, { says: string; run: () => Promise<Outcome> }> = {
  check: { says: "types, lint, boundaries", run: runCheck },
  unit: { says: "packages, command line, corpus", run: () => runProject(ROOT, "unit") },
  embedded: { says: "the embedded PostgreSQL itself, npm start", run: runEmbedded },
  server: { says: "server on the embedded PostgreSQL", run: () => runProject(ROOT, "server") },
  "server-other": { says: "server on another PostgreSQL", run: runServerOnOther },
  e2e: { says: "journeys in Chromium", run: runJourneys },
};

async function runCheck(): Promise<Outcome> {
  return { ...(await check()), skipped: 0, notes: [] };
}

async function runEmbedded(): Promise<Outcome> {
  await buildPageWhenStale((words) => console.log(words));
  return runProject(ROOT, "embedded");
}

async function runServerOnOther(): Promise<Outcome> {
  const other = await startOtherPostgres();
  if (!other) return skipped("no PostgreSQL 15 to 17 on this machine (Debian: apt-get install postgresql)");
  console.log(`PostgreSQL ${other.version}`);
  try {
    return await runProject(ROOT, "server", { DATABASE_URL: other.url });
  } finally {
    await other.stop();
  }
}

async function runJourneys(): Promise<Outcome> {
  await buildPageWhenStale((words) => console.log(words));
  try {
    const chromium = await ensureChromium((words) => console.log(words));
    console.log(`Chromium: ${chromium}`);
    return await runProject(ROOT, "e2e", { DONDOC_CHROMIUM: chromium });
  } catch (error) {
    return skipped(error instanceof Error ? error.message : String(error));
  }
}

function skipped(why: string): Outcome {
  return { passed: 0, failed: 0, skipped: 1, notes: [why] };
}

async function runStage(name: string): Promise<Outcome & { name: string; seconds: number }> {
  const stage = STAGES[name]!;
  console.log(`\n━━ ${name}: ${stage.says}`);
  const began = performance.now();
  const outcome = await stage.run().catch((error): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0, notes: [] };
  });
  return { ...outcome, name, seconds: (performance.now() - began) / 1000 };
}

async function main(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !(name in STAGES));
  if (unknown.length > 0) {
    console.error(`no stage ${unknown.join(", ")}; there are: ${Object.keys(STAGES).join(", ")}`);
    return 2;
  }
  const results: Awaited<ReturnType<typeof runStage>>[] = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(STAGES)) results.push(await runStage(name));
  console.log(
    `\n${"stage".padEnd(14)}${"passed".padStart(8)}${"failed".padStart(8)}${"skipped".padStart(9)}${"seconds".padStart(9)}`,
  );
  for (const { name, passed, failed, skipped: left, seconds } of results) {
    const figures = [String(passed).padStart(8), String(failed).padStart(8), String(left).padStart(9)];
    console.log(`${name.padEnd(14)}${figures.join("")}${seconds.toFixed(1).padStart(9)}`);
  }
  for (const { name, notes } of results) for (const note of notes) console.log(`skipped (${name}): ${note}`);
  const sum = (of: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + result[of], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 ? 0 : 1;
}

// Leaving by `exit` lets a database that a stage has started be ended too.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));
