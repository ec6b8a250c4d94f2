import type { BatchItemPage, DocumentPage, DocumentsEvent, ReadingProgress } from "@dondoc/contract";
import { useDocumentVisibility } from "@mantine/hooks";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { BATCHES_KEY } from "../api/batches.ts";
import { DOCUMENT_EVENTS, DOCUMENTS_KEY } from "../api/documents.ts";
import { useLive } from "../api/use-live.ts";
import { useMay } from "./use-me.ts";

/** Milliseconds in which changes are gathered before the shown lists load again. */
const GATHER = 700;

type Listed = { items: { id: string; reading: ReadingProgress | null }[] };

/** A cached list in which one entry, found by `isIt`, is so far; only what is being read has a progress. */
const withReading =
  <Page extends Listed>(isIt: (item: Page["items"][number]) => boolean, reading: ReadingProgress) =>
  (data: InfiniteData<Page> | undefined): InfiniteData<Page> | undefined =>
    data && {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => (item.reading && isIt(item) ? { ...item, reading } : item)),
      })),
    };

/**
 * Keeps shown lists of documents and batches as they are now. A page in the background does not listen
 * (browsers keep few connections to one server) and loads again when it comes to the front.
 * @param onEvent hears everything as well; null = messages were missed
 */
export function useLiveDocuments(onEvent?: (event: DocumentsEvent | null) => void): void {
  const client = useQueryClient();
  const may = useMay("review.read");
  const visible = useDocumentVisibility() === "visible";
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const load = useCallback(() => {
    timer.current = undefined;
    void client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    void client.invalidateQueries({ queryKey: BATCHES_KEY });
  }, [client]);
  const loadSoon = useCallback(() => {
    timer.current ??= setTimeout(load, GATHER);
  }, [load]);
  const hear = (event: DocumentsEvent) => {
    onEvent?.(event);
    if (event.kind !== "reading") return loadSoon();
    const { id, reading } = event;
    client.setQueriesData<InfiniteData<DocumentPage>>(
      { queryKey: [...DOCUMENTS_KEY, "list"] },
      withReading<DocumentPage>((document) => document.id === id, reading),
    );
    client.setQueriesData<InfiniteData<BatchItemPage>>(
      { queryKey: [...BATCHES_KEY, "items"] },
      withReading<BatchItemPage>((item) => item.documentId === id, reading),
    );
  };
  const missed = () => {
    onEvent?.(null);
    loadSoon();
  };
  useLive(may && visible ? DOCUMENT_EVENTS : null, hear, missed, { loadOnOpen: true });
  useEffect(() => () => clearTimeout(timer.current), []);
}
