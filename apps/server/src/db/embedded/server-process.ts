import type { ChildProcess } from "node:child_process";
import { chown, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { DatabaseError } from "./errors.ts";
import { diskFull, type Layout, readIfThere } from "./layout.ts";
import { type Privileges, spawnServerProgram } from "./privileges.ts";
import { endProcess, pause, startTimeOf } from "./processes.ts";
import { writePrivately } from "./secret.ts";
import { logSince, openLog } from "./server-log.ts";
import { type Listening, serverSettings } from "./settings.ts";

/** Fast, then immediate (recovers at the next start), then by force; milliseconds given to each. */
const WAYS_TO_END: [NodeJS.Signals, number][] = [
  ["SIGINT", 30_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
];

/** What a server needs to be started, and started again. */
export type ServerPlan = {
  layout: Layout;
  binaries: Binaries;
  privileges: Privileges;
  listening: Listening;
  throwaway: boolean;
};

/** A running server; `ended` resolves when its process is gone, for whatever reason. */
export type ServerProcess = { pid: number; ended: Promise<void>; stop: () => Promise<void> };

/** The server gave up at once for a reason that passes by itself or by another port. */
export class TryAgain extends Error {
  readonly reason: "folder-busy" | "address-busy";
  constructor(reason: "folder-busy" | "address-busy", output: string) {
    super(output);
    this.reason = reason;
  }
}

/**
 * Starts the server and waits until it takes connections, however long it has to recover first.
 * @throws TryAgain when the folder or the address is still taken by a server that is just ending
 * @throws DatabaseError with the reason that the server's log gives
 */
export async function startServerProcess(plan: ServerPlan): Promise<ServerProcess> {
  const { layout, binaries, privileges } = plan;
  const { handle, size } = await openLog(layout);
  if (privileges.identity) await chown(layout.logFile, privileges.identity.uid, privileges.identity.gid);
  const command = [
    ...[binaries.postgres, "-D", layout.cluster],
    ...serverSettings(plan.listening, privileges.major, plan.throwaway),
  ];
  let child: ChildProcess;
  try {
    child = spawnServerProgram(privileges, command, ["ignore", handle.fd, handle.fd]);
  } finally {
    await handle.close();
  }
  const ended = new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.on("exit", () => resolve());
  });
  const pid = child.pid ?? 0;
  if (pid > 0) await recordServer(layout, pid);
  const up = await Promise.race([ended.then(() => false), waitUntilReady(layout, pid, ended)]);
  if (!up) throw await explainEnd(layout, await logSince(layout, size));
  return { pid, ended, stop: () => stopServerProcess(plan, pid, ended) };
}

/** Written at once, so that whoever finds the folder after a crash knows which process was ours. */
async function recordServer(layout: Layout, pid: number): Promise<void> {
  await writePrivately(layout.record, JSON.stringify({ pid, startTime: await startTimeOf(pid) }));
}

/** The eighth line of postmaster.pid says when connections are taken. */
async function waitUntilReady(layout: Layout, pid: number, ended: Promise<void>): Promise<boolean> {
  let gone = false;
  ended.then(() => {
    gone = true;
  });
  while (!gone) {
    const lines = (await readIfThere(join(layout.cluster, "postmaster.pid")))?.split("\n");
    if (Number(lines?.[0]) === pid && lines?.[7]?.startsWith("ready")) return true;
    await pause(10);
  }
  return false;
}

async function stopServerProcess(plan: ServerPlan, pid: number, ended: Promise<void>): Promise<void> {
  if (process.platform === "win32") {
    // Windows knows no signals; the package's pg_ctl talks to the server in its own way.
    const { binaries, layout, privileges } = plan;
    spawnServerProgram(privileges, [binaries.pgCtl, "stop", "-D", layout.cluster, "-m", "fast"], []);
    await ended;
  } else {
    await Promise.race([ended, endProcess(pid, WAYS_TO_END)]);
    await ended;
  }
  await rm(plan.layout.record, { force: true });
}

/** Reads in the server's own words why it ended. */
async function explainEnd(layout: Layout, output: string): Promise<Error> {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(layout, output);
  if (/lock file ".*" already exists|pre-existing shared memory block|is another postmaster/i.test(output)) {
    return new TryAgain("folder-busy", output);
  }
  if (
    /could not bind|Address already in use|could not create any (TCP\/IP|Unix-domain) sockets/.test(output)
  ) {
    return new TryAgain("address-busy", output);
  }
  const version = /initialized by PostgreSQL version (\d+)/.exec(output);
  if (version) {
    return new DatabaseError(
      "DB_OTHER_VERSION",
      { folder: layout.cluster, found: version[1] ?? "?", expected: "?" },
      output,
    );
  }
  if (/Permission denied|has wrong ownership/.test(output)) {
    return new DatabaseError("DB_FOLDER_FOREIGN", { folder: layout.root }, output);
  }
  return new DatabaseError("DB_START_FAILED", { logFile: layout.logFile }, output);
}
