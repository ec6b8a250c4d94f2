import { formatDay, isIsoDay } from "../calendar/index.ts";
import { type Check, diagnose } from "./check.ts";

/** A deadline that had passed when the document was issued. */
export const deadlineBeforeIssue: Check = ({ reading }) => {
  const issued = reading.document.date;
  if (!issued) return [];
  const [vi, en] = isIsoDay(issued)
    ? [`ngày ban hành ${formatDay(issued)}`, `the day of issue, ${formatDay(issued)}`]
    : [`tháng ban hành ${month(issued)}`, `the month of issue, ${month(issued)}`];
  return reading.tasks.flatMap(({ deadline }) => {
    if (deadline?.kind !== "date" || !deadline.due || deadline.due.slice(0, issued.length) >= issued)
      return [];
    const due = formatDay(deadline.due);
    return [
      diagnose(deadline.span, "error", "deadline-before-issue", {
        vi: `Hạn ${due} sớm hơn ${vi}. Kiểm tra lại ngày hạn, hoặc đặt hạn mới khi giao việc.`,
        en: `The deadline ${due} lies before ${en}. Check it, or set a new one when assigning.`,
      }),
    ];
  });
};

function month(value: string): string {
  return `${value.slice(5, 7)}/${value.slice(0, 4)}`;
}
