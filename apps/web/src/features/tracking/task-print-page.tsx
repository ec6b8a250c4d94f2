import type { TaskRow } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/org.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { useMe } from "../../ui/use-me.ts";
import { standingDays } from "./due.tsx";
import { MOST_PRINTED, wholeListQuery } from "./queries.ts";
import classes from "./task-print.module.css";
import { filterOf, type TaskSearch } from "./task-search.ts";

const route = getRouteApi("/signed-in/nhiem-vu/in");

/** The whole list on A4 landscape: headings on every page, nothing of the page around it. */
export function TaskPrintPage() {
  const { t } = useTranslation(["tracking", "common"]);
  const search = route.useSearch();
  const { authority, today } = useMe();
  const [fetched, setFetched] = useState(0);
  const list = useQuery(wholeListQuery(filterOf(search), setFetched));
  const words = useScopeWords(search);
  if (list.isError) return <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />;
  const facts = list.data && {
    authority: authority.name,
    date: formatDay(today),
    count: list.data.total,
  };
  return (
    <>
      <title>{`${t("print.title")} · ${t("common:product")}`}</title>
      <div className={classes.bar}>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={!list.data}
          onClick={() => window.print()}
        >
          {t("print.print")}
        </Button>
        <Button renderRoot={(props) => <Link {...props} to="/nhiem-vu" search={search} />} variant="subtle">
          {t("print.back")}
        </Button>
        {!list.data && <span role="status">{t("print.loading", { count: fetched })}</span>}
      </div>
      {list.data && facts && (
        <article className={classes.sheet}>
          <h1>{t("print.heading")}</h1>
          <p>{t("print.facts", facts)}</p>
          <p>{t("print.scope", { words })}</p>
          {list.data.total > MOST_PRINTED && (
            <p className={classes.warning}>
              {t("print.tooMany", { most: formatCount(MOST_PRINTED), total: formatCount(list.data.total) })}
            </p>
          )}
          <PrintedTable rows={list.data.items} />
        </article>
      )}
    </>
  );
}

const COLUMNS = ["title", "lead", "coordinators", "due", "standing", "state", "document"] as const;

function PrintedTable({ rows }: { rows: readonly TaskRow[] }) {
  const { t } = useTranslation("tracking");
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th data-column="index">{t("print.index")}</th>
          {COLUMNS.map((column) => (
            <th key={column} data-column={column}>
              {column === "standing" ? t("print.standing") : t(`list.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PrintedRow key={row.id} row={row} index={index + 1} />
        ))}
      </tbody>
    </table>
  );
}

function PrintedRow({ row, index }: { row: TaskRow; index: number }) {
  const { t } = useTranslation(["tracking", "common"]);
  const { today } = useMe();
  const days = standingDays(row, today);
  const named = days === undefined ? `${row.standing}_plain` : row.standing;
  return (
    <tr>
      <td data-column="index">{index}</td>
      <td>
        {row.urgent && <strong>{t("list.urgent")}: </strong>}
        {row.title}
      </td>
      <td>{row.lead?.name ?? (row.children && t("task.several", { count: row.children.total }))}</td>
      <td>{row.coordinators.map((unit) => unit.name).join("; ")}</td>
      <td data-column="due">{formatDay(row.dueCurrent) || row.dueText}</td>
      <td>
        {t(`common:standing.${named as "overdue"}`, {
          days,
          defaultValue: t(`common:standing.${row.standing as "closed"}`),
        })}
      </td>
      <td>
        {t(`common:taskState.${row.state}`)}
        {row.progress > 0 && row.progress < 100 && ` (${row.progress}%)`}
      </td>
      <td>{row.documentNumber}</td>
    </tr>
  );
}

/** What the list is filtered by, in words. */
function useScopeWords(search: TaskSearch): string {
  const { t } = useTranslation(["tracking", "common"]);
  const unit = useQuery({ ...unitsQuery, enabled: search.unitId !== undefined }).data?.find(
    ({ id }) => id === search.unitId,
  );
  const standing = (key: string) =>
    t(`common:standing.${key}_plain` as "common:standing.overdue_plain", {
      defaultValue: t(`common:standing.${key as "closed"}`),
    });
  const words = [
    search.q && t("print.q", { q: search.q }),
    filterOf(search)
      .state?.map((key) => t(`common:taskState.${key}`))
      .join(", "),
    search.standing?.map(standing).join(", "),
    search.unitId && t("print.unit", { name: unit?.name ?? "…" }),
    search.documentId && t("print.document"),
    search.urgent && t("print.urgent"),
    search.extension && t("print.extension"),
    search.level === "top" && t("print.top"),
  ].filter(Boolean);
  return words.length === 0 ? t("print.all") : words.join("; ");
}
