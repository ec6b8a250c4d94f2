import { isAmbiguousComma } from "../find/figures/index.ts";
import { countedUnits, wholeMoney } from "../lexicon/measures.ts";
import type { Diagnostic, Figure } from "../types.ts";
import type { Check } from "./check.ts";

/**
 * A comma where a thousands point was meant. Things counted whole have no decimals, so "1,250 hộ" is
 * certain and can be mended. "215,370 triệu đồng" reads as 215 million although nobody reports three
 * decimals of a million beside a whole budget; the officer decides.
 */
export const decimalComma: Check = ({ reading }) =>
  reading.figures.flatMap((figure): Diagnostic[] => {
    const written = /^\d+,\d+/.exec(reading.text.slice(figure.span.start, figure.span.end))?.[0];
    if (!written || !isAmbiguousComma(written)) return [];
    const pointed = written.replace(",", ".");
    if (countedUnits.includes(figure.unit) || wholeMoney.includes(figure.unit))
      return [
        diagnostic(
          figure,
          written,
          pointed,
          "warning",
          `Viết “${pointed} ${figure.unit}”: dấu chấm phân cách hàng nghìn.`,
        ),
      ];
    const thousandsOfMillions = /^triệu đồng$/u.test(figure.unit) && Number.parseInt(written, 10) >= 100;
    if (!thousandsOfMillions) return [];
    return [
      diagnostic(
        figure,
        written,
        pointed,
        "warning",
        `“${written} ${figure.unit}” đọc là ${Number.parseInt(written, 10)} triệu đồng. Nếu là ${Number.parseInt(written, 10)} tỷ, viết “${pointed} ${figure.unit}”.`,
      ),
    ];
  });

function diagnostic(
  figure: Figure,
  written: string,
  pointed: string,
  severity: Diagnostic["severity"],
  message: string,
): Diagnostic {
  const span = { start: figure.span.start, end: figure.span.start + written.length };
  return {
    from: figure.span.start,
    to: figure.span.end,
    severity,
    code: "decimal-comma",
    message,
    fix: { label: `Sửa thành ${pointed}`, span, replacement: pointed },
  };
}
