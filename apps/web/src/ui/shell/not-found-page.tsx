import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../empty-state.tsx";
import { PageHeader } from "../page-header.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t("error.notFoundTitle")} />
      <EmptyState
        icon={IconMapOff}
        title={t("error.notFoundText")}
        actions={
          <Button component={Link} to="/" variant="default">
            {t("action.home")}
          </Button>
        }
      />
    </>
  );
}
