import { ActionIcon } from "@mantine/core";
import { IconPencil, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { groupsQuery } from "../../api/org.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { useMay } from "../../ui/use-me.ts";
import classes from "./org.module.css";

/** The groups that documents name collectively. */
export function GroupList({ onEdit }: { onEdit: (groupId: string) => void }) {
  const { t } = useTranslation(["org", "common"]);
  const groups = useQuery(groupsQuery);
  const mayManage = useMay("groups.manage");
  if (groups.error) return <ErrorPanel error={groups.error} onRetry={() => void groups.refetch()} />;
  if (groups.data?.length === 0)
    return (
      <EmptyState icon={IconUsersGroup} title={t("groups.emptyTitle")}>
        {t("groups.emptyText")}
      </EmptyState>
    );
  return (
    <table className={classes.table}>
      <caption className="sr-only">{t("units.tabGroups")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("groups.column.name")}</th>
          <th scope="col">{t("groups.column.aliases")}</th>
          <th scope="col" className={classes.figure}>
            {t("groups.column.members")}
          </th>
          <th scope="col">
            <span className="sr-only">{t("groups.column.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.data?.map((group) => (
          <tr key={group.id}>
            <td>
              {group.name}
              {group.kinds.length > 0 && (
                <div className={classes.aside}>
                  {t("groups.automatic", {
                    kinds: group.kinds.map((kind) => t(`common:unitKind.${kind}`)).join("; "),
                  })}
                </div>
              )}
            </td>
            <td className={classes.aside}>{group.aliases.join("; ")}</td>
            <td className={classes.figure}>{t("groups.count", { count: group.unitIds.length })}</td>
            <td className={classes.actions}>
              {mayManage && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("groups.edit", { name: group.name })}
                  onClick={() => onEdit(group.id)}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
