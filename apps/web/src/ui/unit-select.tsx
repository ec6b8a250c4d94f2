import { Select, type SelectProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../api/org.ts";
import { fold } from "./format.ts";

type Props = {
  label: string;
  value: string | null;
  onChange: (unitId: string | null) => void;
  /** Units that cannot be chosen: the unit itself and those below it. */
  exclude?: ReadonlySet<string>;
  description?: string;
  required?: boolean;
  error?: ReactNode;
};

/** Search without accents; the whole directory is on the page, so that every keystroke answers at once. */
const filter: SelectProps["filter"] = ({ options, search }) => {
  const wanted = fold(search);
  return options.filter((option) => "label" in option && fold(String(option.label)).includes(wanted));
};

/** One active unit of the directory as a field of a form; empty = none. */
export function UnitSelect({ label, value, onChange, exclude, description, required, error }: Props) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const data = useMemo(
    () =>
      (units.data ?? [])
        .filter((unit) => (unit.active || unit.id === value) && !exclude?.has(unit.id))
        .map((unit) => ({ value: unit.id, label: unit.name })),
    [units.data, exclude, value],
  );
  return (
    <Select
      label={label}
      description={description}
      error={error}
      placeholder={t("picker.noParent")}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable={!required}
      required={required ?? false}
      filter={filter}
      limit={100}
      nothingFoundMessage={t("picker.nothing")}
    />
  );
}
