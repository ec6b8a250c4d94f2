import type { BatchSummary, DocumentSummary, DocumentsEvent } from "@dondoc/contract";
import { useSyncExternalStore } from "react";
import { sendFiles } from "../../api/batch-sending.ts";
import { createBatch, importArchive } from "../../api/batches.ts";
import { getDocument, importFile, importText } from "../../api/documents.ts";
import type { OfferedFile } from "./offered-files.ts";

/** One file (or pasted text, archive, folder) on its way in. */
export type ImportItem = {
  id: number;
  name: string;
  /** 0..1 of the bytes sent. */
  sent: number;
  state: "waiting" | "sending" | "reading" | "ready" | "known" | "failed" | "batch";
  document: DocumentSummary | null;
  /** For an archive or a folder: the batch that it became. */
  batch: BatchSummary | null;
  error: unknown;
};

let items: readonly ImportItem[] = [];
let nextId = 1;
let chain: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

function publish(next: readonly ImportItem[]): void {
  items = next;
  for (const listener of listeners) listener();
}

function change(id: number, with_: Partial<ImportItem>): void {
  publish(items.map((item) => (item.id === id ? { ...item, ...with_ } : item)));
}

function settle(document: DocumentSummary): void {
  for (const item of items) {
    if (item.state !== "reading" || item.document?.id !== document.id) continue;
    const state = document.state === "reading" ? "reading" : document.state === "failed" ? "failed" : "ready";
    change(item.id, { state, document });
  }
}

/**
 * Follows what is being read by what the server tells of documents.
 * @param event null = messages may be missing: looks itself
 */
export function followReadings(event: DocumentsEvent | null): void {
  for (const { state, document } of items) {
    if (state !== "reading" || !document || event?.kind === "batch") continue;
    if (event && event.id !== document.id) continue;
    if (event?.kind === "reading") settle({ ...document, reading: event.reading });
    // A lost connection is no reason to give up on a document that the server has.
    else void getDocument(document.id).then(settle, () => {});
  }
}

async function bringIn(id: number, source: File | string): Promise<DocumentSummary | null> {
  change(id, { state: "sending" });
  try {
    const result =
      typeof source === "string"
        ? await importText({ text: source })
        : await importFile(source, (sent) => change(id, { sent }));
    const { document, known } = result;
    change(id, { state: known ? "known" : "reading", sent: 1, document });
    if (known) return null;
    // It may have been read before this page knew which document to listen for.
    void getDocument(document.id).then(settle, () => {});
    return document;
  } catch (error) {
    change(id, { state: "failed", error });
    return null;
  }
}

/** Takes a file in, after those that are on their way; going to another page does not stop it. */
export function importOne(file: File): Promise<DocumentSummary | null> {
  const item = newItem(file.name);
  publish([item, ...items]);
  return inTurn(() => bringIn(item.id, file));
}

/** Takes an archive in as a batch. */
export function importZip(file: File): Promise<BatchSummary | null> {
  const item = newItem(file.name);
  publish([item, ...items]);
  return inTurn(() => beginBatch(item.id, () => importArchive(file, (sent) => change(item.id, { sent }))));
}

/** Takes many files in as a batch of this name; they are sent while its page is shown. */
export function importMany(name: string, files: readonly OfferedFile[]): Promise<BatchSummary | null> {
  const item = newItem(name);
  publish([item, ...items]);
  return inTurn(() =>
    beginBatch(item.id, async () => {
      const list = files.map(({ file, path }) => ({ path: path.slice(-1000), byteSize: file.size }));
      const { batch, toSend } = await createBatch({ name, files: list });
      const sending = toSend.map(({ index, itemId }) => ({ itemId, ...files[index]! }));
      void sendFiles(batch.id, sending);
      return batch;
    }),
  );
}

/** Says that something cannot be taken in, before anything is sent. */
export function refuseImport(name: string, error: unknown): void {
  publish([{ ...newItem(name), state: "failed", error }, ...items]);
}

async function beginBatch(id: number, begin: () => Promise<BatchSummary>): Promise<BatchSummary | null> {
  change(id, { state: "sending" });
  try {
    const batch = await begin();
    change(id, { state: "batch", sent: 1, batch });
    return batch;
  } catch (error) {
    change(id, { state: "failed", error });
    return null;
  }
}

/** One upload after another. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = chain.then(work);
  chain = turn;
  return turn;
}

/** Takes a pasted text in under a given name. */
export async function importPasted(text: string, name: string): Promise<DocumentSummary | null> {
  const item = newItem(name);
  publish([item, ...items]);
  return bringIn(item.id, text);
}

const newItem = (name: string): ImportItem => ({
  id: nextId++,
  name,
  sent: 0,
  state: "waiting",
  document: null,
  batch: null,
  error: null,
});

/** Takes a line off the list; what the server already has stays there. */
export function dismissImport(id: number): void {
  publish(items.filter((item) => item.id !== id));
}

/** What is on its way in, and what has just come in, newest first. */
export function useImports(): readonly ImportItem[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => items,
  );
}
