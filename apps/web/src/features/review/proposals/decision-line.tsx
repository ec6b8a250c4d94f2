import type { Proposal } from "@dondoc/contract";
import { Anchor, Button, Kbd } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../../ui/format.ts";
import { useReadOnly, useReview } from "../page/review-context.ts";
import classes from "./proposals.module.css";

/** What was decided, by whom, with the tasks it made; and the way back. */
export function DecisionLine({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const readOnly = useReadOnly();
  const { state, rejectReason, rejectNote, taskId, childCount, updatedBy } = proposal;
  return (
    <div className={classes.actions}>
      <span className={classes.decision}>
        {t(`state.${state}`)}
        {rejectReason && <> · {t(`reason.${rejectReason}`)}</>}
        {rejectNote && <> · “{rejectNote}”</>}
        {updatedBy && (
          <span className="dimmed">
            {" "}
            · {t("decision.by", { name: updatedBy, time: formatMoment(proposal.updatedAt) })}
          </span>
        )}
        {taskId && (
          <>
            {" · "}
            <Anchor href={`/nhiem-vu/${taskId}`} inherit>
              {childCount > 0 ? t("decision.children", { count: childCount }) : t("decision.task")}
            </Anchor>
          </>
        )}
      </span>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => commands.reopen()}
        >
          {t("action.reopen")}{" "}
          <Kbd size="xs" className={classes.key} aria-hidden>
            O
          </Kbd>
        </Button>
      )}
    </div>
  );
}
