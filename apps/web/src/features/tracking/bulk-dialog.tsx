import type { BulkKind, TaskBulkResult, TaskRow } from "@dondoc/contract";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { addEventToTasks } from "../../api/tasks.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import { TASKS_KEY } from "./queries.ts";
import classes from "./tracking.module.css";

type Props = {
  kind: BulkKind;
  /** The tasks to which the person may do it. */
  rows: readonly TaskRow[];
  /** How many were chosen to which it cannot be done. */
  unfit?: number;
  onClose: () => void;
  /** Runs when the answer has come, also when some were refused. */
  onDone?: () => void;
};

/** Asks once before many tasks are received or accepted, then says what could not be done and why. */
export default function BulkDialog({ kind, rows, unfit = 0, onClose, onDone }: Props) {
  const { t } = useTranslation(["tracking", "common"]);
  const [note, setNote] = useState("");
  // The rows change while the list loads again; the question is about those it was asked for.
  const [asked] = useState(rows);
  const send = useBulk(kind, asked, (result) => {
    onDone?.();
    if (result.refused.length === 0) onClose();
  });
  const count = asked.length;
  useEffect(() => () => void setTimeout(keepFocus, FOCUS_RETURNED), []);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(send.data ? "bulk.resultTitle" : `bulk.ask_${kind}`, { count })}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      {send.data ? (
        <Refused result={send.data} rows={asked} onClose={onClose} />
      ) : (
        <form
          className={classes.ask}
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate(note.trim());
          }}
        >
          <p>{t(`bulk.text_${kind}`)}</p>
          {unfit > 0 && <p className={classes.notice}>{t(`bulk.unfit_${kind}`, { count: unfit })}</p>}
          <Textarea
            label={t("bulk.note")}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            rows={2}
            maxLength={4000}
          />
          {send.error && <ErrorPanel error={send.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:action.cancel")}
            </Button>
            <Button type="submit" loading={send.isPending} data-autofocus>
              {t(`bulk.do_${kind}`, { count })}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}

/** By then the dialog has given the focus back, if what opened it is still there (ms). */
const FOCUS_RETURNED = 50;

/** The button that asked is gone with the choice: the focus goes to the page, not to nowhere. */
function keepFocus(): void {
  if (document.activeElement === document.body)
    document.getElementById("noi-dung")?.focus({ preventScroll: true });
}

/** The question gave way to its answer inside the same dialog: the focus goes along. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();

function Refused({
  result,
  rows,
  onClose,
}: {
  result: TaskBulkResult;
  rows: readonly TaskRow[];
  onClose: () => void;
}) {
  const { t } = useTranslation(["tracking", "common"]);
  return (
    <div className={classes.ask} role="status">
      <p>{t("bulk.result", { done: result.done.length, refused: result.refused.length })}</p>
      <ul className={classes.refused}>
        {result.refused.map(({ id, message, action }) => (
          <li key={id}>
            <strong>{rows.find((row) => row.id === id)?.title}</strong>
            <div>
              {message} {action}
            </div>
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button onClick={onClose} ref={focusOnce}>
          {t("common:action.close")}
        </Button>
      </Group>
    </div>
  );
}

function useBulk(kind: BulkKind, rows: readonly TaskRow[], onAnswer: (result: TaskBulkResult) => void) {
  const { t } = useTranslation("tracking");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      addEventToTasks({ kind, note, tasks: rows.map(({ id, version }) => ({ id, version })) }),
    onSuccess: (result) => {
      void client.invalidateQueries({ queryKey: TASKS_KEY });
      if (result.refused.length === 0) notifyDone(t(`bulk.done_${kind}`, { count: result.done.length }));
      onAnswer(result);
    },
  });
}
