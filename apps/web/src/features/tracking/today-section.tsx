import type { TaskPage } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TaskFilter } from "../../api/tasks.ts";
import { formatCount } from "../../ui/format.ts";
import { TaskCards } from "./task-cards.tsx";
import { TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

type Props = { title: string; tone: string; filter: TaskFilter; page: TaskPage };

/** A heading with its number, the first rows, and the way to all of them. */
export function TodaySection({ title, tone, filter, page }: Props) {
  const { t } = useTranslation("tracking");
  return (
    <section className={classes.section} aria-label={title}>
      <h2 data-tone={tone}>
        {title} <span className={classes.figure}>{formatCount(page.total)}</span>
      </h2>
      <TaskCards rows={page.items} label={title} />
      {page.total > page.items.length && (
        <Link to="/nhiem-vu" search={TaskSearch.parse(filter)}>
          {t("today.all", { count: page.total })}
        </Link>
      )}
    </section>
  );
}
