import { readdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseError } from "./errors.ts";
import { type Layout, readIfThere } from "./layout.ts";
import { endProcess, pause, postgresProcessesOn, startTimeOf } from "./processes.ts";

/** How long backends of a server that was killed get to notice it and leave (ms). */
const BACKENDS_LEAVE = 5_000;

/**
 * Cleans up after a program that was killed: ends the server it left running, and removes what would
 * keep a new one from starting. Call with the folder locked.
 * @returns what was found, for the log; null when the last stop was clean
 * @throws DatabaseError DB_FOLDER_IN_USE when a server that is not ours runs on the folder
 */
export async function clearLeftovers(layout: Layout): Promise<"orphan-ended" | "crashed" | null> {
  const cluster = await realpath(layout.cluster).catch(() => null);
  if (cluster === null) return null;
  const orphan = await recordedServer(layout);
  const claimed = await claimedServer(layout);
  if (orphan !== null) {
    await endProcess(orphan, [
      ["SIGINT", 10_000],
      ["SIGQUIT", 5_000],
      ["SIGKILL", 5_000],
    ]);
  }
  await waitForBackends(layout, cluster);
  // The number that the server left may by now be a process of somebody else's, or a zombie that
  // nobody buries; the server would take either for itself and refuse to start.
  // Where the system cannot tell who works on the folder, a living process gets the benefit of doubt.
  const nobodyHere =
    process.platform === "linux" || (claimed !== null && (await startTimeOf(claimed)) === null);
  if (nobodyHere) await rm(join(layout.cluster, "postmaster.pid"), { force: true });
  await removeSockets(layout);
  await rm(layout.record, { force: true });
  if (orphan !== null) return "orphan-ended";
  return claimed === null ? null : "crashed";
}

/** The server that this program's last run recorded, if that very process is still alive. */
async function recordedServer(layout: Layout): Promise<number | null> {
  try {
    const { pid, startTime } = JSON.parse((await readIfThere(layout.record)) ?? "");
    const running = await startTimeOf(Number(pid));
    return running !== null && running === startTime ? Number(pid) : null;
  } catch {
    return null;
  }
}

/** The process number in postmaster.pid, alive or not. */
async function claimedServer(layout: Layout): Promise<number | null> {
  const text = await readIfThere(join(layout.cluster, "postmaster.pid"));
  return text === null ? null : Number(text.split("\n")[0]);
}

async function waitForBackends(layout: Layout, cluster: string): Promise<void> {
  const until = Date.now() + BACKENDS_LEAVE;
  for (;;) {
    const [pid] = await postgresProcessesOn(cluster);
    if (pid === undefined) return;
    if (Date.now() > until) {
      throw new DatabaseError("DB_FOLDER_IN_USE", { folder: layout.cluster, pid, host: "này" });
    }
    await pause(50);
  }
}

async function removeSockets(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.socketDir)) {
    if (name.startsWith(".s.PGSQL.")) await rm(join(layout.socketDir, name), { force: true });
  }
}
