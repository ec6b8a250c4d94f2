import type { DirectiveTask } from "../types.ts";
import { type Check, diagnose } from "./check.ts";

/**
 * An order that names nobody, neither itself nor above it. A run of such orders under one heading is
 * told once, at its first: a plan by fields of work has dozens, and one answer mends them all.
 */
export const orderWithoutOwner: Check = ({ reading }) =>
  runsOf(reading.tasks).flatMap((run) => {
    const [first, ...more] = run;
    const span = first?.spans[0];
    if (!first || !span) return [];
    const count = run.length;
    return [
      diagnose(
        { start: span.start, end: first.spans.at(-1)?.end ?? span.end },
        "info",
        "order-without-owner",
        more.length === 0
          ? {
              vi: "Việc này chưa nêu đơn vị chủ trì. Chọn đơn vị khi duyệt, nếu không sẽ không ai nhận được việc.",
              en: "This order names no lead unit. Choose one in the review, or nobody will receive it.",
            }
          : {
              vi: `${count} việc liền nhau từ đây chưa nêu đơn vị chủ trì. Chọn đơn vị khi duyệt, nếu không sẽ không ai nhận được việc.`,
              en: `${count} orders in a row from here name no lead unit. Choose one in the review, or nobody will receive them.`,
            },
      ),
    ];
  });

/** Ownerless orders that follow each other in one part of the document. */
function runsOf(tasks: readonly DirectiveTask[]): DirectiveTask[][] {
  const runs: DirectiveTask[][] = [];
  let open: DirectiveTask[] | null = null;
  for (const task of tasks) {
    if (task.leads.length > 0) open = null;
    else if (open && open[0]?.section[0] === task.section[0]) open.push(task);
    else {
      open = [task];
      runs.push(open);
    }
  }
  return runs;
}
