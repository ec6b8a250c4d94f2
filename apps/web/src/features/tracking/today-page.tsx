import { IconCoffee } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TaskFilter } from "../../api/tasks.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatDay } from "../../ui/format.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useMe } from "../../ui/use-me.ts";
import { taskHeadQuery } from "./queries.ts";
import { ReviewQueue } from "./review-queue.tsx";
import { TodaySection } from "./today-section.tsx";
import classes from "./tracking.module.css";
import { UnitRanking } from "./unit-ranking.tsx";

type Section = {
  key: "submitted" | "returned" | "extensions" | "overdue" | "dueSoon" | "newTasks" | "working";
  filter: TaskFilter;
};

const OFFICE: readonly Section[] = [
  { key: "extensions", filter: { extension: "pending" } },
  { key: "submitted", filter: { state: ["submitted"] } },
  { key: "returned", filter: { state: ["returned"] } },
  { key: "overdue", filter: { standing: ["overdue"] } },
  { key: "dueSoon", filter: { standing: ["due_soon"] } },
];
const UNIT: readonly Section[] = [
  { key: "newTasks", filter: { state: ["assigned"] } },
  { key: "overdue", filter: { standing: ["overdue"] } },
  { key: "dueSoon", filter: { standing: ["due_soon"] } },
  { key: "working", filter: { state: ["received", "in_progress"] } },
];
const ROWS = 6;

/** What waits for this person: decisions and exceptions for the office, own work for a unit. */
export function TodayPage() {
  const { t } = useTranslation("tracking");
  const { today, person } = useMe();
  const inUnit = person.role === "unit_head" || person.role === "unit_contact";
  const sections = inUnit ? UNIT : OFFICE;
  const answers = useQueries({ queries: sections.map(({ filter }) => taskHeadQuery(filter, ROWS)) });
  const waiting = answers.some((answer) => answer.isPending);
  const late = useDelayed(waiting);
  const failed = answers.find((answer) => answer.isError);
  const shown = sections.flatMap((section, index) => {
    const page = answers[index]?.data;
    return page && page.total > 0 ? [{ ...section, page }] : [];
  });
  return (
    <>
      <PageHeader title={t("today.title")} description={t("today.date", { date: formatDay(today) })} />
      {failed && <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />}
      {waiting ? (
        late && <PageSkeleton />
      ) : (
        <div className={classes.today} data-single={inUnit || undefined}>
          <div>
            {shown.map(({ key, filter, page }) => (
              <TodaySection key={key} title={t(`today.${key}`)} tone={key} filter={filter} page={page} />
            ))}
            {shown.length === 0 && !failed && (
              <EmptyState icon={IconCoffee} title={t("today.calm")}>
                {t("today.calmText")}
              </EmptyState>
            )}
          </div>
          {!inUnit && (
            <div>
              <ReviewQueue />
              <UnitRanking />
            </div>
          )}
        </div>
      )}
    </>
  );
}
