import { OFFICIAL_FORMATS, type OfficialFormat } from "@dondoc/contract";
import { Menu } from "@mantine/core";
import { IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { downloadTaskAnnex } from "../api/official.ts";
import { notifyDone, notifyError } from "./notify.ts";
import { useMay } from "./use-me.ts";

const ICONS = { docx: IconFileTypeDocx, pdf: IconFileTypePdf } as const;

/** Items of a document's menu: the annex of its accepted tasks in official layout. */
export function TaskAnnexItems({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const may = useMay("official.write");
  const download = useMutation({
    mutationFn: (format: OfficialFormat) => downloadTaskAnnex(documentId, format),
    onSuccess: (name) => notifyDone(t("taskAnnex.done", { name })),
    onError: notifyError,
  });
  if (!may) return null;
  return OFFICIAL_FORMATS.map((format) => {
    const Icon = ICONS[format];
    return (
      <Menu.Item
        key={format}
        leftSection={<Icon size={15} aria-hidden />}
        disabled={download.isPending}
        onClick={() => download.mutate(format)}
      >
        {t(`taskAnnex.${format}`)}
      </Menu.Item>
    );
  });
}
