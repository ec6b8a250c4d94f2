import { stretchAround, toMatchingForm } from "../find/matching-form.ts";
import type { Diagnostic, Figure } from "../types.ts";
import { type Check, decimal, diagnose } from "./check.ts";

/** As far as words are looked at before a total and its parts behind it, in units. */
const BEFORE = 200;
const BEHIND = 2000;
/** Rounding of printed parts: half a percent of the total. */
const ROUNDING = 0.005;

/**
 * "tổng số 140 hộ, gồm: 80 hộ …, 50 hộ …": parts of a whole. After "gồm" they must make up the total;
 * after "trong đó" they may be some of it, but never more.
 */
export const sumMismatch: Check = ({ reading }) => {
  const { text } = reading;
  return reading.figures.flatMap((total, index): Diagnostic[] => {
    if (total.unit === "%" || total.comparator !== "=" || !saysTotal(text, total.span.start)) return [];
    // No part of a total stands behind the end of its paragraph: the stretch is form enough.
    const low = Math.max(0, total.span.start - BEFORE);
    const window = text.slice(low, total.span.end + BEHIND);
    const from = low + stretchAround(window, Math.max(0, total.span.start - 70 - low)).from;
    const to = low + stretchAround(window, total.span.end - low).to;
    const form = toMatchingForm(text.slice(from, to));
    const slice = (start: number, end: number) =>
      form.slice(Math.max(0, start - from), Math.max(0, end - from));
    if (!/tổng(?: số)?[^;.]{0,60}$/iu.test(slice(total.span.start - 70, total.span.start))) return [];
    const lead = /^[^;.\d]{0,40}?(?<word>bao gồm|gồm|trong đó)[^;.\d]{0,40}$/iu;
    const parts = partsOfTotal(slice, total, reading.figures, index + 1);
    const [first] = parts;
    if (!first || parts.length < 2) return [];
    const word = lead.exec(slice(total.span.end, first.span.start))?.groups?.word?.toLowerCase();
    if (!word) return [];
    const sum = parts.reduce((all, part) => all + part.value, 0);
    const slack =
      Number.isInteger(total.value) && parts.every((p) => Number.isInteger(p.value))
        ? 0
        : total.value * ROUNDING;
    const wrong = word === "trong đó" ? sum > total.value + slack : Math.abs(sum - total.value) > slack;
    if (!wrong) return [];
    const [made, written] = [sum, total.value].map((value) => `${decimal(value)} ${total.unit}`);
    const span = { start: total.span.start, end: parts.at(-1)?.span.end ?? total.span.end };
    return [
      diagnose(span, "warning", "sum-mismatch", {
        vi: `Các số thành phần cộng lại là ${made}, tổng ghi ${written}. Đối chiếu lại số liệu.`,
        en: `The parts add up to ${made}, the total says ${written}. Check the figures.`,
      }),
    ];
  });
};

/** The figures of the same unit in the same sentence as the total, up to the next total. */
function partsOfTotal(
  slice: (start: number, end: number) => string,
  total: Figure,
  figures: readonly Figure[],
  first: number,
): Figure[] {
  const parts: Figure[] = [];
  for (let i = first; i < figures.length; i++) {
    const figure = figures[i] as Figure;
    if (figure.span.start > total.span.end + BEHIND) break;
    if (
      /[;\n]|\. /u.test(slice(total.span.end, figure.span.start).replace(/;/gu, parts.length > 0 ? "" : ";"))
    )
      break;
    if (figure.unit === total.unit && figure.comparator === "=" && !figure.of) parts.push(figure);
    else if (figure.unit !== "%") break;
  }
  return parts;
}

/** Whether the "ổ" of "tổng" stands in the same sentence shortly before; most figures have none. */
function saysTotal(text: string, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 70); at--) {
    const char = text.charAt(at);
    if (char === ";" || char === ".") return false;
    if (char === "ổ" || char === "Ổ") return true;
  }
  return false;
}
