import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { useSnapshot } from "../page/review-context.ts";
import { PageSheet } from "./page-sheet.tsx";
import classes from "./page-view.module.css";
import type { Places } from "./places.ts";
import { useFollowPage } from "./use-follow-page.ts";
import { usePageColumn, useShownPages } from "./use-page-column.ts";
import { type PagesAnswer, usePageMarks } from "./use-pages.ts";

type Props = {
  /** What scrolls. */
  pane: HTMLElement;
  answer: PagesAnswer;
  /** Goes to the text, with words selected in it. */
  onText: (span: { start: number; end: number }) => void;
  onCurrent: (page: number) => void;
};

/** The pages of the file as they look, with the marks of the review on their lines. */
export function PageView({ answer, ...props }: Props) {
  const { places, error, retry } = answer;
  if (places) return <Pages {...props} places={places} />;
  return error ? <ErrorPanel error={error} onRetry={retry} /> : null;
}

function Pages({ pane, places, onText, onCurrent }: Omit<Props, "answer"> & { places: Places }) {
  const { t } = useTranslation("review");
  const documentId = useSnapshot(({ view }) => view.document.id);
  const marks = usePageMarks(places);
  const column = usePageColumn(pane, places);
  useFollowPage(pane, places, column);
  const { mounted, isVisible, current } = useShownPages(pane, column);
  useEffect(() => onCurrent(current), [onCurrent, current]);
  const [loaded, setLoaded] = useState<ReadonlySet<number>>(new Set());
  const onLoaded = useCallback((page: number) => setLoaded((before) => new Set(before).add(page)), []);
  // What is seen comes first; its neighbours are fetched when it is there.
  const allSeen = mounted.every((page) => !isVisible(page) || loaded.has(page.page));
  return (
    <article
      className={classes.column}
      style={{ height: column?.height, minWidth: column?.pages[0]?.width }}
      lang="vi"
      aria-label={t("pages.label")}
    >
      {mounted.map((page) => (
        <PageSheet
          key={page.page}
          documentId={documentId}
          place={page}
          marks={marks.get(page.page) ?? null}
          mayLoad={allSeen || isVisible(page)}
          onLoaded={onLoaded}
          onText={onText}
        />
      ))}
    </article>
  );
}
