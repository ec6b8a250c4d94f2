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
  /** Not given: rows cannot be chosen. */
  choice?: Choice | undefined;
};

/** Which rows are chosen, and how the choice changes. */
export type Choice = {
  ids: ReadonlySet<string>;
  /** @param shift from the row touched last up to this one */
  onToggle: (id: string, shift: boolean) => void;
  onToggleAll: () => void;
};

/** Tasks as a dense table; the columns that say least give way on narrow screens. */
export function TaskTable({ rows, sort, onSort, caption, choice }: Props) {
  const { t } = useTranslation("tracking");
  return (
    <table className={classes.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {choice && (
            <th data-column="choice">
              <input
                type="checkbox"
                aria-label={t("bulk.all")}
                checked={rows.length > 0 && rows.every((row) => choice.ids.has(row.id))}
                onChange={choice.onToggleAll}
              />
            </th>
          )}
          {COLUMNS.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} choice={choice} />
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

function Row({ row, choice }: { row: TaskRow; choice: Choice | undefined }) {
  const { t } = useTranslation("tracking");
  return (
    <tr data-task={row.id} data-chosen={choice?.ids.has(row.id) || undefined}>
      {choice && (
        <td data-column="choice">
          <input
            type="checkbox"
            aria-label={t("bulk.choose", { title: row.title })}
            checked={choice.ids.has(row.id)}
            // A change does not tell of Shift; a click does, and Space sends one too.
            onClick={(event) => choice.onToggle(row.id, event.shiftKey)}
            readOnly
          />
        </td>
      )}
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
