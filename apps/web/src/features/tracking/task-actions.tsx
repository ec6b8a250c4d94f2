import type { TaskEventKind, TaskView } from "@dondoc/contract";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatDay } from "../../ui/format.ts";
import { EventForm } from "./event-form.tsx";
import { STATE_ID } from "./task-state.ts";
import classes from "./tracking.module.css";
import { useTaskEvent } from "./use-task-event.ts";

type Kind = Exclude<TaskEventKind, "assigned">;

/** What is offered first, in the order in which a task goes on. */
const MAIN: readonly Kind[] = [
  "received",
  "accepted",
  "extension_granted",
  "submitted",
  "progress",
  "resumed",
  "rework",
  "extension_refused",
  "comment",
];
/** The step that brings the task on; everything else is offered quietly. */
const NEXT: ReadonlySet<Kind> = new Set([
  "received",
  "accepted",
  "extension_granted",
  "submitted",
  "resumed",
]);
/** Buttons beside the menu; a phone has room for fewer. */
const SHOWN = { wide: 3, phone: 2 };

/** What this person may do now: the likely ones as buttons, the others in a menu, the form below. */
export function TaskActions({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  const [open, setOpen] = useState<Kind | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const receive = useTaskEvent(task.id, focusState);
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const allowed = task.allowed.filter((kind): kind is Kind => kind !== "assigned");
  // A task that came back needs another owner before anything else.
  const order = task.state === "returned" ? (["reassigned", ...MAIN] as const) : MAIN;
  const main = order.filter((kind) => allowed.includes(kind)).slice(0, phone ? SHOWN.phone : SHOWN.wide);
  const rest = allowed.filter((kind) => !main.includes(kind));
  const pick = (kind: Kind) => {
    // Nobody has anything to add to it: no form.
    if (kind === "received") receive.mutate({ kind, version: task.version, note: "" });
    else setOpen(open === kind ? null : kind);
  };
  const cancel = () => {
    const opener = `[data-kind="${open}"]`;
    // The buttons give way to the form on a phone; they must be back to take the focus.
    flushSync(() => setOpen(null));
    (bar.current?.querySelector<HTMLElement>(opener) ?? bar.current?.querySelector("button"))?.focus();
  };
  const done = () => {
    setOpen(null);
    focusState();
  };
  if (allowed.length === 0) return null;
  return (
    <div className={classes.actions} data-open={open ?? undefined}>
      <PendingExtension task={task} />
      <div className={classes.buttons} ref={bar}>
        {main.map((kind, index) => (
          <Button
            key={kind}
            size={phone ? "md" : "sm"}
            variant={index === 0 && (NEXT.has(kind) || kind === "reassigned") ? "filled" : "default"}
            data-kind={kind}
            {...(kind !== "received" && { "aria-expanded": open === kind })}
            loading={kind === "received" && receive.isPending}
            onClick={() => pick(kind)}
          >
            {t(`event.${kind}`)}
          </Button>
        ))}
        {rest.length > 0 && <RestMenu kinds={rest} phone={phone} onPick={pick} />}
      </div>
      {receive.error && <ErrorPanel error={receive.error} />}
      {open && allowed.includes(open) && (
        <EventForm key={open} task={task} kind={open} onDone={done} onCancel={cancel} />
      )}
    </div>
  );
}

/** After an action the keyboard and the screen reader stand where the new state is. */
function focusState(): void {
  document.getElementById(STATE_ID)?.focus();
}

function PendingExtension({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  if (!task.pendingExtension) return null;
  const { by, asked, reason } = task.pendingExtension;
  return <p className={classes.notice}>{t("task.extensionAsked", { by, date: formatDay(asked), reason })}</p>;
}

type RestProps = { kinds: readonly Kind[]; phone: boolean | undefined; onPick: (kind: Kind) => void };

function RestMenu({ kinds, phone, onPick }: RestProps) {
  const { t } = useTranslation("tracking");
  return (
    // The form that an entry opens takes the focus.
    <Menu position={phone ? "top-end" : "bottom-start"} withinPortal={false} returnFocus={false}>
      <Menu.Target>
        {phone ? (
          <ActionIcon size="lg" variant="default" className={classes.moreIcon} aria-label={t("form.more")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <Button size="sm" variant="subtle" leftSection={<IconDots size={16} aria-hidden />}>
            {t("form.more")}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} {...(kind === "cancelled" && { color: "red" })} onClick={() => onPick(kind)}>
            {t(`event.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
