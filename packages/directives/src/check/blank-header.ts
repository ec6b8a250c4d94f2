import type { Diagnostic, Span } from "../types.ts";
import { type Check, diagnose, spanOf } from "./check.ts";

// "Số:      /TB-UBND"
const NUMBER_LINE = /(?:Số|SỐ)\s*:[\s.…]*\/[^\s]*/u;
// "ngày     tháng 8 năm 2020", also with what a scanner made of a handwritten day
const DATE_LINE = /ngày[^\d\n]{0,12}tháng\s*\d{0,2}[\s.…]*năm\s*\d{4}/iu;
const NOWHERE: Span = { start: 0, end: 0 };

/** The number or the day of issue is left blank: the document is a draft or was never completed. */
export const blankHeader: Check = ({ reading }) => {
  const found: Diagnostic[] = [];
  const place = (words: RegExp) => {
    const match = words.exec(reading.text);
    return match ? spanOf(match) : NOWHERE;
  };
  if (reading.document.number?.startsWith("/"))
    found.push(
      diagnose(place(NUMBER_LINE), "info", "blank-number", {
        vi: "Văn bản chưa có số. Bổ sung số, ký hiệu trước khi giao việc để tra cứu và trích dẫn được.",
        en: "The document has no number yet. Add it before assigning, so that it can be found and cited.",
      }),
    );
  if (reading.document.date && /^\d{4}-\d{2}$/.test(reading.document.date))
    found.push(
      diagnose(place(DATE_LINE), "info", "blank-day", {
        vi: "Ngày ban hành để trống hoặc không đọc được. Các thời hạn tính từ ngày ban hành chưa xác định được; hãy bổ sung ngày.",
        en: "The day of issue is blank or cannot be read. Deadlines counted from it are open; add the day.",
      }),
    );
  return found;
};
