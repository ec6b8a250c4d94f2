import type { TaskRow } from "@dondoc/contract";
import { daysBetween, formatDay } from "../../ui/format.ts";
import { StandingBadge } from "../../ui/status-badge.tsx";
import { useMe } from "../../ui/use-me.ts";
import classes from "./tracking.module.css";

/** Days that the standing's words speak of: late days, or days left until the date in force. */
export function standingDays(row: TaskRow, today: string): number | undefined {
  if (row.standing === "overdue" || row.standing === "done_late") return row.lateDays;
  if (row.dueCurrent === null) return undefined;
  const left = daysBetween(today, row.dueCurrent);
  return left >= 0 ? left : undefined;
}

/** The date in force above how the task stands against it. */
export function Due({ row }: { row: TaskRow }) {
  const { today } = useMe();
  return (
    <div className={classes.due}>
      {row.dueCurrent && <time dateTime={row.dueCurrent}>{formatDay(row.dueCurrent)}</time>}
      <StandingBadge standing={row.standing} days={standingDays(row, today)} />
    </div>
  );
}
