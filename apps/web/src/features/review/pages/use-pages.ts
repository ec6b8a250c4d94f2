import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { documentPagesQuery } from "../../../api/documents.ts";
import { useSnapshot } from "../page/review-context.ts";
import { marksOf } from "../text/marks.ts";
import { marksOnPages, type PageMarks } from "./page-marks.ts";
import { type Places, placesOf } from "./places.ts";

export type PagesAnswer = { places: Places | null; error: unknown; retry: () => void };

/** Where the words stand on the pages; asked for only when the file has fixed pages. */
export function usePlaces(): PagesAnswer {
  const { id, pages } = useSnapshot(({ view }) => view.document);
  const { data, error, refetch } = useQuery({ ...documentPagesQuery(id), enabled: pages !== null });
  // An answer from before the document was read knows no pages.
  const early = data !== undefined && pages !== null && data.pages.length !== pages;
  useEffect(() => {
    if (early) void refetch();
  }, [early, refetch]);
  const places = useMemo(() => (data && !early ? placesOf(data) : null), [data, early]);
  return { places, error, retry: () => void refetch() };
}

/** The marks of the review on the pages; the list of proposals is drawn first, the pages right after it. */
export function usePageMarks(places: Places): ReadonlyMap<number, PageMarks> {
  const view = useDeferredValue(useSnapshot((snapshot) => snapshot.view));
  const { text, proposals, citations, coverage, marks, diagnostics } = view;
  const { language } = useTranslation().i18n;
  return useMemo(
    () =>
      marksOnPages(text, places, marksOf({ proposals, citations, coverage, marks, diagnostics }, language)),
    [text, places, proposals, citations, coverage, marks, diagnostics, language],
  );
}
