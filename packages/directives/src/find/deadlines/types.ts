import type { CalendarDay, Deadline } from "../../types.ts";

/** What the reader knows about the document before it reads a sentence. */
export type DeadlineContext = {
  /** ISO day or "YYYY-MM" of issue; null when the document carries none. */
  documentDate: string | null;
  /** ISO day of the meeting whose conclusion this is; stands in for a missing date of issue. */
  meetingDate?: string | null;
  /**
   * The year of unwritten years in a document without any date, as its own text suggests it; see
   * `likelyYear`. It says nothing about what is past.
   */
  year?: number | null;
  /** ISO day used only when the document carries no date and suggests no year. */
  today?: string;
  calendar?: readonly CalendarDay[];
  /** "trước ngày X" falls due on X (false, the default) or on the day before (true). */
  strictBefore?: boolean;
};

/** A deadline found in a text, its span relative to that text. */
export type FoundDeadline = Deadline & {
  /** "16:00" when the words name an hour of the last day. */
  hour?: string;
  /** It stands in what the order is for ("… để kịp trình kỳ họp tháng 7"): no deadline where another is stated. */
  aside?: boolean;
};
