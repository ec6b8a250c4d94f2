import { formatDay } from "../calendar/index.ts";
import type { Diagnostic, DirectiveTask } from "../types.ts";
import { type Check, diagnose, plain } from "./check.ts";

/** The same order stands twice (in the text and in its table, in two sections) with different days. */
export const conflictingDeadlines: Check = ({ reading }) => {
  const first = new Map<string, DirectiveTask>();
  const found: Diagnostic[] = [];
  for (const task of reading.tasks) {
    if (task.deadline?.kind !== "date" || !task.deadline.due) continue;
    const name = `${plain(task.title)}|${task.leads.map((lead) => plain(lead.name)).join("|")}`;
    const known = first.get(name);
    if (!known?.deadline?.due) first.set(name, task);
    else if (known.deadline.due !== task.deadline.due) {
      const days = [formatDay(known.deadline.due), formatDay(task.deadline.due)] as const;
      found.push(
        diagnose(task.deadline.span, "warning", "conflicting-deadlines", {
          vi: `Cùng một việc có hai thời hạn: ${days[0]} và ${days[1]}. Chọn một thời hạn trước khi giao.`,
          en: `The same order has two deadlines: ${days[0]} and ${days[1]}. Choose one before assigning.`,
        }),
      );
    }
  }
  return found;
};
