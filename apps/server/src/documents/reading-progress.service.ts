import type { ReadingProgress } from "@dondoc/contract";
import type { Deps } from "../http/deps.ts";
import { announceReading } from "./live.ts";
import { writeProgress } from "./reading-progress.repository.ts";

/** At most one write and one announcement in this time, milliseconds, however fast the pages go by. */
const EVERY_MS = 1000;

export type ProgressReport = {
  tell(progress: ReadingProgress): void;
  /** Nothing is written any more when this resolves. */
  end(): Promise<void>;
};

/**
 * Tells how far the reading of a document is, to the database (for pages that open later) and to open
 * pages. What cannot be told is left out: the reading itself goes on.
 */
export function reportReading(deps: Deps, authorityId: string, documentId: string): ProgressReport {
  let latest: ReadingProgress | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let ended = false;
  const write = async (progress: ReadingProgress): Promise<void> => {
    await writeProgress(deps.db, authorityId, documentId, progress);
    await announceReading(deps, authorityId, documentId, progress);
  };
  const next = (): void => {
    timer = undefined;
    if (!latest || ended) return;
    const progress = latest;
    latest = null;
    timer = setTimeout(next, EVERY_MS);
    writing = writing
      .then(() => write(progress))
      .catch((error: unknown) => deps.log.warn({ documentId, err: error }, "progress not told"));
  };
  return {
    tell: (progress) => {
      latest = progress;
      if (!timer) next();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
      return writing;
    },
  };
}
