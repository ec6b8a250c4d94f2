import "@mantine/dropzone/styles.css";
import { Dropzone } from "@mantine/dropzone";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./drop-anywhere.module.css";

/** The whole window takes files while this page is open. What cannot be read, the server says and why. */
export function DropAnywhere({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation("documents");
  return (
    <Dropzone.FullScreen active onDrop={onFiles} className={classes.drop}>
      <div className={classes.words}>
        <IconFileImport size={40} stroke={1.4} aria-hidden />
        <div className={classes.title}>{t("import.drop")}</div>
        <div>{t("import.dropHint")}</div>
      </div>
    </Dropzone.FullScreen>
  );
}
