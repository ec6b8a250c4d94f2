import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Holds the place of a page that is still loading. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-busy="true">
      <span className="sr-only">{t("state.loading")}</span>
      <Skeleton height={28} width="16rem" />
      <Skeleton height={14} width="28rem" maw="100%" />
      <Skeleton height={220} mt="sm" />
    </Stack>
  );
}
