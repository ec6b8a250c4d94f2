import { Password } from "@dondoc/contract";
import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changePassword, ownSessionsQuery } from "../../api/session.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import classes from "./settings.module.css";

/** Changes the own password; the current one is asked for again. */
export function PasswordForm() {
  const { t } = useTranslation(["settings", "common"]);
  const client = useQueryClient();
  const form = useForm({
    initialValues: { current: "", next: "", repeat: "" },
    validate: {
      current: (value) => (value ? null : t("common:state.required")),
      next: (value) => (Password.safeParse(value).success ? null : t("short")),
      repeat: (value, all) => (value === all.next ? null : t("repeatWrong")),
    },
  });
  const change = useMutation({
    mutationFn: () => changePassword({ current: form.values.current, next: form.values.next }),
    onSuccess: () => {
      form.reset();
      notifyDone(t("changed"));
      return client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
  });
  return (
    <form noValidate className={classes.fields} onSubmit={form.onSubmit(() => change.mutate())}>
      {(["current", "next", "repeat"] as const).map((field) => (
        <PasswordInput
          key={field}
          label={t(field)}
          description={field === "next" ? t("nextHint") : undefined}
          autoComplete={field === "current" ? "current-password" : "new-password"}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          {...form.getInputProps(field)}
        />
      ))}
      {change.error && <ErrorPanel error={change.error} />}
      <div>
        <Button type="submit" loading={change.isPending}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
