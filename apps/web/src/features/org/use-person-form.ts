import { Password, Person, type Role, Username } from "@dondoc/contract";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { createPerson, ORG_KEY, updatePerson } from "../../api/org.ts";
import { notifyDone } from "../../ui/notify.ts";
import { useConflict } from "../../ui/use-conflict.ts";

/** Roles that act for a unit and therefore need one. */
const OF_A_UNIT: readonly Role[] = ["unit_head", "unit_contact"];

/** Values, checks and saving of the form of a person; null = a new one. */
export function usePersonForm(person: Person | null, onClose: () => void) {
  const { t } = useTranslation(["org", "common"]);
  const client = useQueryClient();
  const { newest, note } = useConflict(Person);
  const form = useForm({
    initialValues: {
      fullName: person?.fullName ?? "",
      position: person?.position ?? "",
      role: person?.role ?? ("unit_contact" as Role),
      unitId: person?.unitId ?? null,
      username: person?.username ?? "",
      password: "",
      active: person?.active ?? true,
    },
    validate: {
      fullName: (value) => (value.trim() ? null : t("common:state.required")),
      unitId: (value, all) => (OF_A_UNIT.includes(all.role) && !value ? t("people.unitNeeded") : null),
      username: (value) => (person || Username.safeParse(value).success ? null : t("people.usernameWrong")),
      password: (value) =>
        (person && value === "") || Password.safeParse(value).success ? null : t("people.passwordShort"),
    },
  });
  const save = useMutation({
    mutationFn: () => {
      const { username, password, active, ...rest } = form.values;
      if (!person) return createPerson({ ...rest, username, password });
      const version = (newest ?? person).version;
      return updatePerson(person.id, { version, active, ...rest, ...(password && { password }) });
    },
    onError: note,
    onSuccess: async (saved) => {
      notifyDone(t(person ? "people.saved" : "people.added", { name: saved.fullName }));
      onClose();
      await client.invalidateQueries({ queryKey: ORG_KEY });
    },
  });
  return { form, save, newest };
}
