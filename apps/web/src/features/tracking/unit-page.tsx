import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../../api/org.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { CountsTable } from "./counts-table.tsx";
import { taskCountsQuery, taskPagesQuery } from "./queries.ts";
import { UnitDownloads } from "./task-downloads.tsx";
import { TaskRows } from "./task-rows.tsx";
import { filterOf } from "./task-search.ts";
import classes from "./tracking.module.css";
import { useLiveTasks } from "./use-live-tasks.ts";

const route = getRouteApi("/signed-in/don-vi/$id");

/** One unit: how it stands, what it has to do, which units stand below it. */
export function UnitPage() {
  const { t } = useTranslation("tracking");
  const { id } = route.useParams();
  const units = useQuery(unitsQuery);
  useLiveTasks();
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
        actions={<UnitDownloads id={id} />}
      />
      <div className={classes.unitHead}>
        <UnitFigures id={id} />
        <UnitPeople id={id} />
      </div>
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

/** Whom to call: the people of the unit with their posts. */
function UnitPeople({ id }: { id: string }) {
  const { t } = useTranslation(["tracking", "common"]);
  const people = useQuery(peopleQuery).data?.filter((person) => person.unitId === id && person.active);
  if (!people) return null;
  return (
    <section aria-labelledby="nguoi-don-vi" className={classes.block}>
      <h2 id="nguoi-don-vi">{t("unit.people")}</h2>
      {people.length === 0 && <p className="dimmed">{t("unit.noPeople")}</p>}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.fullName}</strong>
            <span className="dimmed">{person.position || t(`common:role.${person.role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnitTasks({ id }: { id: string }) {
  const { t } = useTranslation("tracking");
  const pages = useInfiniteQuery(taskPagesQuery(filterOf({ unitId: id })));
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="nhiem-vu-don-vi" className={classes.block}>
      <div className={classes.sectionHead}>
        <h2 id="nhiem-vu-don-vi">{t("unit.tasks")}</h2>
        <Link to="/nhiem-vu" search={{ unitId: id, view: "all" }}>
          {t("unit.allTasks")}
        </Link>
      </div>
      {pages.isError && <ErrorPanel error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && <p className="dimmed">{t("unit.noTasks")}</p>}
      {rows.length > 0 && <TaskRows rows={rows} caption={t("unit.tasks")} />}
      <LoadMore pages={pages} />
    </section>
  );
}
