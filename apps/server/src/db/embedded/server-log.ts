import { copyFile, open, readFile, rename, stat, truncate } from "node:fs/promises";
import type { Layout } from "./layout.ts";

/** Largest size of the current file before it is set aside, in bytes. */
const LARGEST = 5_000_000;
/** How many older files are kept. */
const KEPT = 3;

/**
 * Sets the server's log aside when it has grown large: postgresql.log.1 is the newest of the old ones.
 * The server keeps its file open, so the file is copied and emptied, not moved.
 */
export async function rotateLog(layout: Layout, largest = LARGEST): Promise<void> {
  const size = await stat(layout.logFile).then(
    (s) => s.size,
    () => 0,
  );
  if (size <= largest) return;
  for (let n = KEPT - 1; n >= 1; n--) {
    await rename(`${layout.logFile}.${n}`, `${layout.logFile}.${n + 1}`).catch(() => {});
  }
  await copyFile(layout.logFile, `${layout.logFile}.1`);
  await truncate(layout.logFile);
}

/** Opens the log for the server to append to, and tells how long it is already. */
export async function openLog(layout: Layout) {
  const handle = await open(layout.logFile, "a", 0o600);
  const { size } = await handle.stat();
  return { handle, size };
}

/** What the server wrote since a place in the log (bytes), at most its last 8,000 characters. */
export async function logSince(layout: Layout, offset: number): Promise<string> {
  const bytes = await readFile(layout.logFile).catch(() => Buffer.alloc(0));
  return bytes.subarray(offset).toString("utf8").slice(-8000);
}
