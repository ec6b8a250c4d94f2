import { formatDay } from "../calendar/index.ts";
import type { Check } from "./check.ts";

/** A cited document that is younger than the one that cites it. */
export const citationAfterDocument: Check = ({ reading }) => {
  const issued = reading.document.date;
  if (!issued) return [];
  return reading.citations.flatMap(({ date, number, span }) =>
    date !== null && date.slice(0, issued.length) > issued
      ? [
          {
            from: span.start,
            to: span.end,
            severity: "warning" as const,
            code: "citation-after-document",
            message: `Văn bản ${number} ghi ngày ${formatDay(date)}, sau ngày ban hành văn bản này. Kiểm tra lại số hoặc ngày viện dẫn.`,
          },
        ]
      : [],
  );
};
