import type { TaskView } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatMoment } from "../../ui/format.ts";
import classes from "./tracking.module.css";

/** Who, by when, how far: the facts of a task beside its words. */
export function TaskFacts({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  return (
    <aside className={classes.facts} aria-labelledby="thong-tin">
      <h2 id="thong-tin">{t("task.facts")}</h2>
      <dl>
        <Fact label={t("task.lead")}>
          {task.lead ? (
            <Link to="/don-vi/$id" params={{ id: task.lead.id }}>
              {task.lead.name}
            </Link>
          ) : (
            t("task.several", { count: task.children?.total ?? 0 })
          )}
        </Fact>
        <Fact label={t("task.coordinators")}>{task.coordinators.map((unit) => unit.name).join("; ")}</Fact>
        <Fact label={t("task.assignee")}>{task.assignee?.fullName}</Fact>
        <Fact label={t("task.due")}>
          <DueFact task={task} />
        </Fact>
        <Fact label={t("task.progress")}>{task.progress > 0 && `${task.progress}%`}</Fact>
        <Fact label={t("task.products")}>{task.products.join("; ")}</Fact>
        <Fact label={t("task.result")}>{task.resultNumber}</Fact>
        <Fact label={t("task.submittedAt")}>{task.submittedAt && formatMoment(task.submittedAt)}</Fact>
        <Fact label={t("task.acceptedAt")}>{task.acceptedAt && formatMoment(task.acceptedAt)}</Fact>
        <Fact label={t("task.assignedBy")}>{task.assignedBy}</Fact>
        <Fact label={t("task.assignedAt")}>{formatMoment(task.assignedAt)}</Fact>
        <Fact label={t("task.section")}>{task.section.join(" › ")}</Fact>
      </dl>
    </aside>
  );
}

/** A line of the list; nothing at all when there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DueFact({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  const extended = task.dueCurrent !== task.dueOriginal;
  return (
    <>
      {task.dueCurrent ? (
        <>
          <time dateTime={task.dueCurrent}>{formatDay(task.dueCurrent)}</time>
          {extended && (
            <div className="dimmed">
              {t("task.dueExtended")} · {t("task.dueOriginal")}: {formatDay(task.dueOriginal)}
            </div>
          )}
        </>
      ) : (
        t("task.dueNone")
      )}
      {task.dueText && <div className="dimmed">{t("task.dueWords", { text: task.dueText })}</div>}
    </>
  );
}
