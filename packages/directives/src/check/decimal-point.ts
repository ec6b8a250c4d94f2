import { type Check, diagnose, markAfterDigits, mend } from "./check.ts";

/**
 * "8.4%", "2.8 km": a point before one or two decimals. In Vietnamese a comma begins decimals and a
 * point groups thousands, so there is one reading only and it can be mended.
 */
export const decimalPoint: Check = ({ reading }) =>
  reading.figures.flatMap(({ span }) => {
    if (markAfterDigits(reading.text, span.start) !== ".") return [];
    const written = /^\d+\.\d{1,2}(?![\d.,])/u.exec(reading.text.slice(span.start, span.end))?.[0];
    if (!written) return [];
    const good = written.replace(".", ",");
    return [
      diagnose(
        span,
        "info",
        "decimal-point",
        {
          vi: `Phần thập phân viết sau dấu phẩy: “${good}”.`,
          en: `Decimals stand behind a comma: “${good}”.`,
        },
        mend({ start: span.start, end: span.start + written.length }, good),
      ),
    ];
  });
