import type { Proposal } from "@dondoc/contract";
import { IconCheck, IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { isCertain } from "../model/order.ts";
import { useReview, useScreen, useSnapshot } from "../page/review-context.ts";
import { DeadlineWords } from "./deadline-words.tsx";
import { PartiesLine } from "./parties-line.tsx";
import { ProposalDetail } from "./proposal-detail.tsx";
import classes from "./proposals.module.css";
import { Urgent } from "./urgent.tsx";

type Props = { proposal: Proposal; index: number; total: number };

/** One proposal: two lines in the list; open in place when it has the focus. */
export const ProposalRow = memo(function ProposalRow({ proposal, index, total }: Props) {
  const { t } = useTranslation("review");
  const { screen, commands } = useReview();
  const { id, state } = proposal;
  const focused = useScreen(({ focus }) => focus === id);
  const lit = useScreen(({ hover }) => hover === id);
  const chosen = useScreen(({ chosen }) => chosen.includes(id));
  const working = useSnapshot(({ working }) => working.has(id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys move the focus to every proposal
    <article
      id={`proposal-${id}`}
      className={classes.row}
      data-id={id}
      data-state={state}
      data-focus={focused || undefined}
      data-lit={lit || undefined}
      data-chosen={chosen || undefined}
      aria-busy={working || undefined}
      aria-current={focused || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-labelledby={`proposal-title-${id}`}
      aria-describedby={`proposal-state-${id}`}
      tabIndex={focused ? 0 : -1}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") screen.tell({ kind: "hover", id, from: "list" });
      }}
      onClick={() => commands.focus(id, "pointer")}
    >
      <StateSign state={state} chosen={chosen} number={index + 1} />
      <div className={classes.body}>
        <h3 id={`proposal-title-${id}`} className={classes.title}>
          {proposal.title}
        </h3>
        {!focused && (
          <div className={classes.facts}>
            <PartiesLine parties={proposal.leads} empty={t("row.noLead")} />
            {proposal.deadline && <DeadlineWords deadline={proposal.deadline} short />}
            {proposal.urgent && <Urgent />}
            {state === "pending" && !isCertain(proposal) && (
              <span className={classes.doubt}>{t("row.lookAgain")}</span>
            )}
          </div>
        )}
        <span id={`proposal-state-${id}`} className="sr-only">
          {t(`state.${state}`)}
          {chosen ? `, ${t("row.chosen")}` : ""}
        </span>
        {focused && <ProposalDetail proposal={proposal} />}
      </div>
    </article>
  );
});

const SIGNS = {
  pending: IconCircleDashed,
  accepted: IconCircleCheckFilled,
  rejected: IconCircleXFilled,
} as const;

function StateSign({ state, chosen, number }: { state: Proposal["state"]; chosen: boolean; number: number }) {
  const Sign = chosen ? IconCheck : SIGNS[state];
  return (
    <div className={classes.sign} aria-hidden>
      <span className={classes.number}>{number}</span>
      <Sign size={16} stroke={1.6} />
    </div>
  );
}
