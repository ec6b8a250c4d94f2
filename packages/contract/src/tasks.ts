import { z } from "zod";
import { Day, Id, listOf, Moment, Note, pageOf, SpanSchema, Version } from "./common.ts";

/** Stored states (DESIGN §5); "proposed" lives in review, a task starts as assigned. */
export const TASK_STATES = [
  "assigned",
  "received",
  "in_progress",
  "submitted",
  "accepted",
  "returned",
  "waiting",
  "suspended",
  "cancelled",
] as const;
export const TaskState = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof TaskState>;

/** Derived, never stored: how a task stands against its deadline on a given day (DESIGN §5). */
export const STANDINGS = [
  "no_deadline",
  "recurring",
  "not_due",
  "due_soon",
  "overdue",
  "acceptance_overdue",
  "done_on_time",
  "done_late",
  "closed",
] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

export const TASK_EVENT_KINDS = [
  "assigned",
  "received",
  "progress",
  "submitted",
  "accepted",
  "rework",
  "returned",
  "reassigned",
  "waiting",
  "resumed",
  "suspended",
  "cancelled",
  "extension_asked",
  "extension_granted",
  "extension_refused",
  "comment",
] as const;
export const TaskEventKind = z.enum(TASK_EVENT_KINDS);
export type TaskEventKind = z.infer<typeof TaskEventKind>;

const unitRef = z.object({ id: Id, name: z.string() });

export const TaskRow = z.object({
  id: Id,
  parentId: Id.nullable(),
  documentId: Id.nullable(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  /** Null for the line that stands for several children. */
  lead: unitRef.nullable(),
  coordinators: z.array(unitRef),
  children: z
    .object({ total: z.number().int(), accepted: z.number().int(), overdue: z.number().int() })
    .nullable(),
  state: TaskState,
  standing: Standing,
  urgent: z.boolean(),
  deadlineKind: z.enum(["date", "recurring", "event", "ongoing", "none"]),
  dueText: z.string().nullable(),
  dueOriginal: Day.nullable(),
  dueCurrent: Day.nullable(),
  /** Days late today (open) or when submitted (closed); 0 when on time or without deadline. */
  lateDays: z.number().int(),
  progress: z.number().int().min(0).max(100),
  assignedAt: Moment,
  submittedAt: Moment.nullable(),
  acceptedAt: Moment.nullable(),
  updatedAt: Moment,
  version: Version,
  /** A request for a later date that nobody has decided yet. */
  pendingExtension: z.object({ asked: Day, reason: z.string(), by: z.string(), at: Moment }).nullable(),
  /** Events this person may add now. */
  allowed: z.array(TaskEventKind),
});
export type TaskRow = z.infer<typeof TaskRow>;
export const TaskPage = pageOf(TaskRow);
export type TaskPage = z.infer<typeof TaskPage>;

export const TaskEvent = z.object({
  id: Id,
  seq: z.number().int(),
  kind: TaskEventKind,
  at: Moment,
  by: z.object({ id: Id.nullable(), fullName: z.string(), unitName: z.string().nullable() }),
  note: z.string(),
  /** What the event carries: progress percent, new date, new unit, number of the resulting document. */
  data: z.record(z.string(), z.unknown()),
});
export type TaskEvent = z.infer<typeof TaskEvent>;

export const TaskView = TaskRow.extend({
  text: z.string(),
  spans: z.array(SpanSchema),
  section: z.array(z.string()),
  dueRule: z.string().nullable(),
  products: z.array(z.string()),
  parent: z.object({ id: Id, title: z.string() }).nullable(),
  childRows: z.array(TaskRow),
  assignedBy: z.string(),
  assignee: z.object({ id: Id, fullName: z.string() }).nullable(),
  resultNumber: z.string().nullable(),
  source: z
    .object({
      documentId: Id,
      title: z.string(),
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
      /** The words around the order, so the page shows it in its place. */
      before: z.string(),
      words: z.string(),
      after: z.string(),
    })
    .nullable(),
  events: z.array(TaskEvent),
});
export type TaskView = z.infer<typeof TaskView>;

export const TASK_SORTS = [
  "due",
  "-due",
  "assigned",
  "-assigned",
  "title",
  "unit",
  "state",
  "-updated",
] as const;
export const TaskQuery = z.object({
  q: z.string().trim().max(200).optional(),
  state: listOf(TaskState).optional(),
  standing: listOf(Standing).optional(),
  unitId: Id.optional(),
  /** Which part the unit plays; lead when not given. */
  part: z.enum(["lead", "coordinating", "any"]).default("any"),
  documentId: Id.optional(),
  parentId: Id.optional(),
  urgent: z.stringbool().optional(),
  /** Only those whose request for an extension waits for a decision. */
  extension: z.enum(["pending"]).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  /** "top": one line per order (parents and single tasks); "work": only what a unit does. */
  level: z.enum(["top", "work"]).default("work"),
  sort: z.enum(TASK_SORTS).default("due"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** The official two-by-two and its columns beside (DESIGN §5). */
export const TaskCounts = z.object({
  total: z.number().int(),
  doneOnTime: z.number().int(),
  doneLate: z.number().int(),
  openInTime: z.number().int(),
  openOverdue: z.number().int(),
  noDeadlineOpen: z.number().int(),
  noDeadlineDone: z.number().int(),
  cancelled: z.number().int(),
  byState: z.record(TaskState, z.number().int()),
  byStanding: z.record(Standing, z.number().int()),
});
export type TaskCounts = z.infer<typeof TaskCounts>;

/** The figures of one unit, for the page of units and the leader's view. */
export const UnitCounts = z.object({
  unit: z.object({ id: Id, name: z.string() }),
  open: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
  submitted: z.number().int(),
  doneOnTime: z.number().int(),
  doneLate: z.number().int(),
  doneNoDeadline: z.number().int(),
});
export type UnitCounts = z.infer<typeof UnitCounts>;

const base = { version: Version, note: Note.default("") };
const reason = Note.min(1);
/** One thing that happens to a task; which role may add which is `task.policy.ts`. */
export const TaskEventBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("received"), ...base }),
  z.object({ kind: z.literal("progress"), ...base, progress: z.number().int().min(0).max(100) }),
  z.object({
    kind: z.literal("submitted"),
    ...base,
    note: reason,
    resultNumber: z.string().trim().max(100).optional(),
  }),
  z.object({ kind: z.literal("accepted"), ...base }),
  z.object({ kind: z.literal("rework"), ...base, note: reason }),
  z.object({ kind: z.literal("returned"), ...base, note: reason }),
  z.object({ kind: z.literal("reassigned"), ...base, unitId: Id }),
  z.object({ kind: z.literal("waiting"), ...base, note: reason }),
  z.object({ kind: z.literal("resumed"), ...base }),
  z.object({ kind: z.literal("suspended"), ...base, note: reason }),
  z.object({ kind: z.literal("cancelled"), ...base, note: reason }),
  z.object({ kind: z.literal("extension_asked"), ...base, note: reason, due: Day }),
  z.object({ kind: z.literal("extension_granted"), ...base, due: Day }),
  z.object({ kind: z.literal("extension_refused"), ...base, note: reason }),
  z.object({ kind: z.literal("comment"), ...base, note: reason }),
]);
export type TaskEventBody = z.infer<typeof TaskEventBody>;

/** Events that may happen to many tasks at once: they need nothing beside a note. */
export const BULK_KINDS = ["received", "accepted"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];
export const TaskBulkBody = z.object({
  kind: z.enum(BULK_KINDS),
  note: Note.default(""),
  tasks: z
    .array(z.object({ id: Id, version: Version }))
    .min(1)
    .max(200),
});
export type TaskBulkBody = z.infer<typeof TaskBulkBody>;
/** Each task stands for itself: what could be done is done, the others are named with the reason. */
export const TaskBulkResult = z.object({
  done: z.array(Id),
  refused: z.array(z.object({ id: Id, code: z.string(), message: z.string(), action: z.string() })),
});
export type TaskBulkResult = z.infer<typeof TaskBulkResult>;

/** Server-sent at `/tasks/events`: something has changed, load again what is shown. */
export const TasksChanged = z.object({ kind: z.literal("tasks") });
export type TasksChanged = z.infer<typeof TasksChanged>;
