// `npm run check`: types, lint, boundaries, sizes, messages, hygiene. Prints one line per check and
// what is wrong; exit status 1 when anything is.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { STEPS } from "./check/steps.ts";

/** Runs all checks. @returns how many passed and how many failed */
export async function check(): Promise<{ passed: number; failed: number }> {
  const root = join(import.meta.dirname, "..");
  const waiting = [...STEPS];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const wrong = await step.run(root).catch((error) => String(error));
      console.log(wrong === "" ? `✓ ${step.name}` : `✗ ${step.name}\n${wrong}\n`);
      if (wrong !== "") failed++;
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return { passed: STEPS.length - failed, failed };
}

if (import.meta.main) {
  const { failed } = await check();
  process.exitCode = failed === 0 ? 0 : 1;
}
