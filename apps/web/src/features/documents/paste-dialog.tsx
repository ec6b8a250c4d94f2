import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../ui/format.ts";
import { useDraft } from "../../ui/use-draft.ts";

type Props = {
  /** Text that came with Ctrl+V; empty = what was left last time. */
  initial: string;
  onClose: () => void;
  /** Sends the text; true when the server has it. */
  onRead: (text: string, name: string) => Promise<boolean>;
};

/** A document's text by paste, for what no file can be read from. */
export default function PasteDialog({ initial, onClose, onRead }: Props) {
  const { t } = useTranslation(["documents", "common"]);
  const [draft, setDraft, forget] = useDraft("paste");
  const [text, setText] = useState(initial || draft);
  const [name, setName] = useState("");
  const [sending, setSending] = useState(false);
  const change = (next: string) => {
    setText(next);
    setDraft(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setDraft(text);
    const taken = await onRead(text, name.trim() || firstWords(text));
    setSending(false);
    if (taken) forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("pasteBox.title")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Textarea
            label={t("pasteBox.text")}
            description={t("pasteBox.hint")}
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
            minRows={14}
            maxRows={20}
            autosize
            required
            data-autofocus
          />
          <TextInput
            label={t("pasteBox.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <span className="dimmed">
              {t("pasteBox.words", { words: formatCount(text.split(/\s+/).filter(Boolean).length) })}
            </span>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t("common:action.cancel")}
              </Button>
              <Button type="submit" loading={sending} disabled={text.trim() === ""}>
                {t("pasteBox.read")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A name for the list while the document is being read. */
const firstWords = (text: string): string => text.trim().replace(/\s+/g, " ").slice(0, 60);
