import { ActionIcon, Button, CloseButton, Popover, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { IconFilter, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/org.ts";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import type { TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

type Props = {
  search: TaskSearch;
  /** Changes some filters and keeps the others. */
  onChange: (change: Partial<TaskSearch>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
};

/** Words, unit, and the few switches; everything stands in the address. */
export function TaskFilters({ search, onChange, searchRef }: Props) {
  const { t } = useTranslation("tracking");
  const words = useTypedWords(search.q, (q) => onChange({ q }));
  const filtered = Object.entries(search).some(([key, value]) => key !== "sort" && value !== undefined);
  return (
    <search className={classes.filters} aria-label={t("filter.label")}>
      <TextInput
        ref={searchRef}
        className={classes.words}
        aria-label={t("list.search")}
        placeholder={t("list.searchHint")}
        value={words.text}
        onChange={(event) => words.type(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          words.text && (
            <CloseButton size="sm" aria-label={t("filter.clear")} onClick={() => words.type("")} />
          )
        }
      />
      <MoreFilters search={search} onChange={onChange} />
      {search.unitId && (
        <UnitPill id={search.unitId} onRemove={() => onChange({ unitId: undefined, part: undefined })} />
      )}
      {search.documentId && (
        <Button
          variant="default"
          size="xs"
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => onChange({ documentId: undefined })}
        >
          {t("filter.removeDocument")}
        </Button>
      )}
      {filtered && (
        <Button variant="subtle" size="xs" onClick={() => onChange(EMPTY)}>
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}

const EMPTY: Partial<TaskSearch> = {
  q: undefined,
  state: undefined,
  standing: undefined,
  unitId: undefined,
  part: undefined,
  documentId: undefined,
  urgent: undefined,
  extension: undefined,
  level: undefined,
  view: undefined,
};

/** What is typed shows at once and reaches the address when the typing pauses. */
function useTypedWords(q: string | undefined, settle: (q: string | undefined) => void) {
  const [text, setText] = useState(q ?? "");
  useEffect(() => setText(q ?? ""), [q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words start the wait anew
  useEffect(() => {
    if (text === (q ?? "")) return;
    const timer = setTimeout(() => settle(text || undefined), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, type: setText };
}

function UnitPill({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation("tracking");
  const name = useQuery(unitsQuery).data?.find((unit) => unit.id === id)?.name ?? "…";
  return (
    <span className={classes.pill}>
      {name}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t("filter.removeUnit", { name })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function MoreFilters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation("tracking");
  const [opened, setOpened] = useState(false);
  const segments = <K extends string>(keys: readonly K[], label: (key: K) => string) =>
    keys.map((value) => ({ value, label: label(value) }));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus withRoles>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFilter size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t("filter.unit")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.morefilters} aria-label={t("filter.label")}>
        <UnitPicker
          label={t("filter.unitPick")}
          kinds={["unit"]}
          onPick={(unit) => {
            onChange({ unitId: unit.id });
            setOpened(false);
          }}
        />
        <SegmentedControl
          aria-label={t("filter.part")}
          size="xs"
          orientation="vertical"
          fullWidth
          disabled={!search.unitId}
          value={search.part ?? "any"}
          onChange={(part) => onChange({ part: part === "any" ? undefined : (part as TaskSearch["part"]) })}
          data={segments(["any", "lead", "coordinating"] as const, (key) => t(`filter.part_${key}`))}
        />
        <SegmentedControl
          aria-label={t("filter.level")}
          size="xs"
          fullWidth
          value={search.level ?? "work"}
          onChange={(level) => onChange({ level: level === "top" ? "top" : undefined })}
          data={segments(["work", "top"] as const, (key) => t(`filter.level_${key}`))}
        />
        <Switch
          label={t("filter.urgentOnly")}
          checked={search.urgent ?? false}
          onChange={(event) => onChange({ urgent: event.currentTarget.checked || undefined })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
