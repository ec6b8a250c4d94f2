import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a stage of the tests came to. `notes` says what was skipped. */
export type Outcome = { passed: number; failed: number; skipped: number; notes: string[] };

/** The parts of vitest's JSON report that are read. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
};

/**
 * Runs one project of vitest.config.ts.
 * @param settings environment variables of this run; none of the caller's own settings reach it, so
 *   that a DATABASE_URL of the shell is never tested on
 */
export async function runProject(
  root: string,
  project: string,
  settings: Record<string, string> = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-report-"));
  const file = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const status = await vitest(root, ["--project", project, "--passWithNoTests", ...reporters], settings);
    return outcomeOf(await readReport(file), status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function vitest(root: string, args: string[], settings: Record<string, string>): Promise<number | null> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(DONDOC_|DATABASE_URL$|PG)/.test(name));
  const script = join(root, "node_modules", "vitest", "vitest.mjs");
  const child = spawn(process.execPath, [script, "run", ...args], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

async function readReport(file: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** A run that broke outside its tests (a file that does not load, a leak) counts as one failure. */
function outcomeOf(report: Report | null, status: number | null): Outcome {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, notes: [] };
  const broken = status !== 0 && report.numFailedTests === 0 ? 1 : 0;
  const skippedNames = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status: state }) => state !== "passed" && state !== "failed")
    .map(({ fullName }) => fullName);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    notes: skippedNames,
  };
}
