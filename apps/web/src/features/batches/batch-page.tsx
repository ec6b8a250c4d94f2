import type { BatchSummary } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BATCHES_KEY, batchQuery, cancelBatch, retryBatch } from "../../api/batches.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatMoment } from "../../ui/format.ts";
import { notifyError } from "../../ui/notify.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useLiveDocuments } from "../../ui/use-live-documents.ts";
import { useMay } from "../../ui/use-me.ts";
import { BatchBar, settledOf } from "./batch-bar.tsx";
import { BatchItems } from "./batch-items.tsx";
import { BatchSending } from "./batch-sending.tsx";
import classes from "./batches.module.css";

/** `/van-ban/lo/$id`: how far a batch is, file by file. */
export function BatchPage() {
  const { t } = useTranslation("batches");
  const { id } = useParams({ from: "/signed-in/van-ban/lo/$id" });
  const answer = useQuery(batchQuery(id));
  useLiveDocuments();
  const late = useDelayed(answer.isPending);
  if (answer.isPending) return late ? <PageSkeleton /> : null;
  if (!answer.data) return <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />;
  const batch = answer.data;
  return (
    <>
      <PageHeader
        title={batch.name}
        trail={<Link to="/van-ban/lo">{t("title")}</Link>}
        description={t("broughtBy", { name: batch.createdBy, moment: formatMoment(batch.createdAt) })}
        actions={<BatchActions batch={batch} />}
      />
      <section className={classes.progress} aria-label={t("progress")}>
        <p role="status" className={classes.words}>
          <BatchWords batch={batch} />
        </p>
        <BatchBar counts={batch.counts} />
        <BatchSending batch={batch} />
      </section>
      <BatchItems batch={batch} />
    </>
  );
}

const isRunning = ({ unpacking, counts }: BatchSummary): boolean =>
  unpacking || counts.waiting + counts.reading > 0;

function BatchWords({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const { counts } = batch;
  const settled = t("settled", { settled: settledOf(counts), total: counts.total });
  const running = isRunning(batch);
  const now = running ? t("running", { reading: counts.reading, waiting: counts.waiting }) : null;
  const end = batch.cancelled ? t("stopped") : running ? null : t("finished");
  return [settled, now, end].filter(Boolean).join(" · ");
}

function BatchActions({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const mayImport = useMay("batches.import");
  const client = useQueryClient();
  const options = {
    onError: notifyError,
    onSettled: () => client.invalidateQueries({ queryKey: BATCHES_KEY }),
  };
  const stop = useMutation({ mutationFn: () => cancelBatch(batch.id), ...options });
  const retry = useMutation({ mutationFn: () => retryBatch(batch.id), ...options });
  if (!mayImport) return null;
  return (
    <>
      {isRunning(batch) && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          loading={stop.isPending}
          onClick={() => stop.mutate()}
        >
          {t("stop")}
        </Button>
      )}
      {batch.retryable > 0 && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t("retry", { count: batch.retryable })}
        </Button>
      )}
    </>
  );
}
