import { execFile } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * When a process started, as an opaque text: with the process number it names one process for good,
 * since numbers are given out again.
 * @returns null when there is no such process or only its zombie
 */
export async function startTimeOf(pid: number): Promise<string | null> {
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
    if (line === null) return null;
    // "13523 (postgres) S 1 …": the name may hold spaces and brackets, so count from the last one.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const [state, startedAt] = [fields[0], fields[19]];
    return state === "Z" || state === "X" || startedAt === undefined ? null : startedAt;
  }
  if (process.platform === "win32") return isAlive(pid) ? "alive" : null;
  const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() || null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The PostgreSQL processes at work on a data directory, server and backends: each of them has it as
 * its working directory. Only Linux tells; elsewhere the list is empty.
 * @param folder real path of the data directory
 */
export async function postgresProcessesOn(folder: string): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
      if (cwd !== folder) return null;
      const program = await readlink(`/proc/${pid}/exe`).catch(() => "");
      return basename(program).startsWith("postgres") ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}

/**
 * Ends a process, gently at first, and waits until it is gone.
 * @param steps signals with the time given to each, in milliseconds
 * @returns whether it is gone
 */
export async function endProcess(pid: number, steps: [NodeJS.Signals, number][]): Promise<boolean> {
  const born = await startTimeOf(pid);
  if (born === null) return true;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return (await startTimeOf(pid)) !== born;
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if ((await startTimeOf(pid)) !== born) return true;
      await pause(20);
    }
  }
  return (await startTimeOf(pid)) !== born;
}

/** @param milliseconds how long to wait */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
