import { formatDay, nextWorkingDay, previousWorkingDay } from "../calendar/index.ts";
import { type Check, diagnose } from "./check.ts";

// A day is written, not only a month or a year that happens to end on a Sunday.
const NAMES_DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|ngày[\s*]*\d{1,2}/iu;
const WEEKEND: Readonly<Record<string, string>> = { "Thứ Bảy": "Saturday", "Chủ nhật": "Sunday" };

/** A deadline on a weekend or a holiday. */
export const deadlineOnRestDay: Check = ({ reading, calendar }) =>
  reading.tasks.flatMap(({ deadline }) => {
    // A day that has passed is told by its own check; moving it to Monday would not help.
    if (reading.document.date && deadline?.due && deadline.due < reading.document.date) return [];
    if (deadline?.kind !== "date" || !deadline.due || !NAMES_DAY.test(deadline.text)) return [];
    const rest = calendar.restName(deadline.due);
    if (rest === null) return [];
    const due = formatDay(deadline.due);
    const before = formatDay(previousWorkingDay(deadline.due, calendar));
    const after = formatDay(nextWorkingDay(deadline.due, calendar));
    return [
      diagnose(deadline.span, "warning", "deadline-on-rest-day", {
        vi: `Hạn ${due} là ngày nghỉ (${rest}). Ngày làm việc liền trước là ${before}, kế tiếp là ${after}; cân nhắc chọn ngày khác.`,
        en: `The deadline ${due} is a day off (${WEEKEND[rest] ?? rest}). The working days around it are ${before} and ${after}; consider another day.`,
      }),
    ];
  });
