import type { Role } from "@dondoc/contract";
import type { TaskFilter } from "../../api/tasks.ts";

export type SectionKey =
  | "extensions"
  | "submitted"
  | "returned"
  | "overdue"
  | "dueSoon"
  | "newTasks"
  | "working";
/** A part of the first page; what waits for a decision may stand a second time under its date. */
export type Section = { key: SectionKey; filter: TaskFilter };

/** States in which the unit has the next step; what is handed in waits for the office. */
export const WITH_UNIT = ["assigned", "received", "in_progress", "waiting"] as const;
const AT_WORK = ["received", "in_progress", "waiting"] as const;

const OFFICE: readonly Section[] = [
  { key: "extensions", filter: { extension: "pending" } },
  { key: "submitted", filter: { state: ["submitted"] } },
  { key: "returned", filter: { state: ["returned"] } },
  { key: "overdue", filter: { state: [...WITH_UNIT], standing: ["overdue"] } },
  { key: "dueSoon", filter: { state: [...WITH_UNIT], standing: ["due_soon"] } },
];
const UNIT: readonly Section[] = [
  { key: "newTasks", filter: { state: ["assigned"] } },
  { key: "overdue", filter: { state: [...AT_WORK], standing: ["overdue"] } },
  { key: "dueSoon", filter: { state: [...AT_WORK], standing: ["due_soon"] } },
  { key: "working", filter: { state: [...AT_WORK], standing: ["not_due", "no_deadline", "recurring"] } },
];

/** Whether somebody works for one unit rather than for the whole authority. */
export const isOfUnit = (role: Role): boolean => role === "unit_head" || role === "unit_contact";

/** What the first page shows somebody, in this order. */
export const sectionsOf = (role: Role): readonly Section[] => (isOfUnit(role) ? UNIT : OFFICE);
