import { type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import markClasses from "./document.module.css";
import { DocumentText } from "./document-text.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import classes from "./text-pane.module.css";
import type { Layout } from "./use-layout.ts";
import { useFollow } from "./use-lit.ts";
import type { SelectionActions } from "./use-selection-actions.ts";

type Props = { layout: Layout; root: RefObject<HTMLElement | null>; actions: SelectionActions };

/** The pane of the document: its text, the legend of the marks, the toolbar of a selection. */
export function TextPane({ layout, root, actions }: Props) {
  const { t } = useTranslation("review");
  const pane = useRef<HTMLElement>(null);
  useFollow(pane);
  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <h2 id="review-text" className={classes.title}>
          {t("text.title")}
        </h2>
        <Legend />
      </div>
      <section
        ref={pane}
        className={classes.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="review-text"
      >
        <DocumentText layout={layout} root={root} />
        <SelectionToolbar pane={pane} actions={actions} />
      </section>
    </div>
  );
}

const PARTS = ["lead", "coordinator", "deadline", "citation", "gap"] as const;

/** What each line under the words means. */
function Legend() {
  const { t } = useTranslation("review");
  return (
    <ul className={classes.legend} aria-label={t("legend.label")}>
      {PARTS.map((part) => (
        <li key={part}>
          <span className={markClasses[part]} data-legend="">
            {t(`legend.${part}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
