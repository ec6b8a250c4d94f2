import type { TaskRow } from "@dondoc/contract";
import { IconFlame } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TaskStateBadge } from "../../ui/status-badge.tsx";
import { Due } from "./due.tsx";
import { Lead } from "./lead.tsx";
import classes from "./tracking.module.css";

type Props = {
  rows: readonly TaskRow[];
  label: string;
  /** What can be done with a row right there. */
  action?: ((row: TaskRow) => ReactNode) | undefined;
};

/** The same rows for a phone: what, who, by when, one below the other. */
export function TaskCards({ rows, label, action }: Props) {
  const { t } = useTranslation("tracking");
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/nhiem-vu/$id" params={{ id: row.id }} className={classes.title} data-task-link>
            {row.urgent && (
              <span className={classes.urgent}>
                <IconFlame size={13} aria-hidden /> {t("list.urgent")}
              </span>
            )}
            {row.title}
          </Link>
          <div className="dimmed">
            <Lead row={row} />
          </div>
          <div className={classes.cardFoot}>
            <Due row={row} />
            <TaskStateBadge state={row.state} />
          </div>
          {action?.(row)}
        </li>
      ))}
    </ul>
  );
}
