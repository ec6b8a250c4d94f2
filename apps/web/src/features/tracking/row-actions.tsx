import type { TaskRow } from "@dondoc/contract";
import { Button, Textarea } from "@mantine/core";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/format.ts";
import { notifyError } from "../../ui/notify.ts";
import { useDraft } from "../../ui/use-draft.ts";
import classes from "./tracking.module.css";
import { useTaskEvent } from "./use-task-event.ts";

/** The row that was acted on goes away: the focus goes to the next one, else to the page. */
function useNextRow(): { place: RefObject<HTMLDivElement | null>; goOn: () => void } {
  const place = useRef<HTMLDivElement>(null);
  const goOn = () => {
    const row = place.current?.closest("li");
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>("a");
    (next ?? document.getElementById("noi-dung"))?.focus({ preventScroll: true });
  };
  return { place, goOn };
}

/** One tap: the unit has the order. */
export function Receive({ row }: { row: TaskRow }) {
  const { t } = useTranslation("tracking");
  const { place, goOn } = useNextRow();
  const send = useTaskEvent(row.id, goOn);
  if (!row.allowed.includes("received")) return null;
  return (
    <div className={classes.rowActions} ref={place}>
      <Button
        loading={send.isPending}
        onClick={() =>
          send.mutate({ kind: "received", version: row.version, note: "" }, { onError: notifyError })
        }
      >
        {t("today.receive")}
      </Button>
    </div>
  );
}

/** A request for a later date with its reason, to be decided without opening the task. */
export function DecideExtension({ row }: { row: TaskRow }) {
  const { t } = useTranslation(["tracking", "common"]);
  const [refusing, setRefusing] = useState(false);
  const { place, goOn } = useNextRow();
  const send = useTaskEvent(row.id, goOn);
  const asked = row.pendingExtension;
  if (!asked) return null;
  const grant = () =>
    send.mutate(
      { kind: "extension_granted", version: row.version, note: "", due: asked.asked },
      { onError: notifyError },
    );
  return (
    <div ref={place}>
      <p className={classes.asked}>
        <strong>{t("today.askedUntil", { date: formatDay(asked.asked) })}</strong> {asked.by}: {asked.reason}
      </p>
      {row.allowed.includes("extension_granted") && !refusing && (
        <div className={classes.rowActions}>
          <Button loading={send.isPending} onClick={grant}>
            {t("today.grant")}
          </Button>
          <Button variant="default" disabled={send.isPending} onClick={() => setRefusing(true)}>
            {t("today.refuse")}
          </Button>
        </div>
      )}
      {refusing && (
        <Refuse
          row={row}
          sending={send.isPending}
          onSend={(note) =>
            send.mutate({ kind: "extension_refused", version: row.version, note }, { onError: notifyError })
          }
          onCancel={() => setRefusing(false)}
        />
      )}
    </div>
  );
}

type RefuseProps = {
  row: TaskRow;
  sending: boolean;
  onSend: (note: string) => void;
  onCancel: () => void;
};

/** A refusal needs its reason; what is typed stays on this device until it is sent. */
function Refuse({ row, sending, onSend, onCancel }: RefuseProps) {
  const { t } = useTranslation(["tracking", "common"]);
  const [note, setNote, forget] = useDraft(`task-${row.id}-extension_refused`);
  return (
    <form
      className={classes.refuse}
      aria-label={t("event.extension_refused")}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(note.trim());
        forget();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Textarea
        label={t("today.refuseReason")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        ref={(field) => {
          if (!field || field.dataset.entered) return;
          field.dataset.entered = "true";
          field.focus({ preventScroll: true });
          field.form?.scrollIntoView({ block: "nearest" });
        }}
        rows={2}
        required
      />
      <div className={classes.rowActions}>
        <Button type="submit" loading={sending} disabled={note.trim() === ""}>
          {t("today.refuse")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("common:action.cancel")}
        </Button>
      </div>
    </form>
  );
}
