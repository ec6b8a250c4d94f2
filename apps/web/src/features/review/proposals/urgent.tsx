import { IconFlame } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./proposals.module.css";

/** The document asks for haste without naming a day. */
export function Urgent() {
  const { t } = useTranslation("review");
  return (
    <span className={classes.urgent}>
      <IconFlame size={14} aria-hidden /> {t("row.urgent")}
    </span>
  );
}
