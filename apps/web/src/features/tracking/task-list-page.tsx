import { Button } from "@mantine/core";
import { IconListCheck, IconListSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useMay } from "../../ui/use-me.ts";
import { taskCountsQuery, taskPagesQuery } from "./queries.ts";
import { TaskChips } from "./task-chips.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskRows } from "./task-rows.tsx";
import { baseFilterOf, filterOf, type TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";
import { useListKeys } from "./use-list-keys.ts";

const route = getRouteApi("/signed-in/nhiem-vu");

/** All tasks that the person may see: figures, filters, the list itself. */
export function TaskListPage() {
  const { t } = useTranslation("tracking");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchBox = useRef<HTMLInputElement>(null);
  const counts = useQuery({ ...taskCountsQuery(baseFilterOf(search)), placeholderData: keepPreviousData });
  const change = (part: Partial<TaskSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  useListKeys(searchBox);
  return (
    <>
      <PageHeader title={t("list.title")} />
      <TaskChips counts={counts.data} search={search} onChange={change} />
      <TaskFilters search={search} onChange={change} searchRef={searchBox} />
      <TaskResults search={search} onSort={(sort) => change({ sort: sort === "due" ? undefined : sort })} />
    </>
  );
}

function TaskResults({
  search,
  onSort,
}: {
  search: TaskSearch;
  onSort: (sort: NonNullable<TaskSearch["sort"]>) => void;
}) {
  const { t } = useTranslation("tracking");
  const pages = useInfiniteQuery({ ...taskPagesQuery(filterOf(search)), placeholderData: keepPreviousData });
  const late = useDelayed(pages.isPending);
  if (pages.isError) return <ErrorPanel error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return late ? <PageSkeleton /> : null;
  const rows = pages.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <NoTasks filtered={Object.keys(filterOf({ ...search, sort: undefined, view: "all" })).length > 0} />
    );
  return (
    <>
      <p className={classes.total} aria-live="polite">
        {t("list.total", { count: pages.data.pages[0]?.total ?? 0 })}
      </p>
      <TaskRows rows={rows} caption={t("list.title")} sort={search.sort} onSort={onSort} />
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t("list.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function NoTasks({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation("tracking");
  const mayImport = useMay("documents.import");
  if (filtered) {
    return (
      <EmptyState icon={IconListSearch} title={t("list.noneTitle")}>
        {t("list.noneText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconListCheck}
      title={t("list.emptyTitle")}
      actions={
        mayImport && (
          <Button component={Link} to="/van-ban">
            {t("list.emptyAction")}
          </Button>
        )
      }
    >
      {t(mayImport ? "list.emptyText" : "list.emptyUnitText")}
    </EmptyState>
  );
}
