import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { unitCountsQuery } from "./queries.ts";
import { WITH_UNIT } from "./today-sections.ts";
import classes from "./tracking.module.css";

const SHOWN = 5;

/** Units with something overdue, the most first: whom to call. */
export function UnitRanking() {
  const { t } = useTranslation("tracking");
  const units =
    useQuery(unitCountsQuery({ state: [...WITH_UNIT] })).data?.filter((unit) => unit.overdue > 0) ?? [];
  if (units.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t("today.units")}>
      <h2>{t("today.units")}</h2>
      <ol className={classes.ranking}>
        {units.slice(0, SHOWN).map(({ unit, overdue, open }) => (
          <li key={unit.id}>
            <Link to="/don-vi/$id" params={{ id: unit.id }}>
              {unit.name}
            </Link>
            <Link
              to="/nhiem-vu"
              search={{ unitId: unit.id, part: "lead", state: [...WITH_UNIT], standing: ["overdue"] }}
              className={classes.bad}
              aria-label={t("today.overdueOf", { count: overdue, name: unit.name })}
            >
              {t("today.overdueCount", { count: overdue })}
            </Link>
            <span className="dimmed">{t("today.openCount", { count: open })}</span>
          </li>
        ))}
      </ol>
      {units.length > SHOWN && (
        <Link
          to="/nhiem-vu"
          search={{ state: [...WITH_UNIT], standing: ["overdue"], sort: "unit" }}
          className={classes.all}
        >
          {t("today.byUnit")}
        </Link>
      )}
    </section>
  );
}
