import type { DocumentSummary, ReadingProgress, ReviewEvent, ReviewView } from "@dondoc/contract";
import { Alert, Anchor, Button, Group, Stack, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cancelReading, documentFileAddress, importText, readDocumentAgain } from "../../../api/documents.ts";
import { reviewEventsPath, reviewQuery } from "../../../api/review.ts";
import { useLive } from "../../../api/use-live.ts";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { ReadingBar, ReadingWords } from "../../../ui/reading-progress.tsx";
import { COLUMNS_UNKNOWN } from "../../../ui/status-badge.tsx";
import { useDraft } from "../../../ui/use-draft.ts";
import { useMay } from "../../../ui/use-me.ts";
import { ColumnsNeeded } from "../columns/columns-needed.tsx";
import { FirstPage } from "../pages/first-page.tsx";

/** Until it has been read, only the name tells what a file may be. */
const HAS_PAGES = /\.(?:pdf|png|jpe?g|tiff?)$/i;

/** A document that is being read, or that could not be read: what happens, and what can be done. */
export function DocumentPending({ document }: { document: DocumentSummary }) {
  const client = useQueryClient();
  const asksColumns = document.failure?.code === COLUMNS_UNKNOWN;
  const look = () => void client.invalidateQueries(reviewQuery(document.id));
  const hear = (event: ReviewEvent) => {
    if (event.kind === "document") look();
    if (event.kind === "reading")
      client.setQueryData(reviewQuery(document.id).queryKey, withReading(event.reading));
  };
  // It may have been read before the stream that tells it was open.
  useLive<ReviewEvent>(reviewEventsPath(document.id), hear, look, { loadOnOpen: true });
  return (
    <>
      <PageHeader title={document.title || document.fileName} description={document.fileName} />
      <Stack gap="md" maw={asksColumns ? "64rem" : "44rem"}>
        {asksColumns ? (
          <ColumnsNeeded document={document} onMapped={look} />
        ) : document.state === "reading" ? (
          <Reading document={document} onChanged={look} />
        ) : (
          <Failed document={document} onChanged={look} />
        )}
        {document.state === "reading" && HAS_PAGES.test(document.fileName) && (
          <FirstPage documentId={document.id} />
        )}
      </Stack>
    </>
  );
}

const withReading =
  (reading: ReadingProgress) =>
  (view: ReviewView | undefined): ReviewView | undefined =>
    view?.document.state === "reading" ? { ...view, document: { ...view.document, reading } } : view;

const UNTOLD: ReadingProgress = { stage: "waiting", page: null, pages: null };

function Reading({ document, onChanged }: { document: DocumentSummary; onChanged: () => void }) {
  const { t } = useTranslation("review");
  const mayStop = useMay("documents.import");
  const stop = useMutation({ mutationFn: () => cancelReading(document.id), onSettled: onChanged });
  const reading = document.reading ?? UNTOLD;
  return (
    <>
      <div>
        <p role="status" style={{ marginTop: 0 }}>
          <ReadingWords reading={reading} />
        </p>
        <ReadingBar reading={reading} />
      </div>
      <p className="dimmed" style={{ margin: 0 }}>
        {t("reading.text")}
      </p>
      {mayStop && (
        <Button variant="default" w="fit-content" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t("reading.cancel")}
        </Button>
      )}
      {stop.error && <ErrorPanel error={stop.error} />}
    </>
  );
}

function Failed({ document, onChanged }: { document: DocumentSummary; onChanged: () => void }) {
  const { t } = useTranslation("review");
  const stopped = document.failure?.code === "FILE_CANCELLED";
  const again = useMutation({ mutationFn: () => readDocumentAgain(document.id), onSuccess: onChanged });
  return (
    <>
      <Alert
        color={stopped ? "gray" : "red"}
        variant="light"
        title={t(stopped ? "failed.cancelled" : "failed.title")}
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
