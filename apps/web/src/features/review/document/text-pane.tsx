import { type RefObject, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../../../ui/preferences.ts";
import { useReview, useSnapshot } from "../page/review-context.ts";
import { inText } from "../page/text-caret.ts";
import { PageView } from "../pages/page-view.tsx";
import { usePageAhead } from "../pages/use-page-ahead.ts";
import { type PagesAnswer, usePlaces } from "../pages/use-pages.ts";
import type { Span } from "../text/span.ts";
import { DocumentText } from "./document-text.tsx";
import { Legend } from "./legend.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import classes from "./text-pane.module.css";
import type { Layout } from "./use-layout.ts";
import { useFollow } from "./use-lit.ts";
import type { SelectionActions } from "./use-selection-actions.ts";
import { PageTools, ViewSwitch } from "./view-switch.tsx";

type Props = { layout: Layout; root: RefObject<HTMLElement | null>; actions: SelectionActions };

/** The pane of the document: its text or its pages, the legend of the marks, the toolbar of a selection. */
export function TextPane({ layout, root, actions }: Props) {
  const { t } = useTranslation("review");
  const { screen } = useReview();
  const pages = useSnapshot(({ view }) => view.document.pages);
  const wanted = usePreferences().documentView;
  const pane = useRef<HTMLElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const answer = usePlaces();
  const [current, setCurrent] = useState(1);
  const asPages = wanted === "page" && pages !== null;
  const onText = useCallback((span: Span) => inText(screen, root, span), [screen, root]);
  return (
    <div className={classes.pane}>
      <div className={classes.head} data-view={asPages ? "pages" : "text"}>
        <h2 id="review-text" className={classes.title}>
          {t("text.title")}
        </h2>
        <ViewSwitch />
        {asPages && <PageTools current={current} count={pages} />}
        <Legend doubtful={(answer.places?.words.length ?? 0) > 0} />
      </div>
      {wanted === "page" && pages === null && <p className={classes.note}>{t("pages.none")}</p>}
      <section
        // A view of its own each: they scroll apart.
        key={asPages ? "pages" : "text"}
        ref={asPages ? setScroller : pane}
        className={classes.scroll}
        data-view={asPages ? "pages" : "text"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="review-text"
      >
        {asPages ? (
          scroller && <PageView pane={scroller} answer={answer} onText={onText} onCurrent={setCurrent} />
        ) : (
          <Text pane={pane} layout={layout} root={root} actions={actions} answer={answer} />
        )}
      </section>
    </div>
  );
}

type TextProps = Props & { pane: RefObject<HTMLElement | null>; answer: PagesAnswer };

function Text({ pane, layout, root, actions, answer }: TextProps) {
  useFollow(pane);
  usePageAhead(pane, answer.places);
  return (
    <>
      <DocumentText layout={layout} root={root} places={answer.places} />
      <SelectionToolbar pane={pane} actions={actions} />
    </>
  );
}
