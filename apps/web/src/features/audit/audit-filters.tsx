import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../../api/org.ts";
import { fold, formatCount } from "../../ui/format.ts";
import classes from "./audit.module.css";
import { SUBJECT_KINDS } from "./subject-kinds.ts";

const DayInput = lazy(() => import("../../ui/day-input.tsx"));

/** Person, subject and days; kept in the address. */
export function AuditFilters({ total }: { total: number | undefined }) {
  const { t } = useTranslation("audit");
  const filter = useSearch({ from: "/signed-in/nhat-ky" });
  const navigate = useNavigate({ from: "/nhat-ky" });
  const people = useQuery(peopleQuery);
  const set = (change: Partial<typeof filter>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className={classes.filters}>
      <Select
        className={classes.person}
        label={t("person")}
        data={(people.data ?? []).map((person) => ({ value: person.id, label: person.fullName }))}
        filter={({ options, search }) =>
          options.filter((option) => "label" in option && fold(String(option.label)).includes(fold(search)))
        }
        value={filter.personId ?? null}
        onChange={(personId) => set({ personId: personId ?? undefined })}
        searchable
        clearable
      />
      <Select
        label={t("kind")}
        placeholder={t("anyKind")}
        data={SUBJECT_KINDS.map((value) => ({ value, label: t(`subjectKind.${value}`) }))}
        value={filter.subjectKind ?? null}
        onChange={(subjectKind) => set({ subjectKind: subjectKind ?? undefined })}
        clearable
      />
      <Suspense fallback={<div className={classes.days} />}>
        <div className={classes.days}>
          <DayInput
            label={t("from")}
            value={filter.from ?? null}
            onChange={(from) => set({ from: from ?? undefined })}
          />
          <DayInput
            label={t("to")}
            value={filter.to ?? null}
            onChange={(to) => set({ to: to ?? undefined })}
          />
        </div>
      </Suspense>
      {filtered && (
        <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
          {t("clear")}
        </Button>
      )}
      <span className={classes.total} role="status">
        {total !== undefined && t("total", { total: formatCount(total) })}
      </span>
    </div>
  );
}
