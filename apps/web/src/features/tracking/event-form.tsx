import type { TaskEventBody, TaskEventKind, TaskView } from "@dondoc/contract";
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isCode } from "../../api/api-error.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { type Picked, UnitPicker } from "../../ui/unit-picker.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { taskQuery } from "./queries.ts";
import classes from "./tracking.module.css";
import { useTaskEvent } from "./use-task-event.ts";

const DayInput = lazy(() => import("../../ui/day-input.tsx"));

type Kind = Exclude<TaskEventKind, "assigned">;
const NOTE_NEEDED: ReadonlySet<Kind> = new Set([
  "submitted",
  "rework",
  "returned",
  "waiting",
  "suspended",
  "cancelled",
  "extension_asked",
  "extension_refused",
  "comment",
]);

type Fields = {
  note: string;
  progress: number;
  resultNumber: string;
  due: string | null;
  unit: Picked | null;
};

/** The event's body, or null while something it needs is missing. */
function bodyOf(kind: Kind, version: number, fields: Fields): TaskEventBody | null {
  const base = { version, note: fields.note.trim() };
  if (NOTE_NEEDED.has(kind) && base.note === "") return null;
  switch (kind) {
    case "progress":
      return { kind, ...base, progress: fields.progress };
    case "submitted":
      return {
        kind,
        ...base,
        ...(fields.resultNumber.trim() && { resultNumber: fields.resultNumber.trim() }),
      };
    case "reassigned":
      return fields.unit && { kind, ...base, unitId: fields.unit.id };
    case "extension_asked":
    case "extension_granted":
      return fields.due ? { kind, ...base, due: fields.due } : null;
    default:
      return { kind, ...base };
  }
}

type Props = { task: TaskView; kind: Kind; onDone: () => void; onCancel: () => void };

/** What one event needs, in place; the note is kept on this device until it is sent. */
export function EventForm({ task, kind, onDone, onCancel }: Props) {
  const { t } = useTranslation(["tracking", "common"]);
  const [note, setNote, forgetNote] = useDraft(`task-${task.id}-${kind}`);
  const [rest, setRest] = useState<Omit<Fields, "note">>({
    progress: task.progress,
    resultNumber: "",
    due: task.pendingExtension?.asked ?? null,
    unit: null,
  });
  const send = useTaskEvent(task.id, () => {
    forgetNote();
    onDone();
  });
  const body = bodyOf(kind, task.version, { note, ...rest });
  const submit = () => body && send.mutate(body);
  const form = useFocusInside();
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t(`event.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      {kind !== "comment" && <p className="dimmed">{t(`eventHint.${kind}`)}</p>}
      <SpecialField
        kind={kind}
        fields={rest}
        minDate={task.dueCurrent}
        onChange={(change) => setRest({ ...rest, ...change })}
      />
      <Textarea
        label={t(NOTE_NEEDED.has(kind) ? "form.note" : "form.noteOptional")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        rows={3}
        required={NOTE_NEEDED.has(kind)}
      />
      <SendError error={send.error} id={task.id} />
      <Group gap="xs">
        <Button
          type="submit"
          size="sm"
          disabled={!body}
          loading={send.isPending}
          {...(kind === "cancelled" && { color: "red" })}
        >
          {t(`event.${kind}`)}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("common:action.cancel")}
        </Button>
      </Group>
    </form>
  );
}

type SpecialProps = {
  kind: Kind;
  fields: Omit<Fields, "note">;
  minDate: string | null;
  onChange: (change: Partial<Omit<Fields, "note">>) => void;
};

/** The one field beside the note that some events have: how far, which number, which day, which unit. */
function SpecialField({ kind, fields, minDate, onChange }: SpecialProps) {
  const { t } = useTranslation("tracking");
  switch (kind) {
    case "progress":
      return (
        <TextInput
          type="number"
          min={0}
          max={100}
          step={5}
          w="10rem"
          label={t("form.progress")}
          value={fields.progress}
          onChange={(event) => {
            const typed = Math.round(Number(event.currentTarget.value));
            onChange({ progress: Math.min(100, Math.max(0, typed)) });
          }}
        />
      );
    case "submitted":
      return (
        <TextInput
          label={t("form.resultNumber")}
          value={fields.resultNumber}
          maxLength={100}
          onChange={(event) => onChange({ resultNumber: event.currentTarget.value })}
        />
      );
    case "reassigned":
      return fields.unit ? (
        <p>
          {t("form.newUnit")}: <strong>{fields.unit.name}</strong>
        </p>
      ) : (
        <UnitPicker
          label={t("form.newUnit")}
          kinds={["unit"]}
          autoFocus
          onPick={(unit) => onChange({ unit })}
        />
      );
    case "extension_asked":
    case "extension_granted":
      return (
        <Suspense>
          <DayInput
            label={t("form.newDue")}
            value={fields.due}
            onChange={(due) => onChange({ due })}
            required
            {...(minDate && { minDate })}
          />
        </Suspense>
      );
    default:
      return null;
  }
}

/** A conflict loses nothing: the words stay, and the newer task is one button away. */
function SendError({ error, id }: { error: unknown; id: string }) {
  const { t } = useTranslation("tracking");
  const client = useQueryClient();
  if (!error) return null;
  return (
    <ErrorPanel error={error}>
      {isCode(error, "CONFLICT") && (
        <Button size="xs" variant="default" onClick={() => void client.invalidateQueries(taskQuery(id))}>
          {t("form.showNew")}
        </Button>
      )}
    </ErrorPanel>
  );
}

/** The form takes the keyboard: the first thing that must be filled in, else the button that sends it. */
function useFocusInside() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const target =
      form.current?.querySelector<HTMLElement>("input:not([disabled]), textarea[required]") ??
      form.current?.querySelector<HTMLElement>("[type=submit]");
    target?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return form;
}
