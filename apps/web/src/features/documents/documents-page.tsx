import type { DocumentSummary } from "@dondoc/contract";
import { Button, FileButton } from "@mantine/core";
import { IconClipboardText, IconFileImport, IconFolderOpen } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { documentsQuery } from "../../api/documents.ts";
import { DocumentTabs } from "../../ui/document-tabs.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { FolderButton } from "../../ui/folder-button.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useShortcuts } from "../../ui/shortcuts/use-shortcuts.ts";
import { useLiveDocuments } from "../../ui/use-live-documents.ts";
import { useMay } from "../../ui/use-me.ts";
import { DocumentFilters } from "./document-filters.tsx";
import { DocumentList } from "./document-list.tsx";
import { DocumentsEmpty } from "./documents-empty.tsx";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { ImportPanel } from "./import-panel.tsx";
import { followReadings } from "./import-queue.ts";
import { OFFERED_FILES, offered } from "./offered-files.ts";
import { useImport } from "./use-import.ts";
import { usePaste } from "./use-paste.ts";

const PasteDialog = lazy(() => import("./paste-dialog.tsx"));
const FieldsDialog = lazy(() => import("../../ui/document-fields/document-fields-dialog.tsx"));

/** Every document that came in, and the way in for new ones. */
export function DocumentsPage() {
  const { t } = useTranslation("documents");
  const filter = useSearch({ from: "/signed-in/van-ban" });
  const mayImport = useMay("documents.import");
  const list = useInfiniteQuery({
    ...documentsQuery(filter),
    placeholderData: keepPreviousData,
  });
  const [pasting, setPasting] = useState<string | null>(null);
  const [editing, setEditing] = useState<DocumentSummary | null>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  useLiveDocuments(followReadings);
  const { takeFiles, takeText, open } = useImport();
  usePaste(mayImport, setPasting, (files) => takeFiles(offered(files)));
  useShortcuts(
    t("title"),
    mayImport
      ? [
          { keys: "n", label: t("import.chooseShortcut"), run: () => chooser.current?.click() },
          { keys: "Mod+V", label: t("import.pasteShortcut"), run: null },
        ]
      : [],
  );
  const documents = list.data?.pages.flatMap((page) => page.items) ?? [];
  const nothingYet = list.isSuccess && documents.length === 0 && !filter.q && !filter.state;
  const actions = mayImport && (
    <>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onClick={() => setPasting("")}
      >
        {t("import.paste")}
      </Button>
      <FolderButton
        variant="default"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onFiles={(files) => files.length > 0 && takeFiles(offered(files))}
      >
        {t("import.folder")}
      </FolderButton>
      <FileButton onChange={(files) => takeFiles(offered(files))} multiple accept={OFFERED_FILES}>
        {(props) => (
          <Button {...props} ref={chooser} leftSection={<IconFileImport size={16} aria-hidden />}>
            {t("import.choose")}
          </Button>
        )}
      </FileButton>
    </>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t(mayImport ? "description" : "descriptionRead")}
        actions={actions}
      />
      <DocumentTabs active="documents" />
      {mayImport && <DropAnywhere onFiles={takeFiles} />}
      <ImportPanel onOpen={open} onPaste={() => setPasting("")} />
      {!nothingYet && <DocumentFilters total={list.data?.pages[0]?.total} />}
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && documents.length === 0 && (
        <DocumentsEmpty onPaste={() => setPasting("")} onFiles={takeFiles} />
      )}
      <DocumentList documents={documents} list={list} onEdit={setEditing} />
      <Suspense>
        {pasting !== null && (
          <PasteDialog
            initial={pasting}
            onClose={() => setPasting(null)}
            onRead={async (text, name) => (await takeText(text, name)) !== null}
          />
        )}
        {editing && <FieldsDialog document={editing} onClose={() => setEditing(null)} />}
      </Suspense>
    </>
  );
}
