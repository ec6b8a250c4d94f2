import type { Coverage, CoverageKind } from "../types.ts";
import { type Check, diagnose, followsForms, mend } from "./check.ts";

const OUTSIDE: readonly CoverageKind[] = ["header", "recipients", "signature"];

/** The content ends with "./." (Nghị định 30/2020/NĐ-CP, Phụ lục III, the forms). */
export const closingMark: Check = ({ reading }) => {
  const { text, coverage, document } = reading;
  if (!followsForms(document)) return [];
  const foot = coverage.find(({ is }) => is === "recipients")?.span.start;
  if (foot === undefined) return [];
  let last: Coverage | null = null;
  for (const one of coverage)
    if (one.span.end <= foot && one.span.end > (last?.span.end ?? -1) && !OUTSIDE.includes(one.is))
      last = one;
  if (!last) return [];
  let next = foot;
  for (const { span } of coverage) if (span.start >= last.span.end && span.start < next) next = span.start;
  const words = withoutTail(text.slice(last.span.start, next));
  // "./.", "/.", ". /." and what is left of them; an ending in ";" or ":" has lost more than the mark.
  if (/\/[\s.]*$/u.test(words) || !/[\p{L}\p{N}.)]$/u.test(words)) return [];
  const end = last.span.start + words.length;
  const at = { start: words.endsWith(".") ? end - 1 : end, end };
  return [
    diagnose(
      { start: Math.max(last.span.start, end - 20), end },
      "info",
      "closing-mark",
      {
        vi: "Hết nội dung văn bản nên có dấu “./.” theo mẫu của Nghị định 30/2020/NĐ-CP; thiếu dấu này cũng có thể là văn bản bị mất đoạn cuối.",
        en: "The content should end with “./.” as in the forms of Nghị định 30/2020/NĐ-CP; without it the end may also have been lost.",
      },
      mend(at, "./."),
    ),
  ];
};

/** The words without blanks, bars and marks of emphasis behind them. */
function withoutTail(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s*_|]/u.test(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}
