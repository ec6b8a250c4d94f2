import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./drop-anywhere.module.css";
import type { OfferedFile } from "./offered-files.ts";
import { useFileDrop } from "./use-file-drop.ts";

/** The whole window takes files while this page is open. What cannot be read, the server says and why. */
export function DropAnywhere({ onFiles }: { onFiles: (files: readonly OfferedFile[]) => void }) {
  const { t } = useTranslation("documents");
  const over = useFileDrop(onFiles);
  if (!over) return null;
  return (
    <div className={classes.drop} aria-hidden>
      <div className={classes.words}>
        <IconFileImport size={40} stroke={1.4} />
        <div className={classes.title}>{t("import.drop")}</div>
        <div>{t("import.dropHint")}</div>
      </div>
    </div>
  );
}
