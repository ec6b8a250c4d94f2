import { Button, Group, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { makePassword } from "./make-password.ts";
import classes from "./org.module.css";

type Props = {
  isNew: boolean;
  value?: string;
  onChange?: (value: string) => void;
  error?: ReactNode;
};

/** A password that the administrator hands over: readable while it is set, made by a button. */
export function PasswordField({ isNew, value = "", onChange, error }: Props) {
  const { t } = useTranslation("org");
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        label={t(isNew ? "people.password" : "people.passwordNew")}
        description={t(isNew || value ? "people.passwordFirst" : "people.passwordHint")}
        classNames={{ input: classes.secret ?? "" }}
        required={isNew}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        error={error}
      />
      <Button variant="default" onClick={() => onChange?.(makePassword())}>
        {t("people.generate")}
      </Button>
    </Group>
  );
}
