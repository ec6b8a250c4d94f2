import { formatDay } from "../calendar/index.ts";
import type { Diagnostic, DirectiveTask } from "../types.ts";
import type { Check } from "./check.ts";

/** The same order stands twice (in the text and in its table, in two sections) with different days. */
export const conflictingDeadlines: Check = ({ reading }) => {
  const first = new Map<string, DirectiveTask>();
  const found: Diagnostic[] = [];
  for (const task of reading.tasks) {
    if (task.deadline?.kind !== "date" || !task.deadline.due) continue;
    const name = `${plain(task.title)}|${task.leads.map((lead) => plain(lead.name)).join("|")}`;
    const known = first.get(name);
    if (!known?.deadline?.due) first.set(name, task);
    else if (known.deadline.due !== task.deadline.due)
      found.push({
        from: task.deadline.span.start,
        to: task.deadline.span.end,
        severity: "warning",
        code: "conflicting-deadlines",
        message: `Cùng một việc có hai thời hạn: ${formatDay(known.deadline.due)} và ${formatDay(task.deadline.due)}. Chọn một thời hạn trước khi giao.`,
      });
  }
  return found;
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
