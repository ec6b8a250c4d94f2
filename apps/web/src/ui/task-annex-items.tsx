import { OFFICIAL_FORMATS, type OfficialFormat } from "@dondoc/contract";
import { Menu } from "@mantine/core";
import { IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { downloadTaskAnnex } from "../api/official.ts";
import type { DownloadEntry } from "./download-menu.tsx";
import { notifyDone, notifyError } from "./notify.ts";
import { useMay } from "./use-me.ts";

const ICONS = { docx: IconFileTypeDocx, pdf: IconFileTypePdf } as const;

/** The annex of a document's accepted tasks in official layout; nothing for whoever may not write such. */
export function useTaskAnnex(documentId: string): DownloadEntry[] {
  const { t } = useTranslation();
  const may = useMay("official.write");
  const download = useMutation({
    mutationFn: (format: OfficialFormat) => downloadTaskAnnex(documentId, format),
    onSuccess: (name) => notifyDone(t("taskAnnex.done", { name })),
    onError: notifyError,
  });
  if (!may) return [];
  return OFFICIAL_FORMATS.map((format) => {
    const Icon = ICONS[format];
    return {
      key: `annex-${format}`,
      label: t(`taskAnnex.${format}`),
      icon: <Icon size={15} aria-hidden />,
      disabled: download.isPending,
      onClick: () => download.mutate(format),
    };
  });
}

/** The same as items of a document's menu. */
export function TaskAnnexItems({ documentId }: { documentId: string }) {
  return useTaskAnnex(documentId).map((entry) => (
    <Menu.Item
      key={entry.key}
      leftSection={entry.icon}
      disabled={entry.disabled ?? false}
      {...("onClick" in entry && { onClick: entry.onClick })}
    >
      {entry.label}
    </Menu.Item>
  ));
}
