import { toMatchingForm } from "../find/matching-form.ts";
import type { Diagnostic, Figure } from "../types.ts";
import type { Check } from "./check.ts";

/** Rounding of printed parts: half a percent of the total. */
const ROUNDING = 0.005;

/**
 * "tổng số 140 hộ, gồm: 80 hộ …, 50 hộ …": parts of a whole. After "gồm" they must make up the total;
 * after "trong đó" they may be some of it, but never more.
 */
export const sumMismatch: Check = ({ reading }) => {
  const form = toMatchingForm(reading.text);
  return reading.figures.flatMap((total, index): Diagnostic[] => {
    if (
      total.unit === "%" ||
      total.comparator !== "=" ||
      !/tổng(?: số)?[^;.]{0,60}$/iu.test(form.slice(Math.max(0, total.span.start - 70), total.span.start))
    )
      return [];
    const lead = /^[^;.\d]{0,40}?(?<word>bao gồm|gồm|trong đó)[^;.\d]{0,40}$/iu;
    const parts = partsOfTotal(form, total, reading.figures.slice(index + 1));
    const [first] = parts;
    if (!first || parts.length < 2) return [];
    const word = lead.exec(form.slice(total.span.end, first.span.start))?.groups?.word?.toLowerCase();
    if (!word) return [];
    const sum = parts.reduce((all, part) => all + part.value, 0);
    const slack =
      Number.isInteger(total.value) && parts.every((p) => Number.isInteger(p.value))
        ? 0
        : total.value * ROUNDING;
    const wrong = word === "trong đó" ? sum > total.value + slack : Math.abs(sum - total.value) > slack;
    if (!wrong) return [];
    return [
      {
        from: total.span.start,
        to: parts.at(-1)?.span.end ?? total.span.end,
        severity: "warning",
        code: "sum-mismatch",
        message: `Các số thành phần cộng lại là ${decimal(sum)} ${total.unit}, tổng ghi ${decimal(total.value)} ${total.unit}. Đối chiếu lại số liệu.`,
      },
    ];
  });
};

/** The figures of the same unit in the same sentence as the total, up to the next total. */
function partsOfTotal(form: string, total: Figure, rest: readonly Figure[]): Figure[] {
  const parts: Figure[] = [];
  for (const figure of rest) {
    if (
      /[;\n]|\. /u.test(
        form.slice(total.span.end, figure.span.start).replace(/;/gu, parts.length > 0 ? "" : ";"),
      )
    )
      break;
    if (figure.unit === total.unit && figure.comparator === "=" && !figure.of) parts.push(figure);
    else if (figure.unit !== "%") break;
  }
  return parts;
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(".", ",");
}
