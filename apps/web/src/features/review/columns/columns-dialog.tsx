import type { DocumentSummary } from "@dondoc/contract";
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ColumnsForm } from "./columns-form.tsx";

type Props = { document: DocumentSummary; onClose: () => void; onMapped: () => void };

/** How the columns of this document's sheet were understood, to look at and to correct. */
export default function ColumnsDialog({ document, onClose, onMapped }: Props) {
  const { t } = useTranslation(["review", "common"]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t("columns.title")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <ColumnsForm document={document} onMapped={onMapped} />
    </Modal>
  );
}
