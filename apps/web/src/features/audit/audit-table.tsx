import type { AuditEntry } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../../api/org.ts";
import { formatMoment } from "../../ui/format.ts";
import classes from "./audit.module.css";
import { isSubjectKind } from "./subject-kinds.ts";

/** The entries, newest first: time, person, what was done to what. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation("audit");
  return (
    <table className={classes.table}>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          {(["at", "person", "action", "subject", "details"] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} title={t("request", { id: entry.requestId })}>
            <td className={classes.at}>
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
            </td>
            <td>
              <Who entry={entry} />
            </td>
            <td>
              <ActionWords action={entry.action} />
            </td>
            <td>
              <Subject entry={entry} />
            </td>
            <td className={classes.details}>
              <Details data={entry.data} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation("audit");
  if (!entry.person) return <span className="dimmed">{t("system")}</span>;
  const { id, fullName } = entry.person;
  return (
    <Link
      to="/nhat-ky"
      search={(old) => ({ ...old, personId: id })}
      className={classes.link}
      title={t("onlyPerson", { name: fullName })}
    >
      {fullName}
    </Link>
  );
}

/** "proposals.accept" → "chấp nhận"; an action without a word is shown as it is. */
function ActionWords({ action }: { action: string }) {
  const { t } = useTranslation("audit");
  const verb = action.slice(action.indexOf(".") + 1);
  return <span title={action}>{t(`verb.${verb as "edit"}`, { defaultValue: action })}</span>;
}

function Subject({ entry: { subjectKind, subjectId } }: { entry: AuditEntry }) {
  const { t } = useTranslation("audit");
  const units = useQuery({ ...unitsQuery, enabled: subjectKind === "unit" });
  const people = useQuery({ ...peopleQuery, enabled: subjectKind === "person" });
  const kind = isSubjectKind(subjectKind) ? t(`subjectKind.${subjectKind}`) : subjectKind;
  const params = { id: subjectId };
  switch (subjectKind) {
    case "document":
      return (
        <Link to="/van-ban/$id" params={params} className={classes.link}>
          {kind}
        </Link>
      );
    case "task":
      return (
        <Link to="/nhiem-vu/$id" params={params} className={classes.link}>
          {kind}
        </Link>
      );
    case "unit": {
      const name = units.data?.find((unit) => unit.id === subjectId)?.name;
      return (
        <Link to="/don-vi/$id" params={params} className={classes.link}>
          {name ?? kind}
        </Link>
      );
    }
    case "person": {
      const name = people.data?.find((person) => person.id === subjectId)?.fullName;
      return <span>{name ?? kind}</span>;
    }
    default:
      return <span>{kind}</span>;
  }
}

/** What the entry carries beside: a change of state in words, else names and identifiers, never texts. */
function Details({ data }: { data: AuditEntry["data"] }) {
  const { t } = useTranslation(["audit", "common"]);
  const { from, to, ...rest } = data;
  const parts = Object.entries(rest)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => {
      const label = t(`detail.${key as "fields"}`, { defaultValue: key });
      return `${label}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
    });
  const state = (value: unknown) =>
    t(`common:taskState.${value as "assigned"}`, { defaultValue: String(value) });
  if (from !== undefined && to !== undefined) parts.unshift(`${state(from)} → ${state(to)}`);
  else if (from !== undefined) parts.unshift(`${t("detail.from")}: ${state(from)}`);
  return parts.join(" · ");
}
