import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/org.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { CountsTable } from "./counts-table.tsx";
import { taskCountsQuery, taskPagesQuery } from "./queries.ts";
import { TaskRows } from "./task-rows.tsx";
import classes from "./tracking.module.css";

const route = getRouteApi("/signed-in/don-vi/$id");

/** One unit: how it stands, what it has to do, which units stand below it. */
export function UnitPage() {
  const { t } = useTranslation("tracking");
  const { id } = route.useParams();
  const units = useQuery(unitsQuery);
  const unit = units.data?.find((u) => u.id === id);
  const parent = units.data?.find((u) => u.id === unit?.parentId);
  const below = units.data?.filter((u) => u.parentId === id && u.active) ?? [];
  if (units.isError) return <ErrorPanel error={units.error} onRetry={() => void units.refetch()} />;
  return (
    <>
      <PageHeader
        title={unit?.name ?? "…"}
        trail={<Link to="/don-vi">{t("unit.title")}</Link>}
        description={parent && t("unit.above", { name: parent.name })}
      />
      <UnitFigures id={id} />
      <UnitTasks id={id} />
      {below.length > 0 && (
        <section aria-labelledby="truc-thuoc" className={classes.block}>
          <h2 id="truc-thuoc">{t("unit.below")}</h2>
          <ul className={classes.below}>
            {below.map((u) => (
              <li key={u.id}>
                <Link to="/don-vi/$id" params={{ id: u.id }}>
                  {u.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function UnitFigures({ id }: { id: string }) {
  const { t } = useTranslation("tracking");
  const counts = useQuery(taskCountsQuery({ unitId: id, part: "lead" }));
  return (
    <section aria-labelledby="ket-qua" className={classes.figures}>
      <h2 id="ket-qua">{t("unit.counts")}</h2>
      {counts.data && <CountsTable counts={counts.data} />}
    </section>
  );
}

function UnitTasks({ id }: { id: string }) {
  const { t } = useTranslation("tracking");
  const pages = useInfiniteQuery(taskPagesQuery({ unitId: id, part: "any" }));
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="nhiem-vu-don-vi" className={classes.block}>
      <h2 id="nhiem-vu-don-vi">{t("unit.tasks")}</h2>
      {pages.isError && <ErrorPanel error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && <p className="dimmed">{t("unit.noTasks")}</p>}
      {rows.length > 0 && <TaskRows rows={rows} caption={t("unit.tasks")} />}
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
    </section>
  );
}
