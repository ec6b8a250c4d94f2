import type { DocumentSummary } from "@dondoc/contract";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../ui/format.ts";
import classes from "./progress-cells.module.css";

/** How much of the review is done, as a figure and a thin bar; the coverage in words below. */
export function ReviewProgressCell({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation("documents");
  const { progress } = document;
  if (!progress) return null;
  const total = progress.pending + progress.accepted + progress.rejected;
  if (total === 0) return <span className="dimmed">{t("nothingFound")}</span>;
  const done = total - progress.pending;
  return (
    <div title={t("coverage", { share: formatShare(progress.coverage) })}>
      <span className="tabular">{t("reviewed", { done, total })}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${(done / total) * 100}%` }} data-full={done === total || undefined} />
      </span>
    </div>
  );
}

/** What became of the orders that were handed out. */
export function TasksCell({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation("documents");
  const { total, accepted, overdue } = document.tasks;
  if (total === 0) return <span className={classes.none}>{t("noTasks")}</span>;
  return (
    <div className={classes.tasks}>
      <span className="tabular">{t("tasksDone", { accepted, total })}</span>
      {overdue > 0 && <span className={classes.overdue}>{t("tasksOverdue", { count: overdue })}</span>}
    </div>
  );
}
