import { formatDay, nextWorkingDay } from "../calendar/index.ts";
import type { Check } from "./check.ts";

// A day is written, not only a month or a year that happens to end on a Sunday.
const NAMES_DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|ngày[\s*]*\d{1,2}/iu;

/** A deadline on a weekend or a holiday. */
export const deadlineOnRestDay: Check = ({ reading, calendar }) =>
  reading.tasks.flatMap(({ deadline }) => {
    // A day that has passed is told by its own check; moving it to Monday would not help.
    if (reading.document.date && deadline?.due && deadline.due < reading.document.date) return [];
    if (deadline?.kind !== "date" || !deadline.due || !NAMES_DAY.test(deadline.text)) return [];
    const rest = calendar.restName(deadline.due);
    if (rest === null) return [];
    const next = formatDay(nextWorkingDay(deadline.due, calendar));
    return [
      {
        from: deadline.span.start,
        to: deadline.span.end,
        severity: "warning" as const,
        code: "deadline-on-rest-day",
        message: `Hạn ${formatDay(deadline.due)} là ngày nghỉ (${rest}). Ngày làm việc kế tiếp là ${next}; cân nhắc chọn ngày khác.`,
      },
    ];
  });
