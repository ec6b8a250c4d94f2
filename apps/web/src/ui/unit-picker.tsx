import type { UnitCandidate } from "@dondoc/contract";
import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBuilding, IconPlus, IconSearch, IconUser, IconUsersGroup } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { candidatesQuery } from "../api/org.ts";
import classes from "./unit-picker.module.css";
import { useMay } from "./use-me.ts";

const AddUnitDialog = lazy(() => import("./add-unit-dialog.tsx"));

/** What a picked line stands for in the directory. */
export type Picked = Pick<UnitCandidate, "kind" | "id" | "name">;

type Props = {
  label: string;
  onPick: (picked: Picked) => void;
  /** Kinds that make sense here; all when not given. */
  kinds?: readonly UnitCandidate["kind"][];
  /** Words to begin with, e.g. an unmatched name from the text. */
  initialQuery?: string;
  /** Shown before anything is typed, e.g. the candidates the reader found. */
  suggestions?: readonly UnitCandidate[];
  /** Ids already chosen; left out of the list. */
  exclude?: readonly string[];
  autoFocus?: boolean;
  /** Hides the label from sight where a heading already says it. */
  labelHidden?: boolean;
  /** Escape while the list is closed. */
  onCancel?: () => void;
};

const ICONS = { unit: IconBuilding, group: IconUsersGroup, person: IconUser } as const;
const ADD = "add";

/**
 * Finds a unit, group or person of the directory by any part of its name, without accents or by its
 * abbreviation; what is not there can be added on the spot. Picks one and empties itself for the next.
 */
export function UnitPicker(props: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(props.initialQuery ?? "");
  const [adding, setAdding] = useState<string | null>(null);
  const mayAdd = useMay("units.add");
  const combobox = useCombobox({ defaultOpened: props.autoFocus === true });
  const { candidates, loading } = useCandidates(query, props);
  const typed = query.trim();
  const exact = candidates.some((c) => c.name.localeCompare(typed, "vi", { sensitivity: "accent" }) === 0);

  const pick = (picked: Picked) => {
    props.onPick(picked);
    setQuery("");
    combobox.closeDropdown();
  };
  const submit = (value: string) => {
    if (value === ADD) return setAdding(typed);
    const candidate = candidates.find((c) => `${c.kind}:${c.id}` === value);
    if (candidate) pick(candidate);
  };

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
        <Combobox.Target>
          <TextInput
            label={props.labelHidden ? undefined : props.label}
            aria-label={props.labelHidden ? props.label : undefined}
            placeholder={t("picker.placeholder")}
            value={query}
            autoFocus={props.autoFocus ?? false}
            autoComplete="off"
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={loading ? <Loader size={14} /> : null}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
              combobox.selectFirstOption();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === "Escape" && !combobox.dropdownOpened) props.onCancel?.();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} style={{ overflowY: "auto" }} aria-label={props.label}>
            {candidates.map((candidate) => (
              <CandidateOption key={`${candidate.kind}:${candidate.id}`} candidate={candidate} />
            ))}
            {candidates.length === 0 && (
              <Combobox.Empty>{typed ? t("picker.nothing") : t("picker.typeMore")}</Combobox.Empty>
            )}
            {mayAdd && typed !== "" && !exact && (
              <Combobox.Option value={ADD} className={classes.add}>
                <IconPlus size={16} aria-hidden /> {t("picker.add", { name: typed })}
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {adding !== null && (
        <Suspense>
          <AddUnitDialog
            name={adding}
            onClose={() => setAdding(null)}
            onAdded={(unit) => {
              setAdding(null);
              pick({ kind: "unit", id: unit.id, name: unit.name });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function CandidateOption({ candidate }: { candidate: UnitCandidate }) {
  const { t } = useTranslation();
  const Icon = ICONS[candidate.kind];
  return (
    <Combobox.Option value={`${candidate.kind}:${candidate.id}`} className={classes.option}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes.name}>{candidate.name}</span>
      <span className="dimmed">
        {candidate.score === 1 ? t("picker.exact") : t(`picker.${candidate.kind}`)}
      </span>
    </Combobox.Option>
  );
}

/** The directory's answer for what is typed, or the suggestions while nothing is. */
function useCandidates(
  query: string,
  props: Props,
): { candidates: readonly UnitCandidate[]; loading: boolean } {
  const [settled] = useDebouncedValue(query.trim(), 120);
  const answer = useQuery({
    ...candidatesQuery(settled),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
  });
  const found = query.trim() === "" ? (props.suggestions ?? []) : (answer.data ?? []);
  const candidates = found.filter(
    (c) => (props.kinds?.includes(c.kind) ?? true) && !props.exclude?.includes(c.id),
  );
  return { candidates, loading: answer.isFetching };
}
