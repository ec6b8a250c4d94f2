import { Button, Group, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OpenQuestion } from "./confirm.ts";

/** Shows a question of {@link confirm}; Escape and the cross mean no. */
export default function ConfirmDialog({ question }: { question: OpenQuestion }) {
  const { t } = useTranslation();
  const no = () => question.answer(false);
  return (
    <Modal opened onClose={no} title={question.title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <div>{question.text}</div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={no} data-autofocus={question.danger}>
          {t("action.cancel")}
        </Button>
        <Button
          {...(question.danger && { color: "red" })}
          onClick={() => question.answer(true)}
          data-autofocus={!question.danger}
        >
          {question.yes}
        </Button>
      </Group>
    </Modal>
  );
}
