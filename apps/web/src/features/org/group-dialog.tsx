import { UNIT_KINDS, type Unit, UnitGroup, type UnitKind } from "@dondoc/contract";
import { Button, Group, Modal, MultiSelect, Stack, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { createGroup, groupsQuery, ORG_KEY, unitsQuery, updateGroup } from "../../api/org.ts";
import { ConflictAlert } from "../../ui/conflict-alert.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import { useConflict } from "../../ui/use-conflict.ts";
import { GroupMembers } from "./group-members.tsx";

/** Adds or changes a group; `id` null = a new one. */
export default function GroupDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation(["org", "common"]);
  const groups = useQuery(groupsQuery);
  const units = useQuery(unitsQuery);
  const group = groups.data?.find((candidate) => candidate.id === id) ?? null;
  const ready = groups.isSuccess && units.isSuccess && (id === null || group !== null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(id === null ? "groups.addTitle" : "groups.editTitle")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      {ready && <GroupForm group={group} units={units.data} onClose={onClose} />}
      {groups.isSuccess && id !== null && !group && t("common:error.notFoundText")}
    </Modal>
  );
}

type FormProps = { group: UnitGroup | null; units: readonly Unit[]; onClose: () => void };

function GroupForm({ group, units, onClose }: FormProps) {
  const { t } = useTranslation(["org", "common"]);
  const { form, save, newest } = useGroupForm({ group, onClose });
  return (
    <form noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack gap="sm">
        <TextInput label={t("groups.name")} required data-autofocus {...form.getInputProps("name")} />
        <TagsInput
          label={t("groups.aliases")}
          description={t("groups.aliasesHint")}
          {...form.getInputProps("aliases")}
        />
        <MultiSelect
          label={t("groups.kinds")}
          description={t("groups.kindsHint")}
          data={UNIT_KINDS.map((value) => ({ value, label: t(`common:unitKind.${value}`) }))}
          value={form.values.kinds}
          onChange={(kinds) => form.setFieldValue("kinds", kinds as UnitKind[])}
        />
        <GroupMembers
          units={units}
          kinds={form.values.kinds}
          chosen={form.values.unitIds}
          onChange={(unitIds) => form.setFieldValue("unitIds", unitIds)}
        />
        {newest && (
          <ConflictAlert
            newest={[
              [t("groups.name"), newest.name],
              [t("groups.aliases"), newest.aliases.join("; ")],
              [t("groups.members"), t("groups.count", { count: newest.unitIds.length })],
            ]}
          />
        )}
        {!newest && save.error !== null && <ErrorPanel error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(group ? "common:action.save" : "common:action.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useGroupForm({ group, onClose }: Omit<FormProps, "units">) {
  const { t } = useTranslation(["org", "common"]);
  const client = useQueryClient();
  const { newest, note } = useConflict(UnitGroup);
  const form = useForm({
    initialValues: {
      name: group?.name ?? "",
      aliases: group?.aliases ?? [],
      kinds: group?.kinds ?? [],
      unitIds: group?.chosenUnitIds ?? [],
    },
    validate: { name: (value) => (value.trim() ? null : t("common:state.required")) },
  });
  const save = useMutation({
    mutationFn: () =>
      group
        ? updateGroup(group.id, { version: (newest ?? group).version, ...form.values })
        : createGroup(form.values),
    onError: note,
    onSuccess: async (saved) => {
      notifyDone(t("groups.saved", { name: saved.name }));
      onClose();
      await client.invalidateQueries({ queryKey: ORG_KEY });
    },
  });
  return { form, save, newest };
}
