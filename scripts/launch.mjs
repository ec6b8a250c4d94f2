#!/usr/bin/env node
// The only entry of the npm scripts. Plain JavaScript for Node 20.19 and later, because this is
// what an authority's machine has; everything it starts runs on Node 24.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execute } from "./launch/execute.mjs";
import { LaunchFailure, printFailure } from "./launch/failure.mjs";
import { ensurePackages } from "./launch/packages.mjs";
import { ensureRuntime } from "./launch/runtime.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Script and first arguments of each command. */
const COMMANDS = {
  start: ["scripts/start.ts"],
  demo: ["scripts/start.ts", "--demo"],
  test: ["scripts/test.ts"],
  check: ["scripts/check.ts"],
  eval: ["eval/run.ts"],
  "eval:files": ["eval/files/run.ts"],
  fuzz: ["eval/fuzz.ts"],
  "bench-directives": ["packages/directives/bench/run.ts"],
  "stage-directives": ["packages/directives/publish/stage.ts"],
  screenshots: ["scripts/screenshots.ts"],
};

/** Runs after `npm ci`: fetches the runtime, and never makes an installation fail. */
async function prepare() {
  try {
    await ensureRuntime(ROOT);
  } catch (error) {
    printFailure(error);
  }
  return 0;
}

async function main([command, ...args]) {
  refuseOldNode();
  if (command === "prepare") return prepare();
  const target = COMMANDS[command];
  if (!target) {
    console.error(`Dùng / usage: npm run <${Object.keys(COMMANDS).join(" | ")}>`);
    return 2;
  }
  await ensurePackages(ROOT);
  const node = await ensureRuntime(ROOT);
  return execute(ROOT, node, join(ROOT, target[0]), [...target.slice(1), ...args]);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new LaunchFailure(
    "OLD_NODE",
    { vi: `Node ${process.versions.node} quá cũ.`, en: `Node ${process.versions.node} is too old.` },
    { vi: "Cài Node 20.19 trở lên (nên dùng 24).", en: "Install Node 20.19 or later (24 is best)." },
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
