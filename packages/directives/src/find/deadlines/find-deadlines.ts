import type { DeadlineContext, FoundDeadline } from "./types.ts";

/**
 * Finds the deadlines that a text states, in its order. Scope dates, dates of cited documents,
 * start dates and commemorations are not returned.
 */
export function findDeadlines(_text: string, _context: DeadlineContext): FoundDeadline[] {
  return [];
}

/**
 * Reads the value of a deadline cell or of a line such as "Thời gian hoàn thành: Quý III/2025",
 * where a bare month, quarter, year or "thường xuyên" is a deadline.
 */
export function readDeadlineCell(_text: string, _context: DeadlineContext): FoundDeadline | null {
  return null;
}
