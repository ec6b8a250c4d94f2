import { parseDay } from "../format.ts";

/**
 * The issue date as typed: "31/12/2026" → "2026-12-31"; "12/2026" → "2026-12", for documents whose day
 * was left blank; "" → null.
 * @returns undefined when it is neither
 */
export function parseIssuedOn(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  // e.g. "12/2026"
  const month = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(typed);
  if (month) return `${month[2]}-${month[1]?.padStart(2, "0")}`;
  return parseDay(typed) ?? undefined;
}
