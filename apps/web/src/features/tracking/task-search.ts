import { Standing, TASK_SORTS, TaskState } from "@dondoc/contract";
import { z } from "zod";
import type { TaskFilter } from "../../api/tasks.ts";

const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((v) => (typeof v === "string" ? v.split(",").filter(Boolean) : v), z.array(item))
    .optional()
    .catch(undefined);

/**
 * The filters as they stand in the address, so that a list can be sent to somebody. What makes no
 * sense is dropped, never an error: addresses are typed and cut.
 */
export const TaskSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  state: list(TaskState),
  standing: list(Standing),
  unitId: z.uuid().optional().catch(undefined),
  part: z.enum(["lead", "coordinating", "any"]).optional().catch(undefined),
  documentId: z.uuid().optional().catch(undefined),
  urgent: z.coerce.boolean().optional().catch(undefined),
  extension: z.enum(["pending"]).optional().catch(undefined),
  level: z.enum(["top", "work"]).optional().catch(undefined),
  sort: z.enum(TASK_SORTS).optional().catch(undefined),
  /** Closed tasks are left out unless the address asks for everything or for a state of its own. */
  view: z.enum(["all"]).optional().catch(undefined),
});
export type TaskSearch = z.infer<typeof TaskSearch>;

/** States in which somebody still has something to do. */
export const OPEN_STATES = [
  "assigned",
  "received",
  "in_progress",
  "submitted",
  "returned",
  "waiting",
] as const;

/** The address's filters as the API takes them; missing ones are left out. */
export function filterOf({ view, ...search }: TaskSearch): TaskFilter {
  const open = view === undefined && !search.state && !search.standing && !search.extension;
  return present({ ...search, ...(open && { state: [...OPEN_STATES] }) });
}

const present = (filter: TaskFilter): TaskFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** The filters without state and standing: what the row of figures counts over. */
export function baseFilterOf(search: TaskSearch): TaskFilter {
  const { state: _, standing: __, extension: ___, sort: ____, view: _____, ...base } = search;
  return present(base);
}

/** A figure above the list: what it filters by, and where its number comes from. */
export const CHIPS = [
  { key: "overdue", standing: ["overdue"] },
  { key: "due_soon", standing: ["due_soon"] },
  { key: "assigned", state: ["assigned"] },
  { key: "submitted", state: ["submitted"] },
  { key: "returned", state: ["returned"] },
  { key: "no_deadline", state: OPEN_STATES, standing: ["no_deadline", "recurring"] },
  { key: "done_on_time", standing: ["done_on_time"] },
  { key: "done_late", standing: ["done_late"] },
] as const satisfies readonly { key: string; state?: readonly TaskState[]; standing?: readonly Standing[] }[];
export type Chip = (typeof CHIPS)[number];

/** Whether the address asks for exactly this figure. */
export function isChosen(chip: Chip, search: TaskSearch): boolean {
  const same = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    (a ?? []).join() === (b ?? []).join();
  return (
    same("state" in chip ? chip.state : undefined, search.state) &&
    same("standing" in chip ? chip.standing : undefined, search.standing)
  );
}
