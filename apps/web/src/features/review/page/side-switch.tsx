import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./review.module.css";
import { useReview, useScreen } from "./review-context.ts";

/** On a narrow screen the proposals and the text take turns. */
export function SideSwitch() {
  const { t } = useTranslation("review");
  const { screen } = useReview();
  const side = useScreen((state) => state.side);
  return (
    <div className={classes.switch}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={t("side.label")}
        value={side}
        data={[
          { value: "proposals", label: t("list.title") },
          { value: "text", label: t("text.title") },
        ]}
        onChange={(value) => screen.tell({ kind: "side", side: value === "text" ? "text" : "proposals" })}
      />
    </div>
  );
}
