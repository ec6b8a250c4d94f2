import { type Person, ROLES, type Role } from "@dondoc/contract";
import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../../api/org.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { fold } from "../../ui/format.ts";
import { ListSkeleton } from "../../ui/list-skeleton.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useTypedFilter } from "../../ui/use-typed-filter.ts";
import classes from "./org.module.css";
import { PeopleTable } from "./people-table.tsx";

const PersonDialog = lazy(() => import("./person-dialog.tsx"));
/** `?mo=` of the form for a new person. */
const NEW = "moi";

/** Accounts and roles; the administrator's page. */
export function PeoplePage() {
  const { t } = useTranslation(["org", "common"]);
  const { q, mo, vai } = useSearch({ from: "/signed-in/nguoi-dung" });
  const navigate = useNavigate({ from: "/nguoi-dung" });
  const [typed, setTyped] = useTypedFilter(q, (next) =>
    navigate({ search: (old) => ({ ...old, q: next }), replace: true }),
  );
  const open = (next: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, mo: next }), replace: true });
  const people = useQuery(peopleQuery);
  const shown = useMemo(() => filterPeople(people.data ?? [], typed, vai), [people.data, typed, vai]);
  const late = useDelayed(people.isPending);
  return (
    <>
      <PageHeader
        title={t("people.title")}
        description={t("people.description")}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(NEW)}>
            {t("people.add")}
          </Button>
        }
      />
      <div className={classes.filters}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t("people.search")}
          placeholder={t("people.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            typed && (
              <CloseButton size="sm" aria-label={t("common:action.clear")} onClick={() => setTyped("")} />
            )
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FilterChips
          label={t("people.role")}
          value={vai}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, vai: next }) })}
          options={[
            { value: undefined, label: t("common:state.all") },
            ...ROLES.map((value) => ({ value, label: t(`common:role.${value}`) })),
          ]}
        />
        <span className={classes.total} role="status">
          {people.data && t("people.total", { count: shown.length })}
        </span>
      </div>
      {people.error && <ErrorPanel error={people.error} onRetry={() => void people.refetch()} />}
      {late && <ListSkeleton />}
      {people.isSuccess && shown.length === 0 && (
        <EmptyState icon={IconUsers} title={t("people.emptyTitle")}>
          {t("people.emptyText")}
        </EmptyState>
      )}
      {shown.length > 0 && <PeopleTable people={shown} onEdit={open} />}
      <Suspense>
        {mo && <PersonDialog id={mo === NEW ? null : mo} onClose={() => open(undefined)} />}
      </Suspense>
    </>
  );
}

/** By name, user name or unit, without accents. */
function filterPeople(people: readonly Person[], query: string, role: Role | undefined): Person[] {
  const wanted = fold(query);
  return people.filter(
    (person) =>
      (role === undefined || person.role === role) &&
      [person.fullName, person.username ?? "", person.unitName ?? "", person.position].some((text) =>
        fold(text).includes(wanted),
      ),
  );
}
