import type { Check } from "./check.ts";

/** An order that names nobody, neither itself nor above it. */
export const orderWithoutOwner: Check = ({ reading }) =>
  reading.tasks.flatMap((task) => {
    const span = task.spans[0];
    if (task.leads.length > 0 || !span) return [];
    return [
      {
        from: span.start,
        to: task.spans.at(-1)?.end ?? span.end,
        severity: "info" as const,
        code: "order-without-owner",
        message:
          "Việc này chưa nêu đơn vị chủ trì. Chọn đơn vị khi duyệt, nếu không sẽ không ai nhận được việc.",
      },
    ];
  });
