import type { Proposal } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../../ui/format.ts";
import type { Conflict } from "../model/session.ts";
import { useReview } from "../page/review-context.ts";
import classes from "./conflict-panel.module.css";
import { DeadlineWords } from "./deadline-words.tsx";
import { PartiesLine } from "./parties-line.tsx";
import { Urgent } from "./urgent.tsx";

/** Two officers changed the same proposal: both versions stand here until one is chosen. */
export function ConflictPanel({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation("review");
  const { session } = useReview();
  const { mine, theirs } = conflict;
  return (
    <section className={classes.conflict} role="alert" aria-label={t("conflict.title")}>
      <p className={classes.conflictTitle}>
        {t("conflict.text", { name: theirs.updatedBy ?? "", time: formatMoment(theirs.updatedAt) })}
      </p>
      <div className={classes.versions}>
        <Version title={t("conflict.theirs")} proposal={theirs} />
        <Version title={t("conflict.mine")} proposal={mine} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => session.settle(conflict, "theirs")}>
          {t("conflict.keepTheirs")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => session.settle(conflict, "mine")}>
          {t("conflict.redoMine")}
        </Button>
      </Group>
    </section>
  );
}

function Version({ title, proposal }: { title: string; proposal: Proposal }) {
  const { t } = useTranslation("review");
  return (
    <div className={classes.version}>
      <strong>{title}</strong>
      <span>{proposal.title}</span>
      <PartiesLine parties={proposal.leads} empty={t("row.noLead")} />
      {proposal.deadline ? (
        <DeadlineWords deadline={proposal.deadline} short />
      ) : (
        <span className="dimmed">{t("deadline.none")}</span>
      )}
      {proposal.urgent && <Urgent />}
      <span className="dimmed">{t(`state.${proposal.state}`)}</span>
    </div>
  );
}
