import { Button, Kbd } from "@mantine/core";
import { IconArrowBackUp, IconChecks } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { countProposals } from "../model/order.ts";
import { useReadOnly, useReview, useSnapshot } from "../page/review-context.ts";
import classes from "./proposals.module.css";

/** The head of the list: how far the review is, and what concerns all proposals. */
export function ListHead() {
  const { t } = useTranslation("review");
  const { commands, screen } = useReview();
  const readOnly = useReadOnly();
  const proposals = useSnapshot(({ view }) => view.proposals);
  const canUndo = useSnapshot((snapshot) => snapshot.canUndo);
  const counts = countProposals(proposals);
  return (
    <div className={classes.head}>
      <h2 id="review-proposals" className={classes.headTitle}>
        {t("list.title")}
      </h2>
      <span className={classes.counts}>
        {t("list.decided", { done: counts.accepted + counts.rejected, total: counts.total })}
      </span>
      {!readOnly && (
        <>
          {counts.certain > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconChecks size={14} aria-hidden />}
              onClick={() => screen.tell({ kind: "dialog", dialog: "certain" })}
            >
              {t("list.acceptCertain", { count: counts.certain })}
              <Kbd size="xs" className={classes.key} aria-hidden>
                ⇧A
              </Kbd>
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            px={6}
            disabled={!canUndo}
            title={t("action.undo")}
            aria-label={t("action.undo")}
            onClick={() => void commands.undo()}
          >
            <IconArrowBackUp size={16} aria-hidden />
            <Kbd size="xs" className={classes.key} aria-hidden>
              U
            </Kbd>
          </Button>
        </>
      )}
    </div>
  );
}
