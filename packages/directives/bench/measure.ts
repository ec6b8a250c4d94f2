import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * The least processor time of some runs, in milliseconds, all threads of the process together. Time on the
 * clock would tell what else the machine does; that of the processor also counts collecting rubbish.
 */
export function bestOf(runs: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Memory of a process of its own that reads one text of so many bytes once. */
export type Memory = {
  /** Most that the process held beyond what it held before reading, in bytes. */
  peak: number;
  /** Bytes of the text as UTF-8. */
  input: number;
};

/**
 * Reads a text in a new process and asks the system for its peak.
 * @param heap limit of the JavaScript heap in MB: without one, V8 puts off collecting rubbish and the
 *   peak tells how much memory the machine has, not how much reading needs
 */
export function peakMemory(bytes: number, heap: number): Memory {
  const out = execFileSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      `--max-old-space-size=${heap}`,
      join(import.meta.dirname, "peak-memory.ts"),
      String(bytes),
    ],
    { encoding: "utf8" },
  );
  return JSON.parse(out) as Memory;
}
