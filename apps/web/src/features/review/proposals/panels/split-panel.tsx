import type { Proposal } from "@dondoc/contract";
import { Kbd } from "@mantine/core";
import { IconScissors } from "@tabler/icons-react";
import { Fragment, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useReview, useSnapshot } from "../../page/review-context.ts";
import { splitPoints } from "../../text/sentences.ts";
import { plainWords } from "../plain-words.ts";
import classes from "./panels.module.css";

/** The order's words with a numbered cut between its sentences; or a click into the text beforehand. */
export function SplitPanel({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const text = useSnapshot(({ view }) => view.text);
  const points = useMemo(() => splitPoints(text, proposal.spans), [text, proposal.spans]);
  if (points.length === 0)
    return (
      <p data-panel className={classes.panel}>
        {t("split.none")}
      </p>
    );
  const start = proposal.spans[0]?.start ?? 0;
  const end = proposal.spans.at(-1)?.end ?? start;
  const borders = [start, ...points, end];
  return (
    <fieldset data-panel className={classes.panel}>
      <legend>{t("split.title")}</legend>
      <p className={classes.pieces}>
        {borders.slice(0, -1).map((from, index) => (
          <Fragment key={from}>
            {index > 0 && (
              <button
                type="button"
                className={classes.cut}
                aria-label={t("split.here", { number: index })}
                onClick={() => void commands.split(from)}
              >
                <IconScissors size={14} aria-hidden /> <Kbd size="xs">{index}</Kbd>
              </button>
            )}
            {plainWords(text.slice(from, borders[index + 1]))}{" "}
          </Fragment>
        ))}
      </p>
    </fieldset>
  );
}
