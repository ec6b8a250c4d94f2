import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowAutofitWidth, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../../../ui/preferences.ts";
import { showAs, zoom } from "../pages/page-controls.ts";
import { ZOOM_RANGE } from "../pages/page-sizes.ts";
import classes from "./text-pane.module.css";

/** Text or pages. */
export function ViewSwitch() {
  const { t } = useTranslation("review");
  const { documentView } = usePreferences();
  return (
    <SegmentedControl
      size="xs"
      className={classes.switch}
      aria-label={t("pages.switch")}
      value={documentView}
      data={[
        { value: "text", label: t("pages.asText") },
        { value: "page", label: t("pages.asPages") },
      ]}
      onChange={(value) => showAs(value === "page" ? "page" : "text")}
    />
  );
}

/** Which page is seen, and how large. */
export function PageTools({ current, count }: { current: number; count: number }) {
  const { t } = useTranslation("review");
  const { pageZoom } = usePreferences();
  const tool = (label: string, icon: React.ReactNode, step: 1 | -1 | 0, disabled: boolean) => (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={disabled || undefined}
        data-disabled={disabled || undefined}
        onClick={() => zoom(step)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.tools}>
      <span className={classes.count}>{t("pages.current", { page: current, count })}</span>
      {tool(t("pages.smaller"), <IconMinus size={15} aria-hidden />, -1, pageZoom <= ZOOM_RANGE.from)}
      {tool(t("pages.larger"), <IconPlus size={15} aria-hidden />, 1, pageZoom >= ZOOM_RANGE.to)}
      {tool(t("pages.fit"), <IconArrowAutofitWidth size={15} aria-hidden />, 0, pageZoom === 0)}
    </div>
  );
}
