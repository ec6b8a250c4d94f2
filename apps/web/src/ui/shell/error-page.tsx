import { Button, Group } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isCode } from "../../api/api-error.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { PageHeader } from "../page-header.tsx";

/** What a page shows when it could not be loaded or broke: why, what to do, the request id. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  const title = isCode(error, "NOT_FOUND")
    ? t("error.notFoundTitle")
    : isCode(error, "FORBIDDEN")
      ? t("error.forbiddenTitle")
      : t("error.pageTitle");
  return (
    <div style={{ maxWidth: "44rem" }}>
      <PageHeader title={title} description={t("error.pageText")} />
      <ErrorPanel error={error} onRetry={retry} />
      <Group mt="md" gap="xs">
        <Button variant="default" onClick={() => window.location.reload()}>
          {t("action.reload")}
        </Button>
        <Button variant="subtle" component={Link} to="/">
          {t("action.home")}
        </Button>
      </Group>
    </div>
  );
}
