import type { DocumentSummary } from "@dondoc/contract";
import { Alert, Anchor } from "@mantine/core";
import { IconTableColumn } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { documentFileAddress } from "../../../api/documents.ts";
import { useMay } from "../../../ui/use-me.ts";
import { ColumnsForm } from "./columns-form.tsx";

/** A workbook that waits for somebody to say what its columns hold. */
export function ColumnsNeeded({ document, onMapped }: { document: DocumentSummary; onMapped: () => void }) {
  const { t } = useTranslation("review");
  const mayMap = useMay("documents.map");
  return (
    <>
      <Alert
        color="teal"
        variant="light"
        title={t("columns.neededTitle")}
        icon={<IconTableColumn size={18} aria-hidden />}
      >
        {t(mayMap ? "columns.neededText" : "columns.waiting")}
      </Alert>
      {mayMap && <ColumnsForm document={document} onMapped={onMapped} />}
      <Anchor href={documentFileAddress(document.id)} size="sm" w="fit-content">
        {t("failed.download")}
      </Anchor>
    </>
  );
}
