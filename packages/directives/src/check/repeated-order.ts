import { hasWords } from "../source/plain-words.ts";
import type { Diagnostic, DirectiveTask, Words } from "../types.ts";
import { type Check, diagnose } from "./check.ts";
import { KnownOrders } from "./known-orders.ts";

/** Fewer words can be said twice with reason ("Báo cáo UBND tỉnh trước ngày ..."). */
const WORDS = 8;

/** The same words order the same unit the same thing a second time; a slip of copying. */
export const repeatedOrder: Check = ({ reading }) => {
  const orders = new KnownOrders(({ text }) => text);
  const found: Diagnostic[] = [];
  /** By the section of the first: a text of many copies says the same thousands of times. */
  const said = new Map<string, Words>();
  for (const task of reading.tasks) {
    const [first, last] = [task.spans[0], task.spans.at(-1)];
    if (!first || !last || task.leads.length === 0) continue;
    const known = orders.firstLike(task);
    // Two different days are told by their own check.
    if (known && known.deadline?.due === task.deadline?.due && hasWords(task.text, WORDS))
      found.push(
        diagnose({ start: first.start, end: last.end }, "warning", "repeated-order", messagesOf(known, said)),
      );
  }
  return found;
};

function messagesOf({ section }: DirectiveTask, said: Map<string, Words>): Words {
  const labels = section.filter((label) => /[\p{L}\p{N}]/u.test(label)).join(".");
  const known = said.get(labels);
  if (known) return known;
  const messages = {
    vi: `Việc này đã giao cho cùng đơn vị ở ${labels ? `mục ${labels}` : "đoạn trên"}. Gộp hai việc khi duyệt để không phải theo dõi hai lần.`,
    en: `The same unit has this order already ${labels ? `in section ${labels}` : "above"}. Merge the two, so that it is followed once.`,
  };
  said.set(labels, messages);
  return messages;
}
