import type { TaskEventKind, TaskView } from "@dondoc/contract";
import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/format.ts";
import { EventForm } from "./event-form.tsx";
import classes from "./tracking.module.css";

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
const SHOWN = 3;

/** What this person may do now: the likely ones as buttons, the others in a menu, the form below. */
export function TaskActions({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  const [open, setOpen] = useState<Kind | null>(null);
  const allowed = task.allowed.filter((kind): kind is Kind => kind !== "assigned");
  // A task that came back needs another owner before anything else.
  const order = task.state === "returned" ? (["reassigned", ...MAIN] as const) : MAIN;
  const main = order.filter((kind) => allowed.includes(kind)).slice(0, SHOWN);
  const rest = allowed.filter((kind) => !main.includes(kind));
  if (allowed.length === 0) return null;
  return (
    <div className={classes.actions}>
      {task.pendingExtension && (
        <p className={classes.notice}>
          {t("task.extensionAsked", {
            by: task.pendingExtension.by,
            date: formatDay(task.pendingExtension.asked),
            reason: task.pendingExtension.reason,
          })}
        </p>
      )}
      <div className={classes.buttons}>
        {main.map((kind, index) => (
          <Button
            key={kind}
            size="sm"
            variant={index === 0 && (NEXT.has(kind) || kind === "reassigned") ? "filled" : "default"}
            aria-expanded={open === kind}
            onClick={() => setOpen(open === kind ? null : kind)}
          >
            {t(`event.${kind}`)}
          </Button>
        ))}
        {rest.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                size="sm"
                variant={main.length ? "subtle" : "default"}
                leftSection={<IconDots size={16} aria-hidden />}
              >
                {t("form.more")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((kind) => (
                <Menu.Item
                  key={kind}
                  {...(kind === "cancelled" && { color: "red" })}
                  onClick={() => setOpen(kind)}
                >
                  {t(`event.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && allowed.includes(open) && (
        <EventForm key={open} task={task} kind={open} onDone={() => setOpen(null)} />
      )}
    </div>
  );
}
