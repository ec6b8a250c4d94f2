import { IconHistory } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { auditQuery } from "../../api/audit.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { ListSkeleton } from "../../ui/list-skeleton.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";

/** Who changed what, when; for the administrator and the auditor. */
export function AuditPage() {
  const { t } = useTranslation("audit");
  const filter = useSearch({ from: "/signed-in/nhat-ky" });
  const list = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const late = useDelayed(list.isPending);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <AuditFilters total={list.data?.pages[0]?.total} />
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {late && <ListSkeleton />}
      {list.isSuccess && entries.length === 0 && (
        <EmptyState icon={IconHistory} title={t("emptyTitle")}>
          {t(filtered ? "filteredText" : "emptyText")}
        </EmptyState>
      )}
      {entries.length > 0 && <AuditTable entries={entries} />}
      <LoadMore pages={list} />
    </>
  );
}
