import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Says that the row was changed meanwhile, and shows what it holds now, field by field. */
export function ConflictAlert({ newest }: { newest: readonly [label: string, value: string][] }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="alert" title={t("conflict.title")}>
      <div>{t("conflict.text")}</div>
      <ul style={{ margin: "0.375rem 0 0", paddingLeft: "1.1rem" }}>
        {newest.map(([label, value]) => (
          <li key={label}>
            {label}: <strong>{value || t("state.none")}</strong>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
