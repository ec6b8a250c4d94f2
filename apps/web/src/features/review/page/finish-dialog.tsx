import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DOCUMENTS_KEY, updateDocument } from "../../../api/documents.ts";
import { reviewQuery } from "../../../api/review.ts";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { formatShare } from "../../../ui/format.ts";
import { countProposals } from "../model/order.ts";
import { measureCoverage } from "../text/coverage.ts";
import classes from "./review.module.css";
import { useReview, useSnapshot } from "./review-context.ts";

/** Ends the review, after saying what would stay undone; or opens it again. */
export function FinishDialog() {
  const { t } = useTranslation(["review", "common"]);
  const { screen, session } = useReview();
  const client = useQueryClient();
  const view = useSnapshot((snapshot) => snapshot.view);
  const counts = countProposals(view.proposals);
  const { share, gaps } = measureCoverage(view);
  const finished = view.document.state === "done";
  const close = () => screen.tell({ kind: "dialog", dialog: null });
  const change = useMutation({
    mutationFn: () =>
      updateDocument(view.document.id, {
        version: view.document.version,
        state: finished ? "review" : "done",
      }),
    onSuccess: async (document) => {
      session.receive({ ...session.snapshot().view, document });
      close();
      await client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    },
    onError: () => void client.invalidateQueries(reviewQuery(view.document.id)),
  });
  return (
    <Modal
      opened
      onClose={close}
      title={t(finished ? "finish.againTitle" : "finish.title")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <Stack gap="sm">
        <ul className={classes.summary}>
          <li>{t("finish.accepted", { count: counts.accepted })}</li>
          <li>{t("finish.rejected", { count: counts.rejected })}</li>
          {counts.pending > 0 && (
            <li className={classes.warn}>{t("finish.pending", { count: counts.pending })}</li>
          )}
          {gaps.length > 0 && (
            <li className={classes.warn}>
              {t("finish.gaps", { count: gaps.length, share: formatShare(share) })}
            </li>
          )}
        </ul>
        <p className={classes.plain}>{t(finished ? "finish.againText" : "finish.text")}</p>
        {change.error && <ErrorPanel error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button loading={change.isPending} data-autofocus onClick={() => change.mutate()}>
            {t(finished ? "finish.againYes" : "finish.yes")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
