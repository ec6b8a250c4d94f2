import { isAmbiguousComma } from "../find/figures/index.ts";
import { countedUnits, wholeMoney } from "../lexicon/measures.ts";
import type { Diagnostic, Figure, Words } from "../types.ts";
import { type Check, diagnose, markAfterDigits, mend } from "./check.ts";

/**
 * A comma where a thousands point was meant. Things counted whole have no decimals, so "1,250 hộ" is
 * certain and can be mended. "215,370 triệu đồng" reads as 215 million although nobody reports three
 * decimals of a million beside a whole budget; the officer decides.
 */
export const decimalComma: Check = ({ reading }) =>
  reading.figures.flatMap((figure): Diagnostic[] => {
    if (markAfterDigits(reading.text, figure.span.start) !== ",") return [];
    const written = /^\d+,\d+/.exec(reading.text.slice(figure.span.start, figure.span.end))?.[0];
    if (!written || !isAmbiguousComma(written)) return [];
    const pointed = written.replace(",", ".");
    if (countedUnits.includes(figure.unit) || wholeMoney.includes(figure.unit))
      return [
        pointMeant(figure, written, pointed, {
          vi: `Viết “${pointed} ${figure.unit}”: dấu chấm phân cách hàng nghìn.`,
          en: `Write “${pointed} ${figure.unit}”: a point groups thousands.`,
        }),
      ];
    const millions = Number.parseInt(written, 10);
    if (figure.unit !== "triệu đồng" || millions < 100) return [];
    return [
      pointMeant(figure, written, pointed, {
        vi: `“${written} ${figure.unit}” đọc là ${millions} triệu đồng. Nếu là ${millions} tỷ, viết “${pointed} ${figure.unit}”.`,
        en: `“${written} ${figure.unit}” reads as ${millions} million đồng. If ${millions} billion are meant, write “${pointed} ${figure.unit}”.`,
      }),
    ];
  });

function pointMeant(figure: Figure, written: string, pointed: string, messages: Words): Diagnostic {
  const { start } = figure.span;
  return diagnose(
    figure.span,
    "warning",
    "decimal-comma",
    messages,
    mend({ start, end: start + written.length }, pointed),
  );
}
