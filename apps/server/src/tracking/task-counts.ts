import type { Standing, TaskCounts, TaskState } from "@dondoc/contract";
import { STANDINGS, TASK_STATES } from "@dondoc/contract";

type Group = { state: TaskState; standing: Standing; dated: boolean; late: boolean; count: number };

/**
 * The official two-by-two (done {on time, late}, not done {in time, overdue}), what has no deadline
 * in its own columns, and what is not counted (DESIGN §5). Every task stands in exactly one column.
 */
export function countsFrom(groups: readonly Group[]): TaskCounts {
  const sum = (test: (group: Group) => boolean) =>
    groups.filter(test).reduce((total, group) => total + group.count, 0);
  const counted = (g: Group) => g.state !== "cancelled" && g.state !== "suspended";
  const done = (g: Group) => g.state === "accepted";
  const by = <K extends string>(keys: readonly K[], of: (group: Group) => K) =>
    Object.fromEntries(keys.map((key) => [key, sum((group) => of(group) === key)])) as Record<K, number>;
  return {
    total: sum(() => true),
    doneOnTime: sum((g) => done(g) && g.dated && !g.late),
    doneLate: sum((g) => done(g) && g.dated && g.late),
    openInTime: sum((g) => counted(g) && !done(g) && g.dated && !g.late),
    openOverdue: sum((g) => counted(g) && !done(g) && g.dated && g.late),
    noDeadlineOpen: sum((g) => counted(g) && !done(g) && !g.dated),
    noDeadlineDone: sum((g) => done(g) && !g.dated),
    cancelled: sum((g) => !counted(g)),
    byState: by(TASK_STATES, (g) => g.state),
    byStanding: by(STANDINGS, (g) => g.standing),
  };
}
