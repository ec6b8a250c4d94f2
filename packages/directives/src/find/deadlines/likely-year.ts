/** A gap within a date: what the matching form shows as one space (see `matching-form.ts`), a broken line as well. */
const BLANK = "[ *_\\t\\r\\u00a0\\u2002-\\u200b\\u202f\\ufeff]";
const GAP = `(?:${BLANK}|(?<!\\n)\\n(?!${BLANK}*\\n))`;

/**
 * "ngày 24/6/2021", "tháng 7/2021", "năm 2021": tried only where the year itself stands, and then backwards, so
 * that a whole document is looked through at once.
 */
const YEAR = "20\\d{2}";
const DATED = new RegExp(
  `${YEAR}(?:(?![\\p{N}/])(?<=(?<![\\p{N}/.])(?:\\d{1,2}${GAP}?/${GAP}?)?\\d{1,2}${GAP}?/${GAP}?${YEAR})` +
    `|(?!\\p{N})(?<=năm${GAP}+${YEAR}))`,
  "giu",
);

/**
 * The year in which a document without a date was most likely written: the one its dates name most
 * often, of equals the later. Spans of years ("giai đoạn 2021-2025") do not count.
 *
 * @returns null when the text names no year
 */
export function likelyYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [match] of text.matchAll(DATED)) {
    const year = Number(match);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}
