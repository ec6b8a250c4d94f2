import { Button, FileButton } from "@mantine/core";
import { IconFileImport, IconFileSearch, IconFileText } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useMay } from "../../ui/use-me.ts";
import classes from "./documents-empty.module.css";
import { OFFERED_FILES, type OfferedFile, offered } from "./offered-files.ts";

type Props = { onPaste: () => void; onFiles: (files: readonly OfferedFile[]) => void };

/** Nothing to list: because nothing came in yet, or because the filter leaves nothing. */
export function DocumentsEmpty({ onPaste, onFiles }: Props) {
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
    <div className={classes.field}>
      <EmptyState
        icon={IconFileImport}
        title={t("empty.title")}
        actions={
          <>
            <FileButton onChange={(files) => onFiles(offered(files))} multiple accept={OFFERED_FILES}>
              {(props) => <Button {...props}>{t("import.choose")}</Button>}
            </FileButton>
            <Button variant="default" onClick={onPaste}>
              {t("import.paste")}
            </Button>
          </>
        }
      >
        <p>{t("empty.text1")}</p>
        <p>{t("empty.text2")}</p>
      </EmptyState>
    </div>
  );
}
