import { type Person, ROLES, type Role } from "@dondoc/contract";
import { Alert, Button, Group, Modal, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ORG_KEY, peopleQuery, updatePerson } from "../../api/org.ts";
import { ConflictAlert } from "../../ui/conflict-alert.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatTime } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.ts";
import { UnitSelect } from "../../ui/unit-select.tsx";
import { PasswordField } from "./password-field.tsx";
import { usePersonForm } from "./use-person-form.ts";

/** Adds or changes a person; `id` null = a new one. */
export default function PersonDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation(["org", "common"]);
  const people = useQuery(peopleQuery);
  const person = people.data?.find((candidate) => candidate.id === id) ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(id === null ? "people.addTitle" : "people.editTitle")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      {(id === null || person) && <PersonForm person={person} onClose={onClose} />}
      {people.isSuccess && id !== null && !person && t("common:error.notFoundText")}
    </Modal>
  );
}

function PersonForm({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation(["org", "common"]);
  const { form, save, newest } = usePersonForm(person, onClose);
  return (
    <form noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack gap="sm">
        {person?.lockedUntil && <Locked person={person} />}
        <TextInput label={t("people.fullName")} required data-autofocus {...form.getInputProps("fullName")} />
        <TextInput label={t("people.position")} {...form.getInputProps("position")} />
        <Select
          label={t("people.role")}
          description={t(`people.roleHint.${form.values.role}`)}
          data={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
          allowDeselect={false}
          value={form.values.role}
          onChange={(value) => value && form.setFieldValue("role", value as Role)}
        />
        <UnitSelect
          label={t("people.unit")}
          value={form.values.unitId}
          onChange={(unitId) => form.setFieldValue("unitId", unitId)}
          error={form.errors.unitId}
        />
        {person === null && (
          <TextInput
            label={t("people.username")}
            description={t("people.usernameHint")}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps("username")}
          />
        )}
        {(person === null || person.username) && (
          <PasswordField isNew={person === null} {...form.getInputProps("password")} />
        )}
        {person && (
          <Switch
            label={t("people.activeLabel")}
            description={t("people.activeHint")}
            {...form.getInputProps("active", { type: "checkbox" })}
          />
        )}
        {newest && (
          <ConflictAlert
            newest={[
              [t("people.fullName"), newest.fullName],
              [t("people.position"), newest.position],
              [t("people.role"), t(`common:role.${newest.role}`)],
              [t("people.unit"), newest.unitName ?? ""],
            ]}
          />
        )}
        {!newest && save.error !== null && <ErrorPanel error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(person ? "common:action.save" : "common:action.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Locked({ person }: { person: Person }) {
  const { t } = useTranslation("org");
  const client = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => updatePerson(person.id, { version: person.version, unlock: true }),
    onSuccess: async () => {
      notifyDone(t("people.unlocked", { name: person.fullName }));
      await client.invalidateQueries({ queryKey: ORG_KEY });
    },
  });
  return (
    <Alert color="red">
      <Group justify="space-between">
        {t("people.locked", { time: formatTime(person.lockedUntil!) })}
        <Button size="xs" variant="default" loading={unlock.isPending} onClick={() => unlock.mutate()}>
          {t("people.unlock")}
        </Button>
      </Group>
      {unlock.error && <ErrorPanel error={unlock.error} />}
    </Alert>
  );
}
