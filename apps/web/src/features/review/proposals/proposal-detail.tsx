import type { Proposal, ReviewView } from "@dondoc/contract";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isCertain } from "../model/order.ts";
import { useScreen, useSnapshot } from "../page/review-context.ts";
import { checkWords } from "../text/marks.ts";
import { overlaps } from "../text/span.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { DeadlineWords } from "./deadline-words.tsx";
import { DecisionLine } from "./decision-line.tsx";
import { EditPanel } from "./panels/edit-panel.tsx";
import { RejectPanel } from "./panels/reject-panel.tsx";
import { SplitPanel } from "./panels/split-panel.tsx";
import { PartiesDetail } from "./parties-detail.tsx";
import { plainWords } from "./plain-words.ts";
import { ProblemLine } from "./problem-line.tsx";
import { ProposalActions } from "./proposal-actions.tsx";
import classes from "./proposals.module.css";
import { useRuleWords } from "./rule-words.ts";
import { Urgent } from "./urgent.tsx";

/** Everything about the proposal in focus: parties, deadline, why, checks, and what can be done. */
export function ProposalDetail({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("review");
  const panel = useScreen((screen) => screen.panel);
  const conflict = useSnapshot(({ conflicts }) => conflicts.find(({ id }) => id === proposal.id) ?? null);
  const editing = panel === "title" || panel === "leads" || panel === "coordinators" || panel === "deadline";
  return (
    <div className={classes.detail}>
      <blockquote className={classes.source}>{plainWords(proposal.text)}</blockquote>
      {conflict && <ConflictPanel conflict={conflict} />}
      {editing ? (
        <EditPanel proposal={proposal} at={panel} />
      ) : (
        <dl className={classes.fields}>
          <dt>{t("field.leads")}</dt>
          <dd>
            <PartiesDetail proposal={proposal} part="leads" />
          </dd>
          {proposal.coordinators.length > 0 && (
            <>
              <dt>{t("field.coordinators")}</dt>
              <dd>
                <PartiesDetail proposal={proposal} part="coordinators" />
              </dd>
            </>
          )}
          <dt>{t("field.deadline")}</dt>
          <dd>
            {proposal.deadline ? (
              <DeadlineWords deadline={proposal.deadline} />
            ) : (
              <span className="dimmed">{t("deadline.none")}</span>
            )}
            {proposal.urgent && <Urgent />}
          </dd>
          <Reasons proposal={proposal} />
        </dl>
      )}
      {panel === "reject" && <RejectPanel />}
      {panel === "split" && <SplitPanel proposal={proposal} />}
      <ProblemLine id={proposal.id} />
      {proposal.state === "pending" ? (
        <ProposalActions proposal={proposal} />
      ) : (
        <DecisionLine proposal={proposal} />
      )}
    </div>
  );
}

/** How sure the reader is and why, and what the checks found in these words. */
function Reasons({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useTranslation("review");
  const ruleWords = useRuleWords();
  const found = useDiagnostics(proposal);
  const why = [
    ...new Set(
      proposal.why.filter((rule) => !rule.startsWith("deadline:")).flatMap((rule) => ruleWords(rule) ?? []),
    ),
  ];
  const certain = isCertain(proposal);
  return (
    <>
      <dt>{t("field.reading")}</dt>
      <dd>
        <span className={certain ? classes.certain : classes.doubt}>
          {certain ? t("confidence.certain") : t("confidence.lookAgain")}
        </span>
        {why.length > 0 && <span className="dimmed"> · {why.join(" · ")}</span>}
      </dd>
      {found.length > 0 && (
        <>
          <dt>{t("field.checks")}</dt>
          <dd>
            <ul className={classes.checks}>
              {found.map((one) => (
                <li key={`${one.code} ${one.from}`}>
                  <IconAlertTriangle size={14} aria-hidden /> {checkWords(one, i18n.language)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </>
  );
}

function useDiagnostics(proposal: Proposal): ReviewView["diagnostics"] {
  const all = useSnapshot(({ view }) => view.diagnostics);
  return useMemo(
    () =>
      all.filter(({ from, to }) => proposal.spans.some((span) => overlaps(span, { start: from, end: to }))),
    [all, proposal.spans],
  );
}
