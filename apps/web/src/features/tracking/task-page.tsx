import type { TaskView } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { StandingBadge, TaskStateBadge } from "../../ui/status-badge.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useMe } from "../../ui/use-me.ts";
import { standingDays } from "./due.tsx";
import { taskQuery } from "./queries.ts";
import { TaskActions } from "./task-actions.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { TaskHistory } from "./task-history.tsx";
import { TaskRows } from "./task-rows.tsx";
import { TaskSource } from "./task-source.tsx";
import { STATE_ID } from "./task-state.ts";
import classes from "./tracking.module.css";
import { useLiveTasks } from "./use-live-tasks.ts";

const route = getRouteApi("/signed-in/nhiem-vu/$id");

/** One task: the words that gave it, what has happened, and what this person may do now. */
export function TaskPage() {
  const { id } = route.useParams();
  const task = useQuery(taskQuery(id));
  const late = useDelayed(task.isPending);
  useLiveTasks();
  if (task.isError) return <ErrorPanel error={task.error} onRetry={() => void task.refetch()} />;
  if (!task.data) return late ? <PageSkeleton /> : null;
  return <Loaded key={id} task={task.data} />;
}

function Loaded({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  const { today } = useMe();
  return (
    <>
      <PageHeader
        title={task.title}
        trail={<Trail task={task} />}
        description={
          <div className={classes.badges} id={STATE_ID} tabIndex={-1}>
            <TaskStateBadge state={task.state} />
            <StandingBadge standing={task.standing} days={standingDays(task, today)} />
          </div>
        }
      />
      <div className={classes.columns} data-actions={task.allowed.length > 0 || undefined}>
        <div className={classes.main}>
          <TaskActions task={task} />
          <TaskSource task={task} />
          {task.childRows.length > 0 && (
            <section aria-labelledby="tung-don-vi">
              <h2 id="tung-don-vi">{t("task.unitsTitle")}</h2>
              <TaskRows rows={task.childRows} caption={t("task.unitsTitle")} />
            </section>
          )}
          <TaskHistory events={task.events} />
        </div>
        <TaskFacts task={task} />
      </div>
    </>
  );
}

function Trail({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  return (
    <nav aria-label={t("task.trail")}>
      <Link to="/nhiem-vu">{t("task.trail")}</Link>
      {task.parent && (
        <>
          {" / "}
          <Link to="/nhiem-vu/$id" params={{ id: task.parent.id }}>
            {t("task.parent")}
          </Link>
        </>
      )}
    </nav>
  );
}
