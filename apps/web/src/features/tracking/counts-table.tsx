import type { TaskCounts } from "@dondoc/contract";
import { useTranslation } from "react-i18next";
import { formatCount, formatShare } from "../../ui/format.ts";
import classes from "./tracking.module.css";

/** The official two-by-two with its own column for what has no deadline, and both shares, named (DESIGN §5). */
export function CountsTable({ counts }: { counts: TaskCounts }) {
  const { t } = useTranslation("tracking");
  const done = counts.doneOnTime + counts.doneLate + counts.noDeadlineDone;
  const open = counts.openInTime + counts.openOverdue + counts.noDeadlineOpen;
  const due = counts.doneOnTime + counts.doneLate + counts.openOverdue;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : formatShare(part / whole));
  return (
    <div className={classes.counts}>
      <table>
        <caption className="sr-only">{t("counts.caption")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {t("counts.onTime")} / {t("counts.inTime").toLowerCase()}
            </th>
            <th scope="col">
              {t("counts.late")} / {t("counts.overdue").toLowerCase()}
            </th>
            <th scope="col">{t("counts.noDeadline")}</th>
            <th scope="col">{t("counts.total")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("counts.done")}</th>
            <td>{formatCount(counts.doneOnTime)}</td>
            <td>{formatCount(counts.doneLate)}</td>
            <td>{formatCount(counts.noDeadlineDone)}</td>
            <td>{formatCount(done)}</td>
          </tr>
          <tr>
            <th scope="row">{t("counts.open")}</th>
            <td>{formatCount(counts.openInTime)}</td>
            <td className={counts.openOverdue > 0 ? classes.bad : undefined}>
              {formatCount(counts.openOverdue)}
            </td>
            <td>{formatCount(counts.noDeadlineOpen)}</td>
            <td>{formatCount(open)}</td>
          </tr>
        </tbody>
      </table>
      <dl>
        <div>
          <dt>{t("counts.shareDue")}</dt>
          <dd>{share(counts.doneOnTime, due)}</dd>
        </div>
        <div>
          <dt>{t("counts.shareAll")}</dt>
          <dd>{share(done, done + open)}</dd>
        </div>
        {counts.cancelled > 0 && (
          <div>
            <dt>{t("counts.cancelled")}</dt>
            <dd>{formatCount(counts.cancelled)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
