import { useSyncExternalStore } from "react";
import { ApiError } from "./api-error.ts";
import { sendBatchFile } from "./batches.ts";

/** Files of one batch that this page is sending. */
export type Sending = {
  total: number;
  sent: number;
  /** Path of the file on its way now. */
  path: string;
  /** 0..1 of its bytes. */
  share: number;
  /** Why the sending stopped before its end; null while it goes on. */
  error: unknown;
};
export type FileToSend = { itemId: string; path: string; file: File };

const sendings = new Map<string, Sending>();
const listeners = new Set<() => void>();

function publish(batchId: string, change: Partial<Sending> | null): void {
  const now = sendings.get(batchId);
  if (!change) sendings.delete(batchId);
  else if (now) sendings.set(batchId, { ...now, ...change });
  for (const listener of listeners) listener();
}

/** Refused for what it is, or no longer awaited: the batch's page says so, and the next one can be sent. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429;

async function sendOne(batchId: string, { itemId, path, file }: FileToSend): Promise<void> {
  for (;;) {
    publish(batchId, { path, share: 0 });
    try {
      await sendBatchFile(batchId, itemId, file, (share) => publish(batchId, { share }));
      return;
    } catch (error) {
      if (isRefusal(error)) return;
      if (!(error instanceof ApiError) || error.status !== 429) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000));
    }
  }
}

/**
 * Sends the files of a batch one after another; going to another page does not stop it, closing the tab
 * does, and what was not sent can be chosen again.
 */
export async function sendFiles(batchId: string, files: readonly FileToSend[]): Promise<void> {
  if (files.length === 0 || isSending(batchId)) return;
  sendings.set(batchId, { total: files.length, sent: 0, path: "", share: 0, error: null });
  try {
    for (const [sent, file] of files.entries()) {
      publish(batchId, { sent });
      await sendOne(batchId, file);
    }
    publish(batchId, null);
  } catch (error) {
    publish(batchId, { error });
  }
}

const isSending = (batchId: string): boolean => sendings.get(batchId)?.error === null;

/** What this page is sending for a batch; undefined when nothing. */
export function useSending(batchId: string): Sending | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sendings.get(batchId),
  );
}

window.addEventListener("beforeunload", (event) => {
  if ([...sendings.keys()].some(isSending)) event.preventDefault();
});
