import type { TaskPage, TaskRow } from "@dondoc/contract";
import { IconCoffee } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useMe } from "../../ui/use-me.ts";
import { taskHeadQuery } from "./queries.ts";
import { ReviewQueue } from "./review-queue.tsx";
import { TodaySection } from "./today-section.tsx";
import { isOfUnit, type Section, sectionsOf } from "./today-sections.ts";
import classes from "./tracking.module.css";
import { UnitRanking } from "./unit-ranking.tsx";
import { useLiveTasks } from "./use-live-tasks.ts";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

const ROWS = 6;

/** What waits for this person: decisions and exceptions for the office, own work for a unit. */
export function TodayPage() {
  const { t } = useTranslation("tracking");
  const { today, person } = useMe();
  const inUnit = isOfUnit(person.role);
  const sections = sectionsOf(person.role);
  const answers = useQueries({ queries: sections.map(({ filter }) => taskHeadQuery(filter, ROWS)) });
  const waiting = answers.some((answer) => answer.isPending);
  const late = useDelayed(waiting);
  const failed = answers.find((answer) => answer.isError);
  useLiveTasks();
  // Here, not in the section: it goes away with its last order, and the answer must still be read.
  const [receiving, setReceiving] = useState<readonly TaskRow[] | null>(null);
  const shown = sections.flatMap((section, index) => {
    const page = answers[index]?.data;
    return page && page.total > 0 ? [{ section, page }] : [];
  });
  return (
    <>
      <PageHeader title={t("today.title")} description={t("today.date", { date: formatDay(today) })} />
      {failed && <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />}
      {waiting ? (
        late && <PageSkeleton />
      ) : (
        <>
          <Glance shown={shown} />
          <div className={classes.today} data-single={inUnit || undefined}>
            {!inUnit && (
              <div className={classes.todaySide}>
                <ReviewQueue />
                <UnitRanking />
              </div>
            )}
            <div className={classes.todayMain}>
              {shown.map(({ section, page }) => (
                <TodaySection key={section.key} section={section} page={page} onReceiveAll={setReceiving} />
              ))}
              {shown.length === 0 && !failed && (
                <EmptyState icon={IconCoffee} title={t("today.calm")}>
                  {t("today.calmText")}
                </EmptyState>
              )}
            </div>
          </div>
        </>
      )}
      {receiving && (
        <Suspense>
          <BulkDialog kind="received" rows={receiving} onClose={() => setReceiving(null)} />
        </Suspense>
      )}
    </>
  );
}

type Shown = { section: Section; page: TaskPage };
const TONES: Partial<Record<Section["key"], string>> = {
  overdue: "bad",
  dueSoon: "soon",
  extensions: "soon",
};
const isBad = ({ section }: Shown): boolean => TONES[section.key] === "bad";

/** The numbers of the page in one line, each the way to its part; what is wrong first. */
function Glance({ shown }: { shown: readonly Shown[] }) {
  const { t } = useTranslation("tracking");
  if (shown.length < 2) return null;
  return (
    <nav className={classes.chips} aria-label={t("today.glance")}>
      {[...shown.filter(isBad), ...shown.filter((part) => !isBad(part))].map(({ section: { key }, page }) => (
        <a key={key} href={`#muc-${key}`} className={classes.chip} data-tone={TONES[key]}>
          <span className={classes.figure}>{formatCount(page.total)}</span>
          {t(`today.short_${key}`)}
        </a>
      ))}
    </nav>
  );
}
