import { Button } from "@mantine/core";
import { IconCircleCheck, IconLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getSetup } from "../../api/setup.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { OutsidePage } from "../../ui/outside-page.tsx";
import { DemoOffer } from "./demo-offer.tsx";
import { SetupForm } from "./setup-form.tsx";
import classes from "./setup-page.module.css";

/** Reached by the one-time link of the terminal: the authority and its first administrator, or the demo. */
export function SetupPage() {
  const { t } = useTranslation("setup");
  const { ma: token } = useSearch({ from: "/thiet-lap" });
  const state = useQuery({ queryKey: ["setup"], queryFn: getSetup });
  if (state.isPending) return null;
  if (state.error)
    return (
      <OutsidePage title={t("title")}>
        <ErrorPanel error={state.error} onRetry={() => void state.refetch()} />
      </OutsidePage>
    );
  if (!state.data.needed)
    return (
      <OutsidePage title={t("title")}>
        <EmptyState
          icon={IconCircleCheck}
          title={t("done")}
          actions={
            <Button component={Link} to="/dang-nhap">
              {t("toSignIn")}
            </Button>
          }
        >
          {t("doneText")}
        </EmptyState>
      </OutsidePage>
    );
  if (!token)
    return (
      <OutsidePage title={t("title")}>
        <EmptyState icon={IconLink} title={t("noToken")}>
          {t("noTokenText")}
        </EmptyState>
      </OutsidePage>
    );
  return (
    <OutsidePage title={t("title")} lead={t("lead")} wide>
      <div className={classes.columns}>
        <SetupForm token={token} />
        <DemoOffer token={token} />
      </div>
    </OutsidePage>
  );
}
