import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBoundaries, type Finding } from "./boundaries.ts";
import { projectFiles } from "./files.ts";
import { checkHygiene, corpusLines, isText } from "./hygiene.ts";
import { checkLock, readLock } from "./lock.ts";
import { checkTexts, checkUse, readTexts } from "./messages.ts";
import { checkSizes } from "./sizes.ts";
import { parseSource } from "./source-file.ts";
import { runTool } from "./tools.ts";

/** One check: a name for the list, and a run that tells what is wrong; nothing when all is well. */
export type Step = { name: string; run: (root: string) => Promise<string> };

const TYPESCRIPT = "typescript/bin/tsc";

/** Every check, the slow ones first so that they run beside the others. */
export const STEPS: Step[] = [
  {
    name: "types: server, command line, packages, tests",
    run: (root) => tool(root, TYPESCRIPT, ["-p", "."]),
  },
  { name: "types: page", run: (root) => tool(root, TYPESCRIPT, ["-p", "apps/web"]) },
  {
    name: "types: directives without Node",
    run: (root) => tool(root, TYPESCRIPT, ["-p", "packages/directives"]),
  },
  {
    name: "format and lint",
    run: (root) =>
      tool(root, "@biomejs/biome/bin/biome", [
        "check",
        "--diagnostic-level=error",
        "--max-diagnostics=30",
        ".",
      ]),
  },
  { name: "boundaries, environment, SQL, sizes", run: async (root) => report(await checkSources(root)) },
  { name: "messages in both languages", run: async (root) => report(await checkMessages(root)) },
  { name: "the lock file is whole", run: async (root) => report(checkLock(readLock(root))) },
  { name: "nothing of one machine or of the corpus", run: async (root) => report(await checkTracked(root)) },
];

async function tool(root: string, script: string, args: string[]): Promise<string> {
  const { status, output } = await runTool(root, script, args);
  return status === 0 ? "" : output || `exit status ${status}`;
}

function report(findings: Finding[]): string {
  return findings.map(({ path, line, says }) => `${path}:${line}  ${says}`).join("\n");
}

/** The project's files that exist; without git there is nothing to list them by. */
async function listed(root: string, pattern: RegExp): Promise<string[]> {
  const files = await projectFiles(root);
  if (files === null) throw new Error("not a git checkout: the project's files cannot be listed");
  return files.filter((path) => pattern.test(path) && existsSync(join(root, path)));
}

async function checkSources(root: string): Promise<Finding[]> {
  const paths = await listed(root, /^(packages|apps|scripts|eval|e2e|bench)\/.*\.tsx?$/);
  return paths.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const file = parseSource(path, text);
    return [...checkBoundaries(file), ...checkSizes(file, text)];
  });
}

async function checkMessages(root: string): Promise<Finding[]> {
  const vi = readTexts(root, "vi");
  const sources = await listed(root, /^apps\/web\/src\/.*\.tsx?$/);
  const texts = sources.map((path) => readFileSync(join(root, path), "utf8"));
  return [...checkTexts(vi, readTexts(root, "en")), ...checkUse(vi, texts)];
}

async function checkTracked(root: string): Promise<Finding[]> {
  const corpus = corpusLines(root);
  const paths = (await listed(root, /./)).filter(isText);
  return paths.flatMap((path) => checkHygiene(path, readFileSync(join(root, path), "utf8"), corpus));
}
