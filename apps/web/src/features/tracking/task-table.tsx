import type { TaskRow } from "@dondoc/contract";
import { IconArrowDown, IconArrowUp, IconFlame } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TaskStateBadge } from "../../ui/status-badge.tsx";
import { Due } from "./due.tsx";
import { Lead } from "./lead.tsx";
import type { TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

type Sort = NonNullable<TaskSearch["sort"]>;
type Column = {
  key: "title" | "lead" | "coordinators" | "due" | "state" | "progress" | "document";
  sort?: Sort;
  back?: Sort;
};

const COLUMNS: readonly Column[] = [
  { key: "title", sort: "title" },
  { key: "lead", sort: "unit" },
  { key: "coordinators" },
  { key: "due", sort: "due", back: "-due" },
  { key: "state", sort: "state" },
  { key: "progress" },
  { key: "document" },
];

type Props = {
  rows: readonly TaskRow[];
  sort: Sort;
  /** Not given: the columns are not sortable (a short list inside another page). */
  onSort?: (sort: Sort) => void;
  caption: string;
};

/** Tasks as a dense table; the columns that say least give way on narrow screens. */
export function TaskTable({ rows, sort, onSort, caption }: Props) {
  return (
    <table className={classes.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ column, sort, onSort }: { column: Column; sort: Sort; onSort: Props["onSort"] }) {
  const { t } = useTranslation("tracking");
  const label = t(`list.columns.${column.key}`);
  const up = column.sort === sort;
  const down = column.back === sort;
  if (!column.sort || !onSort) return <th data-column={column.key}>{label}</th>;
  const next = up && column.back ? column.back : column.sort;
  return (
    <th data-column={column.key} aria-sort={up ? "ascending" : down ? "descending" : "none"}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onSort(next)}
        title={t("list.sortBy", { column: label })}
      >
        {label}
        {up && <IconArrowUp size={13} aria-hidden />}
        {down && <IconArrowDown size={13} aria-hidden />}
      </button>
    </th>
  );
}

function Row({ row }: { row: TaskRow }) {
  const { t } = useTranslation("tracking");
  return (
    <tr>
      <td data-column="title">
        <Link to="/nhiem-vu/$id" params={{ id: row.id }} className={classes.title} data-task-link>
          {row.urgent && (
            <span className={classes.urgent}>
              <IconFlame size={13} aria-hidden /> {t("list.urgent")}
            </span>
          )}
          {row.title}
        </Link>
      </td>
      <td data-column="lead">
        <Lead row={row} />
      </td>
      <td data-column="coordinators">{row.coordinators.map((unit) => unit.name).join(", ")}</td>
      <td data-column="due">
        <Due row={row} />
      </td>
      <td data-column="state">
        <TaskStateBadge state={row.state} />
      </td>
      <td data-column="progress">{row.progress > 0 && `${row.progress}%`}</td>
      <td data-column="document">{row.documentNumber}</td>
    </tr>
  );
}
