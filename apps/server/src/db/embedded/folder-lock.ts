import { randomUUID } from "node:crypto";
import { link, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { DatabaseError } from "./errors.ts";
import { folderError, type Layout, readIfThere } from "./layout.ts";
import { pause, startTimeOf } from "./processes.ts";

/** The holder touches the lock this often (ms), for those who cannot see its process. */
const HEARTBEAT = 5_000;
/** A lock of another host, untouched this long (ms), has lost its holder. */
const SILENT = 30_000;
/** A program that was killed a moment ago takes this long (ms) at most to be gone. */
const DYING = 1_000;

type Holder = { pid: number; startTime: string | null; host: string; id: string };

/**
 * Makes this process the only one that runs a server on the folder.
 * @returns gives the folder free again
 * @throws DatabaseError DB_FOLDER_IN_USE with the holder's process number
 */
export async function lockFolder(layout: Layout): Promise<() => Promise<void>> {
  const mine: Holder = {
    pid: process.pid,
    startTime: await startTimeOf(process.pid),
    host: hostname(),
    id: randomUUID(),
  };
  const draft = `${layout.lock}.${mine.id}`;
  try {
    // Written beside and linked in place: whoever sees the lock sees all of it.
    await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
    await takeLock(layout, draft);
  } catch (error) {
    throw await folderError(error, layout);
  } finally {
    await rm(draft, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(layout.lock, now, now).catch(() => {});
  }, HEARTBEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await removeLock(layout.lock, mine.id);
  };
}

async function takeLock(layout: Layout, draft: string): Promise<void> {
  const until = Date.now() + DYING;
  for (;;) {
    try {
      return await link(draft, layout.lock);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = await readHolder(layout.lock);
    if (holder === null) continue;
    if (!(await isHeld(holder, layout.lock))) {
      await removeLock(layout.lock, holder.id);
    } else if (Date.now() < until) {
      await pause(50);
    } else {
      const { pid, host } = holder;
      throw new DatabaseError("DB_FOLDER_IN_USE", { folder: layout.root, pid, host });
    }
  }
}

/** @returns null when the lock is gone meanwhile; a lock that says nothing sensible has no holder */
async function readHolder(file: string): Promise<Holder | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  try {
    const { pid, startTime, host, id } = JSON.parse(text);
    return { pid: Number(pid), startTime, host: String(host), id: String(id) };
  } catch {
    return { pid: 0, startTime: null, host: hostname(), id: "" };
  }
}

/**
 * On this host the process itself tells. A container or a machine that shares the folder is judged
 * by its heartbeat, because its process cannot be seen from here.
 */
async function isHeld(holder: Holder, file: string): Promise<boolean> {
  if (holder.host === hostname()) {
    if (holder.pid <= 0) return false;
    const running = await startTimeOf(holder.pid);
    return running !== null && running === holder.startTime;
  }
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < SILENT;
}

/**
 * Removes the lock only if it is still the one meant: another process may have taken it over in
 * between, then it is put back.
 */
async function removeLock(file: string, id: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved && moved.id !== id) {
    await link(aside, file).catch(() => {});
  }
  await rm(aside, { force: true });
}
