import { DocumentSummary } from "@dondoc/contract";
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DOCUMENTS_KEY, updateDocument } from "../../api/documents.ts";
import { ConflictAlert } from "../conflict-alert.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { fold, formatDay } from "../format.ts";
import { notifyDone } from "../notify.ts";
import { useConflict } from "../use-conflict.ts";
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
  const { newest, note } = useConflict(DocumentSummary);
  const save = useMutation({
    mutationFn: () => {
      const { issuedOn, ...fields } = form.values;
      // The newest version that this page knows: of the conflict, when there was one.
      const { version } = newest ?? document;
      return updateDocument(document.id, { version, ...fields, issuedOn: parseIssuedOn(issuedOn) });
    },
    onError: note,
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
            <ConflictAlert
              newest={[
                [t("fields.number"), newest.number ?? ""],
                [t("fields.issuedOn"), formatDay(newest.issuedOn)],
                [t("fields.issuer"), newest.issuer ?? ""],
                [t("fields.summary"), newest.title],
              ]}
            />
          )}
          {!newest && save.error !== null && <ErrorPanel error={save.error} />}
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
