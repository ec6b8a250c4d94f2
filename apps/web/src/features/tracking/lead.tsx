import type { TaskRow } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./tracking.module.css";

/** Who must do it: one unit, or how far the units of a shared line are. */
export function Lead({ row }: { row: TaskRow }) {
  const { t } = useTranslation("tracking");
  if (row.lead) {
    return (
      <Link to="/don-vi/$id" params={{ id: row.lead.id }} className={classes.quietLink}>
        {row.lead.name}
      </Link>
    );
  }
  if (!row.children) return null;
  return (
    <span>
      {t("list.units", row.children)}
      {row.children.overdue > 0 && (
        <strong className={classes.bad}> · {t("list.unitsOverdue", { count: row.children.overdue })}</strong>
      )}
    </span>
  );
}
