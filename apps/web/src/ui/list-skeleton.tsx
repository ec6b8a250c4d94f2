import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

const WIDTHS = ["62%", "48%", "71%", "55%", "66%", "43%"];

/** Holds the place of a list that takes longer than a moment. */
export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <span className="sr-only">{t("state.loading")}</span>
      {WIDTHS.map((width) => (
        <Skeleton key={width} height={12} width={width} my={22} />
      ))}
    </div>
  );
}
