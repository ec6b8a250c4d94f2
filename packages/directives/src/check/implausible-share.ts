import { type Check, decimal, diagnose } from "./check.ts";

/** "chiếm 120%": a part is never more than its whole. A plan may be overfulfilled, so "đạt 120%" says nothing. */
export const implausibleShare: Check = ({ reading }) =>
  reading.figures.flatMap(({ unit, value, span }) => {
    if (unit !== "%" || value <= 100) return [];
    const before = reading.text.slice(Math.max(0, span.start - 30), span.start);
    if (!/chiếm(?: tỷ lệ| tỉ lệ)?(?: khoảng| trên| gần)?[\s*]*$/iu.test(before)) return [];
    return [
      diagnose(span, "warning", "implausible-share", {
        vi: `Phần không thể chiếm ${decimal(value)}% của tổng. Đối chiếu lại số liệu.`,
        en: `A part cannot make up ${decimal(value)}% of its whole. Check the figure.`,
      }),
    ];
  });
