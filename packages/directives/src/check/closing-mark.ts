import type { Coverage, CoverageKind } from "../types.ts";
import { type Check, diagnose, followsForms, mend } from "./check.ts";

const OUTSIDE: readonly CoverageKind[] = ["header", "recipients", "signature"];

/** The content ends with "./." (Nghị định 30/2020/NĐ-CP, Phụ lục III, the forms). */
export const closingMark: Check = ({ reading }) => {
  const { text, coverage, document } = reading;
  if (!followsForms(document.date)) return [];
  const foot = coverage.find(({ is }) => is === "recipients")?.span.start;
  if (foot === undefined) return [];
  const last = coverage
    .filter(({ is, span }) => !OUTSIDE.includes(is) && span.end <= foot)
    .reduce<Coverage | null>((a, b) => (a && a.span.end >= b.span.end ? a : b), null);
  if (!last) return [];
  const next = Math.min(
    foot,
    ...coverage.map(({ span }) => span.start).filter((start) => start >= last.span.end),
  );
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
