import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, signIn, signInAsDemo } from "../../api/session.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { lastUsername } from "../last-username.ts";
import { useMe } from "../use-me.ts";

/** Signs the same person in again without leaving the page; somebody else gets a fresh page. */
export default function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation(["session", "common"]);
  const client = useQueryClient();
  const me = useMe();
  const [username, setUsername] = useState(lastUsername.get());
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => (me.demo ? signInAsDemo(me.person.id) : signIn({ username, password })),
    onSuccess: (next) => {
      // What is open belongs to the person before; another one must not send it.
      if (next.person.id !== me.person.id) return window.location.assign("/");
      client.setQueryData(meQuery.queryKey, next);
      onSignedIn();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("common:expired.title")}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="md">{t("common:expired.text")}</Text>
          {!me.demo && (
            <>
              <TextInput
                label={t("username")}
                value={username}
                onChange={(event) => setUsername(event.currentTarget.value)}
                autoComplete="username"
                required
              />
              <PasswordInput
                label={t("password")}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                autoComplete="current-password"
                visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
                required
                data-autofocus
              />
            </>
          )}
          {enter.error && <ErrorPanel error={enter.error} />}
          <Group justify="space-between">
            <Anchor href="/dang-nhap" size="sm">
              {t("common:expired.other")}
            </Anchor>
            <Button type="submit" loading={enter.isPending}>
              {me.demo ? t("common:expired.continue", { name: me.person.fullName }) : t("signIn")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
