import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { countProposals, hasOwner, isReady } from "../model/order.ts";
import classes from "./review.module.css";
import { useReview, useSnapshot } from "./review-context.ts";

/** Accepts all certain proposals at once, after showing how many they are and which remain. */
export function CertainDialog() {
  const { t } = useTranslation(["review", "common"]);
  const { commands, screen } = useReview();
  const proposals = useSnapshot(({ view }) => view.proposals);
  const { certain } = countProposals(proposals);
  const remaining = proposals
    .map((proposal, index) => ({ proposal, number: index + 1 }))
    .filter(({ proposal }) => proposal.state === "pending" && !isReady(proposal));
  const close = () => screen.tell({ kind: "dialog", dialog: null });
  return (
    <Modal
      opened
      onClose={close}
      title={t("certain.title", { count: certain })}
      size="lg"
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <Stack gap="sm">
        <p className={classes.plain}>{t("certain.text")}</p>
        {remaining.length > 0 && (
          <>
            <strong>{t("certain.remaining", { count: remaining.length })}</strong>
            <ol
              className={classes.remaining}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label={t("certain.remaining", { count: remaining.length })}
            >
              {remaining.map(({ proposal, number }) => (
                <li key={proposal.id} value={number}>
                  {proposal.title}{" "}
                  <span className="dimmed">
                    ·{" "}
                    {t(
                      hasOwner(proposal)
                        ? "row.lookAgain"
                        : proposal.leads.length === 0
                          ? "row.noLead"
                          : "row.unmatched",
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button disabled={certain === 0} data-autofocus onClick={() => void commands.acceptCertain()}>
            {t("certain.yes", { count: certain })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
