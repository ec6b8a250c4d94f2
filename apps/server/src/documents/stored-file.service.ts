import type { Deps } from "../http/deps.ts";
import { lockBlob, neededBlobs } from "./document.repository.ts";

const DAY_MS = 86_400_000;
const SWEEP_EVERY_MS = DAY_MS / 4;
const BATCH = 500;

/**
 * Removes a stored file that no document of any authority needs. In a transaction of its own, after the
 * one that let go of the file: were that one rolled back, the file would be missing. A storage that is
 * away at this moment holds nobody up: the next sweep removes it.
 */
export async function removeUnusedFile(deps: Deps, sha256: string): Promise<void> {
  await removeIfUnused(deps, sha256).catch((error: unknown) => {
    deps.log.warn({ sha256, err: error }, "a file without a document could not be removed yet");
  });
}

async function removeIfUnused(deps: Deps, sha256: string): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    await lockBlob(trx, sha256);
    if ((await neededBlobs(trx, [sha256])).has(sha256)) return false;
    await deps.blobs.remove(sha256);
    deps.pages.forget(sha256);
    return true;
  });
}

/** A sweep removes at most so many; the next one goes on. */
const MOST_AT_ONCE = 5000;
/** So many files without a document are left by crashes; more of them than others mean a wrong database. */
const MANY = 20;

/**
 * Removes what crashes have left: uploads that were cut off, and stored files that no document needs.
 * When most files have no document, nothing is removed: the program was started on another database
 * than the one these files belong to.
 * @param before only what was written before this moment; what is being stored now has no document yet
 * @returns how many stored files were removed
 */
export async function sweepFiles(deps: Deps, before: Date): Promise<number> {
  await deps.blobs.sweepIncoming(before);
  const { unneeded, seen } = await filesWithoutDocument(deps, before);
  if (unneeded.length > MANY && unneeded.length * 2 > seen) {
    deps.log.error(
      { files: seen, unneeded: unneeded.length },
      "most files have no document here: none removed",
    );
    return 0;
  }
  let removed = 0;
  for (const sha256 of unneeded) if (await removeIfUnused(deps, sha256)) removed++;
  return removed;
}

async function filesWithoutDocument(deps: Deps, before: Date) {
  const unneeded: string[] = [];
  let seen = 0;
  const judge = async (hashes: string[]): Promise<void> => {
    const needed = await neededBlobs(deps.db, hashes);
    seen += hashes.length;
    unneeded.push(...hashes.filter((sha256) => !needed.has(sha256)));
  };
  const batch: string[] = [];
  for await (const sha256 of deps.blobs.list(before)) {
    batch.push(sha256);
    if (batch.length >= BATCH) await judge(batch.splice(0));
    if (unneeded.length >= MOST_AT_ONCE) break;
  }
  await judge(batch);
  return { unneeded, seen };
}

/** Sweeps at the start and a few times a day, in the background. @returns ends it */
export function startFileSweeps(deps: Deps): () => void {
  let running = false;
  const sweep = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      const removed = await sweepFiles(deps, new Date(Date.now() - DAY_MS));
      if (removed > 0) deps.log.info({ removed }, "files without a document removed");
    } catch (error) {
      deps.log.warn({ err: error }, "sweep of the file storage given up until the next one");
    } finally {
      running = false;
    }
  };
  void sweep();
  const timer = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
