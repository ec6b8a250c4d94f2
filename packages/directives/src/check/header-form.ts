import { formatDay, isoDay } from "../calendar/index.ts";
import type { Diagnostic } from "../types.ts";
import { type Check, diagnose, followsForms, mend, spanOf } from "./check.ts";

/** The header stands among the first characters. */
const HEADER = 1500;
// "Số: 05/KH-UBND" as the decree writes it; here also without colon, zero or with gaps in the symbol
const NUMBER =
  /(?<=(?:^|\n)[\s|*]*)Số(?<colon>\s*:)?\s*(?<number>\d{1,5})(?<symbol>\s*\/[^\S\n]*\p{Lu}[\p{L}\d]*(?:[^\S\n]*-[^\S\n]*\p{Lu}[\p{L}\d&]*)*)/u;
// "Sơn Hà, ngày 05 tháng 01 năm 2026"
const DATE = /(?<=\p{L}[\s*]*,[\s*]*)ngày\s+(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>\d{4})/u;

/** The number line and the date line as Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 and II.4 ask. */
export const headerForm: Check = ({ reading }) => {
  if (!followsForms(reading.document)) return [];
  const head = reading.text.slice(0, HEADER);
  return [...numberLine(head), ...dateLine(head, reading.document.date)];
};

function numberLine(head: string): Diagnostic[] {
  const match = NUMBER.exec(head);
  const { colon, number = "", symbol = "" } = match?.groups ?? {};
  if (!match) return [];
  // A gap before "/" is where a number was stamped; gaps inside the symbol are typed.
  const good = `Số: ${number.padStart(2, "0")}${symbol.replace(/\s*-\s*/gu, "-").trim()}`;
  if (colon && number.length > 1 && !/\s-|-\s/u.test(symbol)) return [];
  return [
    diagnose(
      spanOf(match),
      "info",
      "number-form",
      {
        vi: `Theo Nghị định 30/2020/NĐ-CP, số và ký hiệu viết “${good}”.`,
        en: `By Nghị định 30/2020/NĐ-CP the number is written “${good}”.`,
      },
      mend(spanOf(match), good),
    ),
  ];
}

function dateLine(head: string, issued: string | null): Diagnostic[] {
  const match = DATE.exec(head);
  const { d = "", m = "", y = "" } = match?.groups ?? {};
  const day = isoDay(Number(y), Number(m), Number(d));
  if (!match || day === null || day !== issued) return [];
  const month = Number(m) <= 2 ? String(Number(m)).padStart(2, "0") : String(Number(m));
  const good = `ngày ${d.padStart(2, "0")} tháng ${month} năm ${y}`;
  if (d.length === 2 && m === month) return [];
  return [
    diagnose(
      spanOf(match),
      "info",
      "date-form",
      {
        vi: `Theo Nghị định 30/2020/NĐ-CP, ngày dưới 10 và tháng 1, 2 có số 0 phía trước, các tháng khác không: ${formatDay(day)} viết “${good}”.`,
        en: `By Nghị định 30/2020/NĐ-CP days under 10 and months 1 and 2 take a leading zero, other months do not: “${good}”.`,
      },
      mend(spanOf(match), good),
    ),
  ];
}
