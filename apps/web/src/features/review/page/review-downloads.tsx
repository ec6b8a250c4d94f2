import type { DocumentSummary } from "@dondoc/contract";
import { IconFile, IconFileSpreadsheet, IconFileText, IconListCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type DownloadEntry, DownloadMenu } from "../../../ui/download-menu.tsx";
import { useTaskAnnex } from "../../../ui/task-annex-items.tsx";

/** What can be had of a document as a file: itself, what was read in it, what was assigned from it. */
export function ReviewDownloads({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation("review");
  const annex = useTaskAnnex(document.id);
  const proposals = `/documents/${document.id}/proposals/export`;
  const entries: DownloadEntry[] = [
    {
      key: "original",
      label: t("download.original"),
      hint: document.fileName,
      icon: <IconFile size={16} aria-hidden />,
      path: `/documents/${document.id}/file`,
    },
    {
      key: "proposals",
      label: t("download.proposals"),
      hint: t("download.proposalsHint"),
      icon: <IconFileSpreadsheet size={16} aria-hidden />,
      path: proposals,
    },
    {
      key: "proposals-csv",
      label: t("download.proposalsCsv"),
      icon: <IconFileText size={16} aria-hidden />,
      path: proposals,
      query: { format: "csv" },
    },
    {
      key: "tracking",
      label: t("download.tracking"),
      icon: <IconListCheck size={16} aria-hidden />,
      path: "/tasks/export",
      query: { layout: "tracking", documentId: document.id },
      disabled: document.tasks.total === 0,
    },
    ...annex.map((entry) => ({ ...entry, disabled: entry.disabled || document.tasks.total === 0 })),
  ];
  return <DownloadMenu entries={entries} size="compact-sm" tight />;
}
