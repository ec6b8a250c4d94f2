import type { Unit } from "@dondoc/contract";
import { Checkbox, CloseButton, TextInput } from "@mantine/core";
import { IconBuildings, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { groupsQuery, unitsQuery } from "../../api/org.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { ListSkeleton } from "../../ui/list-skeleton.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useTypedFilter } from "../../ui/use-typed-filter.ts";
import classes from "./org.module.css";
import { UnitTable } from "./unit-table.tsx";
import { unitLines } from "./unit-tree.ts";

/** More lines than this make the page slow; the search narrows them down. */
const MOST_LINES = 400;

/** The tree of units with its search. */
export function UnitDirectory({ onOpen }: { onOpen: (mo: string) => void }) {
  const { t } = useTranslation("org");
  const { q } = useSearch({ from: "/signed-in/don-vi" });
  const navigate = useNavigate({ from: "/don-vi" });
  const [typed, setTyped] = useTypedFilter(q, (next) =>
    navigate({ search: (old) => ({ ...old, q: next }), replace: true }),
  );
  const [showInactive, setShowInactive] = useState(false);
  const units = useQuery(unitsQuery);
  const groups = useQuery(groupsQuery);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const open = useOpenUnits(units.data, toggled);
  const lines = useMemo(
    () => unitLines(units.data ?? [], { query: typed, open, showInactive }),
    [units.data, typed, open, showInactive],
  );
  const late = useDelayed(units.isPending);
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t("units.search")}
          placeholder={t("units.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            typed && <CloseButton size="sm" aria-label={t("units.search")} onClick={() => setTyped("")} />
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t("units.showInactive")}
          checked={showInactive}
          onChange={(event) => setShowInactive(event.currentTarget.checked)}
        />
        <span className={classes.total}>
          {units.data && t("units.total", { active: units.data.filter((unit) => unit.active).length })}
        </span>
      </div>
      {units.error && <ErrorPanel error={units.error} onRetry={() => void units.refetch()} />}
      {late && <ListSkeleton />}
      {units.isSuccess && lines.length === 0 && (
        <EmptyState icon={IconBuildings} title={t("units.emptyTitle")}>
          {t("units.emptyText")}
        </EmptyState>
      )}
      {lines.length > 0 && (
        <UnitTable
          lines={lines.slice(0, MOST_LINES)}
          groups={groups.data ?? []}
          onToggle={toggle}
          onOpen={onOpen}
        />
      )}
      {lines.length > MOST_LINES && (
        <p className="dimmed">{t("units.more", { count: lines.length - MOST_LINES })}</p>
      )}
    </>
  );
}

/** The first level is open to begin with; what was clicked is the other way round. */
function useOpenUnits(units: Unit[] | undefined, toggled: ReadonlySet<string>): ReadonlySet<string> {
  return useMemo(() => {
    const open = new Set((units ?? []).filter((unit) => unit.parentId === null).map((unit) => unit.id));
    for (const id of toggled) if (!open.delete(id)) open.add(id);
    return open;
  }, [units, toggled]);
}
