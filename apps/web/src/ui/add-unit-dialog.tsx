import { UNIT_KINDS, type Unit, type UnitKind } from "@dondoc/contract";
import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { createUnit, groupsQuery, ORG_KEY } from "../api/org.ts";
import { ErrorPanel } from "./error-panel.tsx";
import { guessUnitKind } from "./guess-unit-kind.ts";
import { UnitSelect } from "./unit-select.tsx";

type Props = {
  /** What was typed so far. */
  name: string;
  parentId?: string | null;
  onClose: () => void;
  onAdded: (unit: Unit) => void;
};

/** A small form that adds a unit without leaving the page one is on. */
export default function AddUnitDialog({ name: initial, parentId: above, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(initial);
  const [chosenKind, setKind] = useState<UnitKind | null>(null);
  const kind = chosenKind ?? guessUnitKind(name);
  const [parentId, setParentId] = useState(above ?? null);
  const [groupIds, setGroupIds] = useState<string[]>([]);
  const groups = useQuery(groupsQuery);
  const add = useMutation({
    mutationFn: () => createUnit({ name, kind, parentId, groupIds }),
    onSuccess: async (unit) => {
      await client.invalidateQueries({ queryKey: ORG_KEY });
      onAdded(unit);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog may stand inside another form, which must not be sent with it.
    event.stopPropagation();
    add.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("picker.newTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t("picker.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            data-autofocus
          />
          <Select
            label={t("picker.kind")}
            data={UNIT_KINDS.map((value) => ({ value, label: t(`unitKind.${value}`) }))}
            value={kind}
            onChange={(value) => value && setKind(value as UnitKind)}
            allowDeselect={false}
          />
          <UnitSelect label={t("picker.parent")} value={parentId} onChange={setParentId} />
          <MultiSelect
            label={t("picker.groups")}
            description={t("picker.groupsHint")}
            data={(groups.data ?? []).map((group) => ({ value: group.id, label: group.name }))}
            value={groupIds}
            onChange={setGroupIds}
            searchable
          />
          {add.error && <ErrorPanel error={add.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={name.trim() === ""}>
              {t(initial === "" ? "action.add" : "picker.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
