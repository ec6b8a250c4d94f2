import type { Db } from "../db/database.ts";
import type { Deps } from "../http/deps.ts";
import { PRIORITY, type Priority } from "../jobs/jobs.ts";

/**
 * Files whose words are in them as text, read in a moment; every file begins here. What turns out to be
 * pictures of pages goes on to {@link SCAN_QUEUE}, so that a letter never waits behind a scanned book.
 */
export const READ_QUEUE = "read-document";
/** Scans: minutes to hours each, one after another. */
export const SCAN_QUEUE = "read-scan";

/** @param priority stays with the reading when it goes on to the other queue; waited for when nothing is said */
export type ReadJob = { authorityId: string; documentId: string; priority?: Priority };

/** Asks for the reading of documents in the transaction that puts them into `reading`; then {@link wakeReaders}. */
export async function queueReadings(
  deps: Deps,
  trx: Db,
  authorityId: string,
  documentIds: readonly string[],
  priority: Priority = PRIORITY.waitedFor,
): Promise<void> {
  const jobs = documentIds.map((documentId): ReadJob => ({ authorityId, documentId, priority }));
  await deps.jobs.sendMany(trx, READ_QUEUE, jobs, priority);
}

/** After the commit: the readers of this process look at once. */
export function wakeReaders(deps: Deps): void {
  deps.jobs.wake(READ_QUEUE);
}
