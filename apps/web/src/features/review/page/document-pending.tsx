import type { DocumentSummary, ReviewEvent } from "@dondoc/contract";
import { Alert, Anchor, Button, Group, Progress, Stack, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { documentFileAddress, importText, readDocumentAgain } from "../../../api/documents.ts";
import { reviewEventsPath, reviewQuery } from "../../../api/review.ts";
import { useLive } from "../../../api/use-live.ts";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { COLUMNS_UNKNOWN } from "../../../ui/status-badge.tsx";
import { useDraft } from "../../../ui/use-draft.ts";
import { ColumnsNeeded } from "../columns/columns-needed.tsx";

/** A document that is being read, or that could not be read: what happens, and what can be done. */
export function DocumentPending({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation("review");
  const client = useQueryClient();
  const asksColumns = document.failure?.code === COLUMNS_UNKNOWN;
  const look = () => void client.invalidateQueries(reviewQuery(document.id));
  useLive<ReviewEvent>(reviewEventsPath(document.id), (event) => event.kind === "document" && look(), look);
  return (
    <>
      <PageHeader title={document.title || document.fileName} description={document.fileName} />
      <Stack gap="md" maw={asksColumns ? "64rem" : "44rem"}>
        {asksColumns ? (
          <ColumnsNeeded document={document} onMapped={look} />
        ) : document.state === "reading" ? (
          <div role="status">
            <p>{t("reading.text")}</p>
            <Progress value={100} animated aria-label={t("reading.label")} />
          </div>
        ) : (
          <Failed document={document} onChanged={look} />
        )}
      </Stack>
    </>
  );
}

function Failed({ document, onChanged }: { document: DocumentSummary; onChanged: () => void }) {
  const { t } = useTranslation("review");
  const again = useMutation({ mutationFn: () => readDocumentAgain(document.id), onSuccess: onChanged });
  return (
    <>
      <Alert
        color="red"
        variant="light"
        title={t("failed.title")}
        icon={<IconAlertTriangle size={18} aria-hidden />}
      >
        {document.failure?.message ?? t("failed.unknown")}
      </Alert>
      <Group gap="sm">
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          {t("failed.again")}
        </Button>
        <Anchor href={documentFileAddress(document.id)} size="sm">
          {t("failed.download")}
        </Anchor>
      </Group>
      {again.error && <ErrorPanel error={again.error} />}
      <PasteInstead document={document} />
    </>
  );
}

/** The way round a file that cannot be read: its words, copied from wherever it can be opened. */
function PasteInstead({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation("review");
  const navigate = useNavigate();
  const [text, setText, forget] = useDraft(`paste-${document.id}`);
  const send = useMutation({
    mutationFn: () => importText({ text, title: document.title || document.fileName }),
    onSuccess: async ({ document: made }) => {
      forget();
      await navigate({ to: "/van-ban/$id", params: { id: made.id } });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t("failed.paste")}
          description={t("failed.pasteHint")}
          value={text}
          autosize
          minRows={5}
          maxRows={16}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {send.error && <ErrorPanel error={send.error} />}
        <Button
          type="submit"
          variant="default"
          loading={send.isPending}
          disabled={text.trim() === ""}
          w="fit-content"
        >
          {t("failed.pasteSend")}
        </Button>
      </Stack>
    </form>
  );
}
