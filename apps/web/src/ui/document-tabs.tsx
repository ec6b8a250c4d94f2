import { useTranslation } from "react-i18next";
import { TabLinks } from "./tab-links.tsx";
import { useMay } from "./use-me.ts";

/** Documents one by one, or the batches in which they came; for those who bring them in. */
export function DocumentTabs({ active }: { active: "documents" | "batches" }) {
  const { t } = useTranslation();
  if (!useMay("batches.read")) return null;
  return (
    <TabLinks
      label={t("documentTabs.label")}
      tabs={[
        { label: t("documentTabs.documents"), link: { to: "/van-ban" }, active: active === "documents" },
        { label: t("documentTabs.batches"), link: { to: "/van-ban/lo" }, active: active === "batches" },
      ]}
    />
  );
}
