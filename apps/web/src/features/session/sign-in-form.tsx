import { LockedOutDetails } from "@dondoc/contract";
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isCode } from "../../api/api-error.ts";
import { signIn } from "../../api/session.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { lastUsername } from "../../ui/last-username.ts";
import { useCountdown } from "./use-countdown.ts";
import { useEnter } from "./use-enter.ts";

/** Name and password; a locked account sees how long it has to wait. */
export function SignInForm() {
  const { t } = useTranslation("session");
  const enter = useEnter();
  const [username, setUsername] = useState(lastUsername.get());
  const [password, setPassword] = useState("");
  const [capsLock, setCapsLock] = useState(false);
  const go = useMutation({
    mutationFn: () => signIn({ username, password }),
    onSuccess: (me) => {
      lastUsername.set(username);
      enter(me);
    },
    onError: () => setPassword(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go.mutate();
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t("username")}
          size="md"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t("password")}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyUp={watchCapsLock}
          description={capsLock ? t("capsLock") : undefined}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          required
          withAsterisk={false}
        />
        <Failure error={go.error} />
        <Button type="submit" size="md" loading={go.isPending}>
          {t("signIn")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("forgot")}
        </Text>
      </Stack>
    </form>
  );
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation("session");
  const lock = isCode(error, "LOCKED_OUT") ? LockedOutDetails.safeParse(error.details) : null;
  const left = useCountdown(lock?.success ? lock.data.until : null);
  if (!error) return null;
  if (left === null) return <ErrorPanel error={error} />;
  return (
    <Alert color={left === "" ? "teal" : "red"} role="alert" icon={<IconLock size={18} aria-hidden />}>
      {left === "" ? t("unlocked") : t("locked", { time: left })}
    </Alert>
  );
}
