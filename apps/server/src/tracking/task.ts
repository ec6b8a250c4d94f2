import type { Standing, TaskEventKind, TaskRow, TaskState } from "@dondoc/contract";
import { AppError } from "../http/app-error.ts";

/** The part of a task's row that its events decide (DESIGN §5). Days are ISO days in Asia/Ho_Chi_Minh. */
export type TaskFacts = {
  state: TaskState;
  deadlineKind: TaskRow["deadlineKind"];
  dueOriginal: string | null;
  dueCurrent: string | null;
  progress: number;
  resultNumber: string | null;
  leadUnitId: string | null;
  assignedAt: Date;
  receivedAt: Date | null;
  submittedAt: Date | null;
  acceptedAt: Date | null;
};

/** An event as recorded; `data` carries what the kind needs (see {@link applyEvent}). */
export type TaskHappening = { kind: TaskEventKind; at: Date; data: Record<string, unknown> };

const OPEN: readonly TaskState[] = [
  "assigned",
  "received",
  "in_progress",
  "returned",
  "waiting",
  "suspended",
];
const WORKING: readonly TaskState[] = ["assigned", "received", "in_progress"];

/** From which states an event may come, and the state after it; null leaves the state as it is. */
export const TRANSITIONS: Readonly<
  Record<TaskEventKind, { from: readonly TaskState[]; to: TaskState | null }>
> = {
  assigned: { from: [], to: "assigned" },
  received: { from: ["assigned"], to: "received" },
  progress: { from: WORKING, to: "in_progress" },
  submitted: { from: [...WORKING, "waiting"], to: "submitted" },
  accepted: { from: ["submitted"], to: "accepted" },
  rework: { from: ["submitted"], to: "in_progress" },
  returned: { from: ["assigned", "received"], to: "returned" },
  reassigned: { from: OPEN, to: "assigned" },
  waiting: { from: WORKING, to: "waiting" },
  resumed: { from: ["waiting", "suspended"], to: "in_progress" },
  suspended: { from: [...WORKING, "waiting", "returned"], to: "suspended" },
  cancelled: { from: [...OPEN, "submitted"], to: "cancelled" },
  extension_asked: { from: [...WORKING, "waiting"], to: null },
  extension_granted: { from: [...OPEN, "submitted"], to: null },
  extension_refused: { from: [...OPEN, "submitted"], to: null },
  comment: { from: [...OPEN, "submitted", "accepted", "cancelled"], to: null },
};

/** Whether the event may happen to a task in this state. */
export function canHappen(kind: TaskEventKind, state: TaskState): boolean {
  return TRANSITIONS[kind].from.includes(state);
}

/**
 * The task after an event. Replaying a task's events from its assignment gives its row again.
 * @throws AppError RULE_BROKEN when the event cannot happen in the task's state
 */
export function applyEvent(task: TaskFacts, event: TaskHappening): TaskFacts {
  if (!canHappen(event.kind, task.state)) {
    throw new AppError("RULE_BROKEN", { details: { kind: event.kind, state: task.state } });
  }
  const next = { ...task, state: TRANSITIONS[event.kind].to ?? task.state };
  // Reporting work on an order is receiving it: nobody has to press two buttons.
  if (task.state === "assigned" && (event.kind === "progress" || event.kind === "submitted")) {
    next.receivedAt = event.at;
  }
  switch (event.kind) {
    case "received":
      return { ...next, receivedAt: event.at };
    case "progress":
      return { ...next, progress: Number(event.data.progress) };
    case "submitted":
      return {
        ...next,
        submittedAt: event.at,
        progress: 100,
        resultNumber: textOrNull(event.data.resultNumber),
      };
    case "accepted":
      return { ...next, acceptedAt: event.at };
    case "rework":
      return { ...next, submittedAt: null, progress: Math.min(task.progress, 90) };
    case "reassigned":
      return { ...next, leadUnitId: String(event.data.unitId), receivedAt: null, progress: 0 };
    case "extension_granted":
      return { ...next, dueCurrent: String(event.data.due) };
    default:
      return next;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What {@link standingOf} needs to know of an authority. */
export type StandingRules = { dueSoonDays: number; acceptanceDays: number };
export const DEFAULT_RULES: StandingRules = { dueSoonDays: 7, acceptanceDays: 5 };

/** The row's days, as days: moments are turned into days by whoever knows the time zone. */
export type StandingInput = Pick<TaskFacts, "state" | "deadlineKind" | "dueOriginal" | "dueCurrent"> & {
  submittedOn: string | null;
  acceptedOn: string | null;
};

/**
 * How a task stands on a day. Done is judged by the original deadline; what is open by the one in
 * force; what is submitted by the day it was submitted, because then the doer's clock stops
 * (DESIGN §5). The same rule stands in SQL in `task-standing.sql.ts`; a property test holds them together.
 */
export function standingOf(
  task: StandingInput,
  today: string,
  rules: StandingRules = DEFAULT_RULES,
): Standing {
  if (task.state === "cancelled" || task.state === "suspended") return "closed";
  if (task.state === "submitted" && daysBetween(task.submittedOn ?? today, today) > rules.acceptanceDays) {
    return "acceptance_overdue";
  }
  if (task.dueCurrent === null || task.dueOriginal === null) {
    return task.deadlineKind === "recurring" ? "recurring" : "no_deadline";
  }
  if (task.state === "accepted") {
    return (task.submittedOn ?? task.acceptedOn ?? today) <= task.dueOriginal ? "done_on_time" : "done_late";
  }
  const day = task.state === "submitted" ? (task.submittedOn ?? today) : today;
  const left = daysBetween(day, task.dueCurrent);
  if (left < 0) return "overdue";
  return task.state !== "submitted" && left <= rules.dueSoonDays ? "due_soon" : "not_due";
}

/** Days late: so far for what is open, for good once submitted; 0 when on time or without deadline. */
export function lateDaysOf(task: StandingInput, today: string): number {
  const due = task.state === "accepted" ? task.dueOriginal : task.dueCurrent;
  if (due === null || task.state === "cancelled" || task.state === "suspended") return 0;
  return Math.max(0, daysBetween(due, task.submittedOn ?? today));
}

/** The state of a line that stands for several children, from theirs. */
export function parentStateOf(children: readonly TaskState[]): TaskState {
  const live = children.filter((state) => state !== "cancelled");
  if (live.length === 0) return "cancelled";
  for (const state of ["accepted", "assigned", "suspended"] as const) {
    if (live.every((s) => s === state)) return state;
  }
  if (live.every((s) => s === "accepted" || s === "submitted")) return "submitted";
  if (live.every((s) => s === "assigned" || s === "received" || s === "returned")) return "received";
  return "in_progress";
}
