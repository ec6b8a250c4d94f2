import { formatDay } from "../calendar/index.ts";
import type { Diagnostic } from "../types.ts";
import { type Check, diagnose } from "./check.ts";
import { KnownOrders } from "./known-orders.ts";

/** The same order stands twice (in the text and in its table, in two sections) with different days. */
export const conflictingDeadlines: Check = ({ reading }) => {
  const orders = new KnownOrders(({ title }) => title);
  const found: Diagnostic[] = [];
  for (const task of reading.tasks) {
    if (task.deadline?.kind !== "date" || !task.deadline.due) continue;
    const due = orders.firstLike(task)?.deadline?.due;
    if (due && due !== task.deadline.due) {
      const days = [formatDay(due), formatDay(task.deadline.due)] as const;
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
