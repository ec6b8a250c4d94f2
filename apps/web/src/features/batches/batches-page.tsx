import type { BatchSummary } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { IconFiles } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { batchesQuery } from "../../api/batches.ts";
import { DocumentTabs } from "../../ui/document-tabs.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatMoment } from "../../ui/format.ts";
import { ListSkeleton } from "../../ui/list-skeleton.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useLiveDocuments } from "../../ui/use-live-documents.ts";
import { BatchBar, settledOf } from "./batch-bar.tsx";
import classes from "./batches.module.css";

/** Every batch that was brought in, newest first. */
export function BatchesPage() {
  const { t } = useTranslation("batches");
  const list = useInfiniteQuery(batchesQuery());
  useLiveDocuments();
  const late = useDelayed(list.isPending);
  const batches = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <DocumentTabs active="batches" />
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {late && <ListSkeleton />}
      {list.isSuccess && batches.length === 0 && (
        <EmptyState
          icon={IconFiles}
          title={t("emptyTitle")}
          actions={
            <Button component={Link} to="/van-ban" variant="default">
              {t("toDocuments")}
            </Button>
          }
        >
          {t("emptyText")}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {batches.map((batch) => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </ul>
      <LoadMore pages={list} />
    </>
  );
}

function BatchLine({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const { counts } = batch;
  return (
    <li className={classes.batch}>
      <div className={classes.what}>
        <Link to="/van-ban/lo/$id" params={{ id: batch.id }} className={classes.name}>
          {batch.name}
        </Link>
        <div className="dimmed">
          {batch.createdBy} · <time dateTime={batch.createdAt}>{formatMoment(batch.createdAt)}</time>
        </div>
      </div>
      <div className={classes.state}>
        <span className="tabular">{t("settled", { settled: settledOf(counts), total: counts.total })}</span>
        {counts.failed > 0 && (
          <span className={classes.bad}> · {t("failedCount", { count: counts.failed })}</span>
        )}
        {batch.cancelled && <span className="dimmed"> · {t("stopped")}</span>}
        <BatchBar counts={counts} />
      </div>
    </li>
  );
}
