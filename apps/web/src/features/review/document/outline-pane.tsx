import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useReview, useScreen, useSnapshot } from "../page/review-context.ts";
import type { Heading } from "../text/outline.ts";
import classes from "./outline-pane.module.css";

/** The document's headings with how many proposals under each still wait; for wide screens. */
export function OutlinePane({ headings }: { headings: readonly Heading[] }) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const proposals = useSnapshot(({ view }) => view.proposals);
  const focus = useScreen((screen) => screen.focus);
  const rows = useMemo(
    () =>
      headings.map((heading, index) => {
        const end = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        const own = proposals.filter(({ position }) => position >= heading.start && position < end);
        const waiting = own.filter(({ state }) => state === "pending");
        return { heading, own, waiting, target: (waiting[0] ?? own[0])?.id ?? null };
      }),
    [headings, proposals],
  );
  return (
    <nav className={classes.pane} aria-label={t("outline.title")}>
      <h2 className={classes.title}>{t("outline.title")}</h2>
      <ol className={classes.list}>
        {rows.map(({ heading, own, waiting, target }) => (
          <li key={heading.start} data-level={heading.level}>
            <button
              type="button"
              className={classes.row}
              disabled={target === null}
              aria-current={own.some(({ id }) => id === focus) || undefined}
              onClick={() => commands.focus(target)}
            >
              <span className={classes.words}>
                {heading.label} {heading.title}
              </span>
              {own.length > 0 && (
                <span className={classes.count} data-done={waiting.length === 0 || undefined}>
                  {waiting.length === 0 ? "✓" : waiting.length}
                  <span className="sr-only">
                    {t("outline.waiting", { count: waiting.length, total: own.length })}
                  </span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
