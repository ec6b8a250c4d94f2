import type { Diagnostic } from "../types.ts";
import type { Check } from "./check.ts";

// "Số:      /TB-UBND"
const NUMBER_LINE = /(?:Số|SỐ)\s*:\s*\/[^\s]*/u;
// "ngày     tháng 8 năm 2020"
const DATE_LINE = /ngày[\s.…]*tháng\s*\d{0,2}[\s.…]*năm\s*\d{4}/iu;

/** The number or the day of issue is left blank: the document is a draft or was never completed. */
export const blankHeader: Check = ({ reading }) => {
  const found: Diagnostic[] = [];
  if (reading.document.number?.startsWith("/"))
    found.push({
      ...place(NUMBER_LINE.exec(reading.text)),
      severity: "info",
      code: "blank-number",
      message: "Văn bản chưa có số. Bổ sung số, ký hiệu trước khi giao việc để tra cứu và trích dẫn được.",
    });
  if (reading.document.date && /^\d{4}-\d{2}$/.test(reading.document.date))
    found.push({
      ...place(DATE_LINE.exec(reading.text)),
      severity: "info",
      code: "blank-day",
      message:
        "Ngày ban hành để trống. Các thời hạn tính từ ngày ban hành chưa xác định được; hãy bổ sung ngày.",
    });
  return found;
};

function place(match: RegExpExecArray | null): { from: number; to: number } {
  return match ? { from: match.index, to: match.index + match[0].length } : { from: 0, to: 0 };
}
