import { Button } from "@mantine/core";
import { IconCheck, IconCloudOff, IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../../ui/format.ts";
import classes from "./review.module.css";
import { useReview, useSnapshot } from "./review-context.ts";

/** "Đã lưu 10:42"; or that changes still wait for the connection. */
export function SaveLine() {
  const { t } = useTranslation("review");
  const { session } = useReview();
  const saving = useSnapshot((snapshot) => snapshot.saving);
  const savedAt = useSnapshot((snapshot) => snapshot.savedAt);
  if (saving === "offline")
    return (
      <span className={classes.unsaved} role="alert">
        <IconCloudOff size={15} aria-hidden /> {t("save.offline")}
        <Button size="compact-xs" variant="default" onClick={() => session.retry()}>
          {t("save.retry")}
        </Button>
      </span>
    );
  return (
    <span className={classes.saved}>
      {saving === "saving" ? <IconDots size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
      <span className={classes.savedWords}>
        {saving === "saving"
          ? t("save.saving")
          : savedAt
            ? t("save.saved", { time: formatTime(savedAt) })
            : t("save.allSaved")}
      </span>
    </span>
  );
}
