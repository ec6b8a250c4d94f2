import type { Person } from "@dondoc/contract";
import { ActionIcon } from "@mantine/core";
import { IconLock, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../ui/format.ts";
import classes from "./org.module.css";

type Props = { people: readonly Person[]; onEdit: (personId: string) => void };

/** People with unit, role and whether they can sign in. */
export function PeopleTable({ people, onEdit }: Props) {
  const { t } = useTranslation(["org", "common"]);
  return (
    <table className={classes.table}>
      <caption className="sr-only">{t("people.title")}</caption>
      <thead>
        <tr>
          {(["name", "unit", "role", "username", "state"] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`people.column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t("people.column.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-inactive={!person.active || undefined}>
            <td>
              <span className={classes.name}>{person.fullName}</span>
              {person.position && <span className="dimmed"> · {person.position}</span>}
            </td>
            <td>{person.unitName}</td>
            <td>{t(`common:role.${person.role}`)}</td>
            <td>{person.username ?? <span className="dimmed">{t("people.noAccount")}</span>}</td>
            <td>
              <PersonState person={person} />
            </td>
            <td className={classes.actions}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("people.edit", { name: person.fullName })}
                onClick={() => onEdit(person.id)}
              >
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonState({ person }: { person: Person }) {
  const { t } = useTranslation("org");
  if (!person.active) return <span className={`dimmed ${classes.state}`}>{t("people.inactive")}</span>;
  if (person.lockedUntil)
    return (
      <span className={`${classes.locked} ${classes.state}`}>
        <IconLock size={14} aria-hidden style={{ verticalAlign: "-2px" }} />{" "}
        {t("people.locked", { time: formatTime(person.lockedUntil) })}
      </span>
    );
  return <span className={classes.state}>{t("people.active")}</span>;
}
