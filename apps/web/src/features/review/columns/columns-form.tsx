import type { DocumentSheets, DocumentSummary } from "@dondoc/contract";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mapSheets, sheetsQuery } from "../../../api/sheets.ts";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { ListSkeleton } from "../../../ui/list-skeleton.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { useDraft } from "../../../ui/use-draft.ts";
import { distinct, isRead, kindsOf, parseChoices } from "./choices.ts";
import { SheetColumns } from "./sheet-columns.tsx";

type Props = { document: DocumentSummary; onMapped: () => void };

/** Asks what the columns of a workbook hold; choices that were not sent yet survive a reload. */
export function ColumnsForm({ document, onMapped }: Props) {
  const answer = useQuery(sheetsQuery(document.id));
  const late = useDelayed(answer.isPending);
  if (answer.isPending) return late ? <ListSkeleton /> : null;
  if (!answer.data) return <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Form document={document} onMapped={onMapped} {...answer.data} />;
}

function Form({ document, onMapped, sheets, changeable }: Props & DocumentSheets) {
  const { t } = useTranslation("review");
  const [draft, setDraft, forget] = useDraft(`columns-${document.id}`);
  const choices = parseChoices(draft);
  const asked = distinct(sheets);
  const send = useMutation({
    mutationFn: () =>
      mapSheets(document.id, {
        version: document.version,
        sheets: asked.map((sheet) => ({ key: sheet.key, kinds: [...kindsOf(sheet, choices)] })),
      }),
    onSuccess: () => {
      forget();
      onMapped();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="md">
        {!changeable && (
          <Alert color="gray" variant="light">
            {t("columns.fixed")}
          </Alert>
        )}
        {asked.map((sheet) => (
          <SheetColumns
            key={sheet.key}
            sheet={sheet}
            choices={choices}
            onChoose={changeable ? (next) => setDraft(JSON.stringify(next)) : null}
          />
        ))}
        {send.error && <ErrorPanel error={send.error} />}
        {changeable && (
          <Group gap="sm">
            <Button
              type="submit"
              loading={send.isPending}
              disabled={!asked.some((sheet) => isRead(sheet, choices))}
            >
              {t("columns.send")}
            </Button>
            <span className="dimmed">{t("columns.remembered")}</span>
          </Group>
        )}
      </Stack>
    </form>
  );
}
