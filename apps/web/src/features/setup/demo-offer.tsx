import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { setUpDemo } from "../../api/setup.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import classes from "./setup-page.module.css";

/** Loads the sample data instead; then everything starts anew at the door. */
export function DemoOffer({ token }: { token: string }) {
  const { t } = useTranslation("setup");
  const load = useMutation({
    mutationFn: () => setUpDemo(token),
    onSuccess: () => window.location.assign("/dang-nhap"),
  });
  return (
    <section className={classes.demo}>
      <h2>{t("demoTitle")}</h2>
      <Stack gap="sm">
        <Text size="md">{t("demoText")}</Text>
        {load.error && <ErrorPanel error={load.error} />}
        <Button variant="default" onClick={() => load.mutate()} loading={load.isPending}>
          {t("demo")}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {load.isPending ? t("demoBusy") : ""}
        </Text>
      </Stack>
    </section>
  );
}
