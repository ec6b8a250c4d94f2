import { BATCH_OUTCOMES, type BatchItem, type BatchOutcome, type BatchSummary } from "@dondoc/contract";
import {
  IconAlertTriangle,
  IconBan,
  IconChecks,
  IconCircleDashed,
  IconClock,
  IconHistory,
  IconTrash,
  type TablerIcon,
} from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { batchItemsQuery } from "../../api/batches.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { formatSize } from "../../ui/format.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { ReadingWords } from "../../ui/reading-progress.tsx";
import { StatusBadge, type Tone } from "../../ui/status-badge.tsx";
import classes from "./batches.module.css";

/** The files of a batch in their order, with what became of each. */
export function BatchItems({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const { ketQua: outcome } = useSearch({ from: "/signed-in/van-ban/lo/$id" });
  const navigate = useNavigate({ from: "/van-ban/lo/$id" });
  const list = useInfiniteQuery({ ...batchItemsQuery(batch.id, outcome), placeholderData: keepPreviousData });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = BATCH_OUTCOMES.filter((value) => batch.counts[value] > 0 || value === outcome);
  return (
    <>
      <FilterChips<BatchOutcome>
        label={t("filter")}
        value={outcome}
        onChange={(ketQua) => void navigate({ search: { ketQua }, replace: true })}
        options={[
          { value: undefined, label: t("all"), count: batch.counts.total },
          ...shown.map((value) => ({ value, label: t(`outcome.${value}`), count: batch.counts[value] })),
        ]}
      />
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      <table className={classes.table}>
        <caption className="sr-only">{t("files")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.file")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.size")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      <LoadMore pages={list} />
    </>
  );
}

const BADGES: Record<BatchOutcome, [Tone, TablerIcon]> = {
  waiting: ["plain", IconClock],
  reading: ["plain", IconCircleDashed],
  done: ["good", IconChecks],
  known: ["info", IconHistory],
  failed: ["bad", IconAlertTriangle],
  cancelled: ["plain", IconBan],
  removed: ["plain", IconTrash],
};

function ItemRow({ item }: { item: BatchItem }) {
  const { t } = useTranslation("batches");
  const [tone, icon] = BADGES[item.outcome];
  const cut = item.path.lastIndexOf("/") + 1;
  const name = item.path.slice(cut);
  return (
    <tr className={classes.row}>
      <td className={classes.file}>
        {cut > 0 && <span className="dimmed">{item.path.slice(0, cut)}</span>}
        {item.documentId ? (
          <Link to="/van-ban/$id" params={{ id: item.documentId }} className={classes.name}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        {item.title && <div className="dimmed">{item.title}</div>}
        {item.failure && <div className={classes.bad}>{item.failure.message}</div>}
      </td>
      <td className={classes.outcome}>
        {item.reading ? (
          <ReadingWords reading={item.reading} />
        ) : (
          <StatusBadge tone={tone} icon={icon}>
            {t(`outcome.${item.outcome}`)}
          </StatusBadge>
        )}
      </td>
      <td className={classes.size}>{formatSize(item.byteSize)}</td>
    </tr>
  );
}
