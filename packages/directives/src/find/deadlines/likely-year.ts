import { matchesOf } from "../matches-of.ts";
import { pattern, toMatchingForm } from "../matching-form.ts";

// "ngày 24/6/2021", "tháng 7/2021", "năm 2021"
const DATED = pattern(
  "(?<![\\p{N}/.])(?:\\d{1,2} ?/ ?)?\\d{1,2} ?/ ?(?<a>20\\d{2})(?![\\p{N}/])|năm +(?<b>20\\d{2})(?!\\p{N})",
);

/**
 * The year in which a document without a date was most likely written: the one its dates name most
 * often, of equals the later. Spans of years ("giai đoạn 2021-2025") do not count.
 *
 * @returns null when the text names no year
 */
export function likelyYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of matchesOf(toMatchingForm(text), DATED)) {
    const year = Number(match.groups?.a ?? match.groups?.b);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}
