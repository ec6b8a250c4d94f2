import { DocumentSummary } from "@dondoc/contract";
import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isCode } from "../../api/api-error.ts";
import { DOCUMENTS_KEY, updateDocument } from "../../api/documents.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { fold, formatDay } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.ts";
import { DOCUMENT_TYPES } from "./document-types.ts";
import { parseIssuedOn } from "./issued-on.ts";

type Props = {
  document: DocumentSummary;
  onClose: () => void;
  onSaved?: (document: DocumentSummary) => void;
};

/**
 * The document's own fields, as read and corrected by the officer. A change by somebody else meanwhile
 * is shown beside what was typed; saving again writes over it knowingly.
 */
export default function DocumentFieldsDialog({ document, onClose, onSaved }: Props) {
  const { t } = useTranslation(["documents", "common"]);
  const client = useQueryClient();
  const form = useFields(document);
  const [newest, setNewest] = useState<DocumentSummary | null>(null);
  const save = useMutation({
    mutationFn: () => {
      const { issuedOn, ...fields } = form.values;
      // The newest version that this page knows: of the conflict, when there was one.
      const { version } = newest ?? document;
      return updateDocument(document.id, { version, ...fields, issuedOn: parseIssuedOn(issuedOn) });
    },
    onError: (error) => setNewest(conflictOf(error)),
    onSuccess: async (saved) => {
      notifyDone(t("fields.saved"));
      onSaved?.(saved);
      onClose();
      await client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("fields.title")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <form noValidate onSubmit={form.onSubmit(() => save.mutate())}>
        <Stack gap="sm">
          <Fields form={form} />
          {newest && (
            <Alert color="yellow" role="alert">
              {t("fields.conflict", {
                number: newest.number ?? t("noNumber"),
                day: formatDay(newest.issuedOn),
                title: newest.title,
              })}
            </Alert>
          )}
          {save.error && !newest && <ErrorPanel error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:action.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("common:action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Fields({ form }: { form: ReturnType<typeof useFields> }) {
  const { t } = useTranslation(["documents", "common"]);
  return (
    <>
      <Select
        label={t("fields.type")}
        data={DOCUMENT_TYPES.map((value) => ({ value, label: t(`common:documentType.${value}`) }))}
        searchable
        allowDeselect={false}
        filter={({ options, search }) =>
          options.filter((option) => "label" in option && fold(String(option.label)).includes(fold(search)))
        }
        {...form.getInputProps("type")}
      />
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label={t("fields.number")}
          description={t("fields.numberHint")}
          {...form.getInputProps("number")}
        />
        <TextInput
          label={t("fields.issuedOn")}
          description={t("fields.issuedOnHint")}
          inputMode="numeric"
          {...form.getInputProps("issuedOn")}
        />
      </Group>
      <TextInput label={t("fields.issuer")} {...form.getInputProps("issuer")} />
      <Textarea
        label={t("fields.summary")}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        {...form.getInputProps("title")}
      />
    </>
  );
}

function useFields(document: DocumentSummary) {
  const { t } = useTranslation("documents");
  return useForm({
    initialValues: {
      type: document.type,
      number: document.number ?? "",
      issuedOn: formatDay(document.issuedOn),
      issuer: document.issuer ?? "",
      title: document.title,
    },
    validate: {
      issuedOn: (value) => (parseIssuedOn(value) === undefined ? t("fields.issuedOnWrong") : null),
    },
  });
}

/** The document as it is now, when somebody else was quicker. */
function conflictOf(error: unknown): DocumentSummary | null {
  if (!isCode(error, "CONFLICT")) return null;
  const details = error.details as { current?: unknown } | null;
  const parsed = DocumentSummary.safeParse(details?.current);
  return parsed.success ? parsed.data : null;
}
