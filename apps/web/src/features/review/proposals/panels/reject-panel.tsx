import { REJECT_REASONS } from "@dondoc/contract";
import { Button, Kbd, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "../../page/review-context.ts";
import classes from "./panels.module.css";

/** Why it is no task of ours: one press of 1 to 6 rejects; a note may be written first. */
export function RejectPanel() {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const [note, setNote] = useState("");
  return (
    <fieldset data-panel className={classes.panel}>
      <legend>{t("reject.title")}</legend>
      <div className={classes.reasons}>
        {REJECT_REASONS.map((reason, index) => (
          <Button
            key={reason}
            size="compact-sm"
            variant="default"
            justify="flex-start"
            leftSection={<Kbd size="xs">{index + 1}</Kbd>}
            onClick={() => commands.reject(reason, note.trim() || undefined)}
          >
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
      <TextInput
        aria-label={t("reject.note")}
        placeholder={t("reject.note")}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && note.trim()) commands.reject("other", note.trim());
        }}
      />
    </fieldset>
  );
}
