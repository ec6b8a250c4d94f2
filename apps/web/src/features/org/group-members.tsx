import type { Unit, UnitKind } from "@dondoc/contract";
import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { fold } from "../../ui/format.ts";
import classes from "./org.module.css";
import { unitMatches } from "./unit-tree.ts";

type Props = {
  units: readonly Unit[];
  /** Kinds whose units belong to the group by themselves. */
  kinds: readonly UnitKind[];
  chosen: readonly string[];
  onChange: (unitIds: string[]) => void;
};

/** Chooses single units for a group; a whole filtered list at once where there are many. */
export function GroupMembers({ units, kinds, chosen, onChange }: Props) {
  const { t } = useTranslation(["org", "common"]);
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      units
        .filter((unit) => unit.active && !kinds.includes(unit.kind))
        .filter((unit) => (kind === null || unit.kind === kind) && unitMatches(unit, fold(query))),
    [units, kinds, kind, query],
  );
  const selected = new Set(chosen);
  const allShown = shown.length > 0 && shown.every((unit) => selected.has(unit.id));
  const toggleShown = () => {
    for (const unit of shown)
      if (allShown) selected.delete(unit.id);
      else selected.add(unit.id);
    onChange([...selected]);
  };
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  const present = [...new Set(units.map((unit) => unit.kind))];
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500, fontSize: "0.8125rem" }}>
        {t("groups.members")} <span className="dimmed">· {t("groups.chosen", { count: chosen.length })}</span>
      </legend>
      <Group gap="xs" my="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t("groups.filter")}
          placeholder={t("groups.filter")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          w={200}
          aria-label={t("groups.kind")}
          placeholder={t("groups.anyKind")}
          clearable
          data={present.map((value) => ({ value, label: t(`common:unitKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Group>
      <div className={classes.members}>
        {shown.map((unit) => (
          <Checkbox
            key={unit.id}
            size="xs"
            className={classes.member}
            label={unit.name}
            checked={selected.has(unit.id)}
            onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
          />
        ))}
      </div>
      <Button variant="subtle" size="xs" mt={4} disabled={shown.length === 0} onClick={toggleShown}>
        {t(allShown ? "groups.clearShown" : "groups.chooseShown", { count: shown.length })}
      </Button>
    </fieldset>
  );
}
