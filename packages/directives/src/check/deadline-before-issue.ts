import { formatDay, isIsoDay } from "../calendar/index.ts";
import type { Check } from "./check.ts";

/** A deadline that had passed when the document was issued. */
export const deadlineBeforeIssue: Check = ({ reading }) => {
  const issued = reading.document.date;
  if (!issued) return [];
  return reading.tasks.flatMap(({ deadline }) => {
    if (deadline?.kind !== "date" || !deadline.due || deadline.due.slice(0, issued.length) >= issued)
      return [];
    const when = isIsoDay(issued) ? `ngày ban hành ${formatDay(issued)}` : `tháng ban hành ${month(issued)}`;
    return [
      {
        from: deadline.span.start,
        to: deadline.span.end,
        severity: "error" as const,
        code: "deadline-before-issue",
        message: `Hạn ${formatDay(deadline.due)} sớm hơn ${when}. Kiểm tra lại ngày hạn, hoặc đặt hạn mới khi giao việc.`,
      },
    ];
  });
};

function month(value: string): string {
  return `${value.slice(5, 7)}/${value.slice(0, 4)}`;
}
