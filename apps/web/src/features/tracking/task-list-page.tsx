import { Button } from "@mantine/core";
import { IconListCheck, IconListSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useMay } from "../../ui/use-me.ts";
import { useBulkKinds } from "./bulk-bar.tsx";
import { DownloadMenu } from "./download-menu.tsx";
import { taskCountsQuery } from "./queries.ts";
import { NOTHING, toggle } from "./selection.ts";
import { TaskChips } from "./task-chips.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskResults } from "./task-results.tsx";
import { baseFilterOf, filterOf, type TaskSearch } from "./task-search.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useLiveTasks } from "./use-live-tasks.ts";

const route = getRouteApi("/signed-in/nhiem-vu");

/** All tasks that the person may see: figures, filters, the list itself. */
export function TaskListPage() {
  const { t } = useTranslation("tracking");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchBox = useRef<HTMLInputElement>(null);
  const counts = useQuery({ ...taskCountsQuery(baseFilterOf(search)), placeholderData: keepPreviousData });
  const kinds = useBulkKinds();
  const [selection, setSelection] = useState(NOTHING);
  const choose = (id: string) => setSelection((old) => toggle(old, id));
  const change = (part: Partial<TaskSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  useListKeys(searchBox, kinds.length > 0 ? choose : undefined);
  useLiveTasks();
  return (
    <>
      <PageHeader title={t("list.title")} actions={<DownloadMenu unitId={search.unitId} />} />
      <TaskChips counts={counts.data} search={search} onChange={change} />
      <TaskFilters search={search} onChange={change} searchRef={searchBox} />
      <TaskResults
        search={search}
        onSort={(sort) => change({ sort: sort === "due" ? undefined : sort })}
        {...(kinds.length > 0 && { selection, onSelect: setSelection })}
        empty={
          <NoTasks filtered={Object.keys(filterOf({ ...search, sort: undefined, view: "all" })).length > 0} />
        }
      />
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
