import type { TaskPage, TaskRow } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../ui/format.ts";
import { ReceiveAll } from "./receive-all.tsx";
import { DecideExtension, Receive } from "./row-actions.tsx";
import { TaskCards } from "./task-cards.tsx";
import { TaskSearch } from "./task-search.ts";
import type { Section, SectionKey } from "./today-sections.ts";
import classes from "./tracking.module.css";

/** What can be done in the rows of a part, without opening the task. */
const ACTIONS: Partial<Record<SectionKey, (row: TaskRow) => ReactNode>> = {
  extensions: (row) => <DecideExtension row={row} />,
  newTasks: (row) => <Receive row={row} />,
};

type Props = { section: Section; page: TaskPage; onReceiveAll: (rows: readonly TaskRow[]) => void };

/** A heading with its number, the first rows, and the way to all of them. */
export function TodaySection({ section, page, onReceiveAll }: Props) {
  const { t } = useTranslation("tracking");
  const { key, filter } = section;
  const title = t(`today.${key}`);
  const several =
    key === "newTasks" && page.items.filter((row) => row.allowed.includes("received")).length > 1;
  return (
    <section className={classes.section} aria-label={title} id={`muc-${key}`}>
      <div className={classes.sectionHead}>
        <h2 data-tone={key}>
          {title} <span className={classes.tally}>{formatCount(page.total)}</span>
        </h2>
        {several && <ReceiveAll onAsk={onReceiveAll} />}
      </div>
      <TaskCards rows={page.items} label={title} action={ACTIONS[key]} />
      {page.total > page.items.length && (
        <Link to="/nhiem-vu" search={TaskSearch.parse(filter)} className={classes.all}>
          {t("today.all", { count: page.total })}
        </Link>
      )}
    </section>
  );
}
