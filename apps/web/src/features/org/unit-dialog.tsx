import { UNIT_KINDS, Unit, type UnitKind } from "@dondoc/contract";
import { Button, Group, Modal, Select, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ORG_KEY, unitsQuery, updateUnit } from "../../api/org.ts";
import { ConflictAlert } from "../../ui/conflict-alert.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import { UnitSelect } from "../../ui/unit-select.tsx";
import { useConflict } from "../../ui/use-conflict.ts";
import { subtreeOf } from "./unit-tree.ts";

/** Changes a unit of the directory. */
export default function UnitDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(["org", "common"]);
  const units = useQuery(unitsQuery);
  const unit = units.data?.find((candidate) => candidate.id === id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("units.editTitle")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      {unit && <UnitForm key={unit.id} unit={unit} units={units.data ?? []} onClose={onClose} />}
      {units.isSuccess && !unit && t("common:error.notFoundText")}
    </Modal>
  );
}

function UnitForm({ unit, units, onClose }: { unit: Unit; units: readonly Unit[]; onClose: () => void }) {
  const { t } = useTranslation(["org", "common"]);
  const client = useQueryClient();
  const { newest, note } = useConflict(Unit);
  const own = useMemo(() => subtreeOf(units, unit.id), [units, unit.id]);
  const form = useForm({
    initialValues: {
      name: unit.name,
      shortName: unit.shortName ?? "",
      aliases: unit.aliases,
      kind: unit.kind,
      parentId: unit.parentId,
      active: unit.active,
    },
    validate: { name: (value) => (value.trim() ? null : t("common:state.required")) },
  });
  const save = useMutation({
    mutationFn: () =>
      updateUnit(unit.id, {
        ...form.values,
        version: (newest ?? unit).version,
        shortName: form.values.shortName.trim() || null,
      }),
    onError: note,
    onSuccess: async (saved) => {
      notifyDone(t("units.saved", { name: saved.name }));
      onClose();
      await client.invalidateQueries({ queryKey: ORG_KEY });
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack gap="sm">
        <TextInput label={t("units.name")} required data-autofocus {...form.getInputProps("name")} />
        <TextInput
          label={t("units.shortName")}
          description={t("units.shortNameHint")}
          {...form.getInputProps("shortName")}
        />
        <TagsInput
          label={t("units.aliasesLabel")}
          description={t("units.aliasesHint")}
          {...form.getInputProps("aliases")}
        />
        <Select
          label={t("units.kind")}
          data={UNIT_KINDS.map((value) => ({ value, label: t(`common:unitKind.${value}`) }))}
          allowDeselect={false}
          value={form.values.kind}
          onChange={(value) => value && form.setFieldValue("kind", value as UnitKind)}
        />
        <UnitSelect
          label={t("units.parent")}
          value={form.values.parentId}
          onChange={(parentId) => form.setFieldValue("parentId", parentId)}
          exclude={own}
        />
        <Switch
          label={t("units.active")}
          description={t("units.activeHint")}
          {...form.getInputProps("active", { type: "checkbox" })}
        />
        {newest && (
          <ConflictAlert
            newest={[
              [t("units.name"), newest.name],
              [t("units.shortName"), newest.shortName ?? ""],
              [t("units.aliasesLabel"), newest.aliases.join("; ")],
              [t("units.kind"), t(`common:unitKind.${newest.kind}`)],
            ]}
          />
        )}
        {!newest && save.error !== null && <ErrorPanel error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("common:action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
