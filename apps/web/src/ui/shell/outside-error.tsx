import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../error-panel.tsx";
import { OutsidePage } from "../outside-page.tsx";

/** Not even who is signed in could be loaded: nothing of the shell can be shown. */
export function OutsideError({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <OutsidePage title={t("error.pageTitle")}>
      <ErrorPanel error={error} onRetry={() => window.location.reload()} />
    </OutsidePage>
  );
}
