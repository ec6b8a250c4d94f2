import type { Diagnostic, Figure } from "../types.ts";
import { type Check, decimal, diagnose } from "./check.ts";

/** How far apart a pair and its percentage may stand. */
const NEAR = 30;

/** "41,268/42,100 tỷ đồng (bằng 98,0%)": the percentage must be the ratio of the two numbers. */
export const percentageMismatch: Check = ({ reading }) =>
  reading.figures.flatMap((pair, index): Diagnostic[] => {
    const percent = reading.figures[index + 1];
    if (!pair.of || percent?.unit !== "%" || !refersTo(reading.text, pair, percent)) return [];
    const ratio = (pair.value / pair.of) * 100;
    if (
      Math.abs(ratio - percent.value) <= tolerance(reading.text.slice(percent.span.start, percent.span.end))
    )
      return [];
    const [one, other, share] = [pair.value, pair.of, Math.round(ratio * 10) / 10].map(decimal);
    return [
      diagnose({ start: pair.span.start, end: percent.span.end }, "warning", "percentage-mismatch", {
        vi: `Tỷ lệ không khớp hai số: ${one}/${other} là ${share}%, văn bản ghi ${decimal(percent.value)}%. Đối chiếu lại số liệu.`,
        en: `The percentage does not fit its two numbers: ${one}/${other} is ${share}%, the document says ${decimal(percent.value)}%.`,
      }),
    ];
  });

function refersTo(text: string, pair: Figure, percent: Figure): boolean {
  const between = text.slice(pair.span.end, percent.span.start);
  return (
    between.length <= NEAR &&
    /^[\s*]*[(,]?[\s*]*(?:bằng|đạt|chiếm|tương đương|tỷ lệ|=)?(?: tỷ lệ)?[\s*]*$/iu.test(between)
  );
}

/** Half a unit of the last written digit, and a little for figures rounded before dividing. */
function tolerance(written: string): number {
  const decimals = /,(\d+)/.exec(written)?.[1]?.length ?? 0;
  return 0.6 * 10 ** -decimals;
}
