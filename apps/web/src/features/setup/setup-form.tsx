import { AUTHORITY_KINDS, type AuthorityKind, Password, Username } from "@dondoc/contract";
import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../api/session.ts";
import { setUp } from "../../api/setup.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { lastUsername } from "../../ui/last-username.ts";
import classes from "./setup-page.module.css";

type Values = {
  name: string;
  kind: AuthorityKind | null;
  fullName: string;
  username: string;
  password: string;
  repeat: string;
};

/** Authority and first administrator; signs that person in. */
export function SetupForm({ token }: { token: string }) {
  const { t } = useTranslation(["setup", "common"]);
  const form = useSetupValues();
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: ({ name, kind, fullName, username, password }: Values) =>
      setUp({
        token,
        authority: { name, kind: kind! },
        administrator: { fullName, username, password },
      }),
    onSuccess: (me) => {
      lastUsername.set(form.values.username);
      client.setQueryData(meQuery.queryKey, me);
      void navigate({ to: "/" });
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => start.mutate(values))}>
      <fieldset className={classes.part}>
        <legend>{t("authority")}</legend>
        <div className={classes.fields}>
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            required
            autoComplete="organization"
            {...form.getInputProps("name")}
          />
          <Select
            label={t("kind")}
            description={t("kindHint")}
            data={AUTHORITY_KINDS.map((value) => ({ value, label: t(`common:authorityKind.${value}`) }))}
            required
            {...form.getInputProps("kind")}
          />
        </div>
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{t("administrator")}</legend>
        <div className={classes.fields}>
          <p className="dimmed" style={{ margin: 0 }}>
            {t("administratorHint")}
          </p>
          <div className={classes.pair}>
            <TextInput
              label={t("fullName")}
              required
              autoComplete="name"
              {...form.getInputProps("fullName")}
            />
            <TextInput
              label={t("username")}
              description={t("usernameHint")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps("username")}
            />
          </div>
          <div className={classes.pair}>
            {(["password", "repeat"] as const).map((field) => (
              <PasswordInput
                key={field}
                label={t(field)}
                description={field === "password" ? t("passwordHint") : undefined}
                inputWrapperOrder={["label", "input", "description", "error"]}
                required
                autoComplete="new-password"
                visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
                {...form.getInputProps(field)}
              />
            ))}
          </div>
        </div>
      </fieldset>
      {start.error && <ErrorPanel error={start.error} />}
      <Button type="submit" size="md" mt="sm" loading={start.isPending}>
        {t("start")}
      </Button>
    </form>
  );
}

function useSetupValues() {
  const { t } = useTranslation(["setup", "common"]);
  const needed = (value: string | null) => (value?.trim() ? null : t("common:state.required"));
  return useForm<Values>({
    initialValues: { name: "", kind: null, fullName: "", username: "", password: "", repeat: "" },
    validate: {
      name: needed,
      kind: needed,
      fullName: needed,
      username: (value) => (Username.safeParse(value).success ? null : t("usernameWrong")),
      password: (value) => (Password.safeParse(value).success ? null : t("passwordShort")),
      repeat: (value, all) => needed(value) ?? (value === all.password ? null : t("repeatWrong")),
    },
  });
}
