import { formatDay } from "../calendar/index.ts";
import { type Check, diagnose } from "./check.ts";

/** A cited document that is younger than the one that cites it. */
export const citationAfterDocument: Check = ({ reading }) => {
  const issued = reading.document.date;
  if (!issued) return [];
  return reading.citations.flatMap(({ date, number, span }) =>
    date !== null && date.slice(0, issued.length) > issued
      ? [
          diagnose(span, "warning", "citation-after-document", {
            vi: `Văn bản ${number} ghi ngày ${formatDay(date)}, sau ngày ban hành văn bản này. Kiểm tra lại số hoặc ngày viện dẫn.`,
            en: `${number} is dated ${formatDay(date)}, after this document was issued. Check the number or the date.`,
          }),
        ]
      : [],
  );
};
