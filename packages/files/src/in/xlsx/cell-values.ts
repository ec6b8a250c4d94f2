/** How a number is shown: as a day, a month, a time of day, a percentage, or as it is. */
export type CellFormat = "number" | "day" | "month" | "time" | "percent";

const DAY_MS = 86_400_000;
/** 31/12/9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Numbers of the formats that every program knows without writing them out (ECMA-376, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number, format: CellFormat])[] = [
  [9, 10, "percent"],
  [14, 16, "day"],
  [17, 17, "month"],
  [18, 21, "time"],
  [22, 22, "day"],
  [27, 31, "day"],
  [32, 35, "time"],
  [36, 36, "day"],
  [45, 47, "time"],
  [50, 58, "day"],
];

/** @param code the format as written ("dd/mm/yyyy"), when it is one of the workbook's own */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? "number";
  // Without quoted words, escaped letters, colours and locales, only the first of the cases.
  const bare = code.slice(0, 500).replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  const letters = (bare.split(";")[0] ?? "").toLowerCase();
  if (/y/.test(letters)) return /d/.test(letters) ? "day" : "month";
  if (/d/.test(letters)) return "day";
  if (/[hs]/.test(letters)) return "time";
  return letters.includes("%") ? "percent" : "number";
}

/** A stored number as a person sees it: days as dd/mm/yyyy. @param value as it stands in the file */
export function shownNumber(value: string, format: CellFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (format === "percent") return `${rounded(number * 100)}%`;
  if (format === "time" && number >= 0 && number < 1) return clock(number);
  if (format === "number" || format === "time") return rounded(number);
  return dayOfSerial(number, from1904, format === "month") ?? rounded(number);
}

/** Without the noise of binary fractions. */
const rounded = (number: number): string => String(Number(number.toPrecision(15)));

function clock(share: number): string {
  const minutes = Math.round(share * 1440);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Excel's day number; null outside its calendar. */
function dayOfSerial(serial: number, from1904: boolean, monthOnly: boolean): string | null {
  const days = Math.floor(from1904 ? serial + 1462 : serial);
  if (days < 1 || days > LAST_SERIAL) return null;
  // Excel has a 29/02/1900 (number 60) that never was; numbers before it are one day behind.
  const since = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return shownDay(new Date(since + days * DAY_MS), monthOnly);
}

/** A cell that holds its day in words of ISO 8601 ("2026-08-20T00:00:00"). */
export function shownIsoDay(value: string, format: CellFormat): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value);
  if (!match) return value;
  return shownDay(
    new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))),
    format === "month",
  );
}

function shownDay(date: Date, monthOnly: boolean): string {
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  if (monthOnly) return `tháng ${month}/${year}`;
  return `${String(date.getUTCDate()).padStart(2, "0")}/${month}/${year}`;
}
