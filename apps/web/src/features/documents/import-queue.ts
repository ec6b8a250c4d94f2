import type { DocumentSummary } from "@dondoc/contract";
import { useSyncExternalStore } from "react";
import { getDocument, importFile, importText } from "../../api/documents.ts";

/** One file (or pasted text) on its way in. */
export type ImportItem = {
  id: number;
  name: string;
  /** 0..1 of the bytes sent. */
  sent: number;
  state: "waiting" | "sending" | "reading" | "ready" | "known" | "failed";
  document: DocumentSummary | null;
  error: unknown;
};

/** How often a document that is being read is asked for, milliseconds. */
const POLL = 800;

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

async function followReading(id: number, document: DocumentSummary): Promise<void> {
  let current = document;
  while (current.state === "reading" && items.some((item) => item.id === id)) {
    await new Promise((resolve) => setTimeout(resolve, POLL));
    // A lost connection is no reason to give up on a document that the server has.
    current = await getDocument(current.id).catch(() => current);
  }
  const failed = current.state === "failed";
  change(id, { state: failed ? "failed" : "ready", document: current });
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
    void followReading(id, document);
    return document;
  } catch (error) {
    change(id, { state: "failed", error });
    return null;
  }
}

/** Takes files in, one after another; going to another page does not stop them. */
export async function importFiles(files: readonly File[]): Promise<(DocumentSummary | null)[]> {
  const added = files.map((file) => ({ item: newItem(file.name), file }));
  publish([...added.map(({ item }) => item), ...items]);
  const results: (DocumentSummary | null)[] = [];
  for (const { item, file } of added) {
    const turn = chain.then(() => bringIn(item.id, file));
    chain = turn;
    results.push(await turn);
  }
  return results;
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
