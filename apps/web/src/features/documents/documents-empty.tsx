import { Button } from "@mantine/core";
import { IconFileSearch, IconFileText } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useMay } from "../../ui/use-me.ts";

/** Nothing to list: because nothing came in yet, or because the filter leaves nothing. */
export function DocumentsEmpty({ onPaste }: { onPaste: () => void }) {
  const { t } = useTranslation(["documents", "common"]);
  const { q, state } = useSearch({ from: "/signed-in/van-ban" });
  const mayImport = useMay("documents.import");
  if (q || state)
    return (
      <EmptyState
        icon={IconFileSearch}
        title={t("empty.filteredTitle")}
        actions={
          <Button component={Link} to="/van-ban" variant="default">
            {t("common:action.clear")}
          </Button>
        }
      >
        {t("empty.filteredText")}
      </EmptyState>
    );
  if (!mayImport)
    return (
      <EmptyState icon={IconFileText} title={t("empty.readTitle")}>
        {t("empty.readText")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconFileText}
      title={t("empty.title")}
      actions={
        <Button variant="default" onClick={onPaste}>
          {t("import.paste")}
        </Button>
      }
    >
      <p>{t("empty.text1")}</p>
      <p>{t("empty.text2")}</p>
    </EmptyState>
  );
}
