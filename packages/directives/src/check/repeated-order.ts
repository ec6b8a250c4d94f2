import { hasWords } from "../source/plain-words.ts";
import type { Diagnostic, DirectiveTask } from "../types.ts";
import { type Check, diagnose } from "./check.ts";
import { KnownOrders } from "./known-orders.ts";

/** Fewer words can be said twice with reason ("Báo cáo UBND tỉnh trước ngày ..."). */
const WORDS = 8;

/** The same words order the same unit the same thing a second time; a slip of copying. */
export const repeatedOrder: Check = ({ reading }) => {
  const orders = new KnownOrders(({ text }) => text);
  const found: Diagnostic[] = [];
  for (const task of reading.tasks) {
    const [first, last] = [task.spans[0], task.spans.at(-1)];
    if (!first || !last || task.leads.length === 0) continue;
    const known = orders.firstLike(task);
    // Two different days are told by their own check.
    if (known && known.deadline?.due === task.deadline?.due && hasWords(task.text, WORDS))
      found.push(
        diagnose({ start: first.start, end: last.end }, "warning", "repeated-order", {
          vi: `Việc này đã giao cho cùng đơn vị ở ${placeOf(known, "vi")}. Gộp hai việc khi duyệt để không phải theo dõi hai lần.`,
          en: `The same unit has this order already ${placeOf(known, "en")}. Merge the two, so that it is followed once.`,
        }),
      );
  }
  return found;
};

function placeOf({ section }: DirectiveTask, language: "vi" | "en"): string {
  const labels = section.filter((label) => /[\p{L}\p{N}]/u.test(label)).join(".");
  if (labels) return language === "vi" ? `mục ${labels}` : `in section ${labels}`;
  return language === "vi" ? "đoạn trên" : "above";
}
