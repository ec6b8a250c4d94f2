import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pageImageAddress } from "../../../api/documents.ts";
import classes from "./page-view.module.css";

const WIDTHS = [360, 560, 800, 1120] as const;

/** The first page of a file that is still being read, so that it can be seen to be the right one. */
export function FirstPage({ documentId }: { documentId: string }) {
  const { t } = useTranslation("review");
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  const address = (width: number) => pageImageAddress(documentId, 1, width);
  return (
    <img
      className={classes.preview}
      alt={t("reading.page")}
      src={address(560)}
      srcSet={WIDTHS.map((width) => `${address(width)} ${width}w`).join(", ")}
      sizes="(max-width: 37rem) 100vw, 35rem"
      // A file without pages to show, or one that is broken: the reading will say so.
      onError={() => setFailed(true)}
    />
  );
}
