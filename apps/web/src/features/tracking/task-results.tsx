import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { taskPagesQuery } from "./queries.ts";
import { chosenOf, NOTHING, type Selection, stretch, toggle, toggleAll } from "./selection.ts";
import { TaskRows } from "./task-rows.tsx";
import { filterOf, type TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

type Props = {
  search: TaskSearch;
  onSort: (sort: NonNullable<TaskSearch["sort"]>) => void;
  /** Not given: this person does nothing with many tasks at once. */
  selection?: Selection;
  onSelect?: (change: (old: Selection) => Selection) => void;
  /** Shown when the filters leave nothing. */
  empty: ReactNode;
};

/** The tasks that the address asks for, page by page, and what can be done with the chosen ones. */
export function TaskResults({ search, onSort, selection = NOTHING, onSelect, empty }: Props) {
  const { t } = useTranslation("tracking");
  const pages = useInfiniteQuery({ ...taskPagesQuery(filterOf(search)), placeholderData: keepPreviousData });
  const late = useDelayed(pages.isPending);
  if (pages.isError) return <ErrorPanel error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return late ? <PageSkeleton /> : null;
  const rows = pages.data.pages.flatMap((page) => page.items);
  const order = rows.map((row) => row.id);
  const choice = onSelect && {
    ids: selection.ids,
    onToggle: (id: string, shift: boolean) =>
      onSelect((old) => (shift ? stretch(old, id, order) : toggle(old, id))),
    onToggleAll: () => onSelect((old) => toggleAll(old, order)),
  };
  return (
    <>
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <p className={classes.total} aria-live="polite">
            {t("list.total", { count: pages.data.pages[0]?.total ?? 0 })}
          </p>
          <TaskRows
            rows={rows}
            caption={t("list.title")}
            sort={search.sort}
            onSort={onSort}
            choice={choice}
          />
          <LoadMore pages={pages} />
        </>
      )}
      {onSelect && <BulkBar chosen={chosenOf(selection, rows)} onClear={() => onSelect(() => NOTHING)} />}
    </>
  );
}
