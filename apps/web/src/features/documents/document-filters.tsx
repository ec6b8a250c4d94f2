import { DOCUMENT_STATES } from "@dondoc/contract";
import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { useTypedFilter } from "../../ui/use-typed-filter.ts";
import classes from "./document-filters.module.css";

/** Search and state, kept in the address so that a list can be sent to a colleague. */
export function DocumentFilters({ total }: { total: number | undefined }) {
  const { t } = useTranslation(["documents", "common"]);
  const { q, state } = useSearch({ from: "/signed-in/van-ban" });
  const navigate = useNavigate({ from: "/van-ban" });
  const [typed, setTyped] = useTypedFilter(q, (next) =>
    navigate({ search: (old) => ({ ...old, q: next }), replace: true }),
  );
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          typed && <CloseButton size="sm" aria-label={t("searchClear")} onClick={() => setTyped("")} />
        }
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <FilterChips
        label={t("filter")}
        value={state}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, state: next }) })}
        options={[
          { value: undefined, label: t("all") },
          ...DOCUMENT_STATES.map((value) => ({ value, label: t(`common:documentState.${value}`) })),
        ]}
      />
      <span className={classes.total} role="status">
        {total !== undefined && t("total", { count: total })}
      </span>
    </div>
  );
}
