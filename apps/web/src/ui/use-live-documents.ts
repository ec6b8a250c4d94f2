import type { DocumentPage, DocumentsEvent, ReadingProgress } from "@dondoc/contract";
import { useDocumentVisibility } from "@mantine/hooks";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { BATCHES_KEY } from "../api/batches.ts";
import { DOCUMENT_EVENTS, DOCUMENTS_KEY } from "../api/documents.ts";
import { useLive } from "../api/use-live.ts";
import { useMay } from "./use-me.ts";

/** Milliseconds in which changes are gathered before the shown lists load again. */
const GATHER = 700;

const withReading = (
  data: InfiniteData<DocumentPage> | undefined,
  id: string,
  reading: ReadingProgress,
): InfiniteData<DocumentPage> | undefined =>
  data && {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        item.id === id && item.state === "reading" ? { ...item, reading } : item,
      ),
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
    client.setQueriesData<InfiniteData<DocumentPage>>({ queryKey: [...DOCUMENTS_KEY, "list"] }, (data) =>
      withReading(data, event.id, event.reading),
    );
  };
  const missed = () => {
    onEvent?.(null);
    loadSoon();
  };
  useLive(may && visible ? DOCUMENT_EVENTS : null, hear, missed, { loadOnOpen: true });
  useEffect(() => () => clearTimeout(timer.current), []);
}
