import type { DocumentState, Standing, TaskState } from "@dondoc/contract";
import {
  IconAlertTriangle,
  IconBan,
  IconCalendarRepeat,
  IconCheck,
  IconChecks,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconCornerUpLeft,
  IconEye,
  IconHourglass,
  IconInbox,
  IconLoader,
  IconMinus,
  IconPlayerPause,
  IconSend,
  IconTableColumn,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./status-badge.module.css";

/** What a colour means; the word and the icon always say it too. */
export type Tone = "plain" | "info" | "soon" | "bad" | "good";

/** A word with its icon; the colour only repeats what they say. */
export function StatusBadge({
  tone,
  icon: Icon,
  children,
}: {
  tone: Tone;
  icon: TablerIcon;
  children: ReactNode;
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

const TASK: Record<TaskState, [Tone, TablerIcon]> = {
  assigned: ["plain", IconInbox],
  received: ["plain", IconCheck],
  in_progress: ["info", IconLoader],
  submitted: ["info", IconSend],
  accepted: ["good", IconChecks],
  returned: ["soon", IconCornerUpLeft],
  waiting: ["plain", IconHourglass],
  suspended: ["plain", IconPlayerPause],
  cancelled: ["plain", IconBan],
};

/** The stored state of a task. */
export function TaskStateBadge({ state }: { state: TaskState }) {
  const { t } = useTranslation();
  const [tone, icon] = TASK[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`taskState.${state}`)}
    </StatusBadge>
  );
}

const STANDING: Record<Standing, [Tone, TablerIcon]> = {
  no_deadline: ["plain", IconMinus],
  recurring: ["plain", IconCalendarRepeat],
  not_due: ["plain", IconClock],
  due_soon: ["soon", IconClockExclamation],
  overdue: ["bad", IconAlertTriangle],
  acceptance_overdue: ["soon", IconHourglass],
  done_on_time: ["good", IconChecks],
  done_late: ["soon", IconCheck],
  closed: ["plain", IconBan],
};
const WITH_DAYS = ["not_due", "due_soon", "overdue", "done_late"] as const;
type WithDays = (typeof WITH_DAYS)[number];
const hasDays = (standing: Standing): standing is WithDays =>
  (WITH_DAYS as readonly Standing[]).includes(standing);

/**
 * How a task stands against its deadline.
 * @param days days left or days late (a positive number); left out where it is not known
 */
export function StandingBadge({ standing, days }: { standing: Standing; days?: number | undefined }) {
  const { t } = useTranslation();
  const [tone, icon] = STANDING[standing];
  let text: string;
  if (!hasDays(standing)) text = t(`standing.${standing}`);
  else if (days === undefined) text = t(`standing.${standing}_plain`);
  else if (standing === "due_soon" && days === 0) text = t("standing.due_today");
  else text = t(`standing.${standing}`, { days });
  return (
    <StatusBadge tone={tone} icon={icon}>
      {text}
    </StatusBadge>
  );
}

const DOCUMENT: Record<DocumentState, [Tone, TablerIcon]> = {
  reading: ["plain", IconCircleDashed],
  review: ["info", IconEye],
  done: ["good", IconChecks],
  failed: ["bad", IconAlertTriangle],
};

/** The failure that is a question: what do the columns of this sheet hold? */
export const COLUMNS_UNKNOWN = "FILE_COLUMNS_UNKNOWN";

/** Where a document is on its way from file to tasks. @param failure code of what went wrong */
export function DocumentStateBadge({
  state,
  failure,
}: {
  state: DocumentState;
  failure?: string | undefined;
}) {
  const { t } = useTranslation();
  if (state === "failed" && failure === COLUMNS_UNKNOWN) {
    return (
      <StatusBadge tone="info" icon={IconTableColumn}>
        {t("documentState.columns")}
      </StatusBadge>
    );
  }
  if (state === "failed" && failure === "FILE_CANCELLED") {
    return (
      <StatusBadge tone="plain" icon={IconBan}>
        {t("documentState.stopped")}
      </StatusBadge>
    );
  }
  const [tone, icon] = DOCUMENT[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`documentState.${state}`)}
    </StatusBadge>
  );
}
