import type { DocumentSummary } from "@dondoc/contract";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconChecklist,
  IconDotsVertical,
  IconDownload,
  IconEye,
  IconPencil,
  IconPlayerStop,
  IconRefresh,
  IconTrash,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import {
  cancelReading,
  DOCUMENTS_KEY,
  deleteDocument,
  documentFileAddress,
  readDocumentAgain,
} from "../../api/documents.ts";
import { confirm } from "../../ui/confirm.ts";
import { notifyDone, notifyError } from "../../ui/notify.ts";
import { TaskAnnexItems } from "../../ui/task-annex-items.tsx";
import { useMay } from "../../ui/use-me.ts";

type Props = { document: DocumentSummary; name: string; onEdit: (document: DocumentSummary) => void };

/** What can be done with one document of the list. */
export function DocumentMenu({ document, name, onEdit }: Props) {
  const { t } = useTranslation("documents");
  const mayEdit = useMay("documents.edit");
  const mayDelete = useMay("documents.delete");
  const { readAgain, stop, remove } = useDocumentActions(document);
  return (
    <Menu position="bottom-end" width={230} withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("row.menu", { name })}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={(props) => <Link {...props} to="/van-ban/$id" params={{ id: document.id }} />}
          leftSection={<IconEye size={16} aria-hidden />}
        >
          {t("row.review")}
        </Menu.Item>
        {document.tasks.total > 0 && (
          <Menu.Item
            renderRoot={(props) => <Link {...props} to="/nhiem-vu" search={{ documentId: document.id }} />}
            leftSection={<IconChecklist size={16} aria-hidden />}
          >
            {t("row.tasks")}
          </Menu.Item>
        )}
        <Menu.Item
          component="a"
          href={documentFileAddress(document.id)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t("row.download")}
        </Menu.Item>
        {document.tasks.total > 0 && <TaskAnnexItems documentId={document.id} />}
        {mayEdit && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onEdit(document)}>
              {t("row.edit")}
            </Menu.Item>
            {document.state === "reading" ? (
              <Menu.Item leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={stop}>
                {t("row.stop")}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={readAgain}>
                {t("row.readAgain")}
              </Menu.Item>
            )}
          </>
        )}
        {mayDelete && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={document.tasks.total > 0}
            onClick={remove}
          >
            {t("row.delete")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type Actions = { readAgain: () => void; stop: () => void; remove: () => void };

function useDocumentActions(document: DocumentSummary): Actions {
  const { t } = useTranslation("documents");
  const client = useQueryClient();
  const after = (message: string) => ({
    onSuccess: () => {
      notifyDone(message);
      return client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    },
    onError: notifyError,
  });
  const again = useMutation({
    mutationFn: () => readDocumentAgain(document.id),
    ...after(t("row.readingAgain")),
  });
  const stopping = useMutation({ mutationFn: () => cancelReading(document.id), ...after(t("row.stopped")) });
  const deletion = useMutation({ mutationFn: () => deleteDocument(document.id), ...after(t("row.deleted")) });
  const remove = async () => {
    const sure = await confirm({
      title: t("row.deleteTitle"),
      text: t("row.deleteText"),
      yes: t("row.delete"),
      danger: true,
    });
    if (sure) deletion.mutate();
  };
  return { readAgain: () => again.mutate(), stop: () => stopping.mutate(), remove: () => void remove() };
}
