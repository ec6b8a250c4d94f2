import { formatDay, isIsoDay, isoDay } from "../calendar/index.ts";
import { pattern, stretchAround, toMatchingForm } from "../find/matching-form.ts";
import type { Diagnostic } from "../types.ts";
import { type Check, diagnose, mend } from "./check.ts";

// "xong trước ngày 30/6/2020" in a document of June 2021
const ENDING = pattern(
  "(?<![\\p{L}])(?:xong|hoàn +thành|chậm +nhất|gửi|nộp|báo +cáo)(?: +[^;.\\n]{0,80}?)? +(?:trước|đến|vào)(?: +(?:hết|ngày))* +(?<date>(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>20\\d{2}))(?!\\d)",
);

/**
 * The deadline carries last year's number, and with the document's own year it would lie ahead: most
 * likely the year was copied from an older document.
 */
export const deadlineYear: Check = ({ reading }) => {
  const issued = reading.document.date;
  if (!issued) return [];
  const day = isIsoDay(issued) ? issued : `${issued}-01`;
  const year = Number(issued.slice(0, 4));
  const places = placesOf(reading.text, `/${year - 1}`);
  if (places.length === 0) return [];
  return reading.tasks.flatMap((task) =>
    task.spans.flatMap(({ start, end }) =>
      endingsIn(reading.text, start, end, places).flatMap((match): Diagnostic[] => {
        const { d, m, y, date = "" } = match.groups ?? {};
        const meant = isoDay(year, Number(m), Number(d));
        if (Number(y) !== year - 1 || meant === null || meant < day) return [];
        const from = start + match.index + match[0].length - date.length;
        const span = { start: from, end: from + date.length };
        const good = date.replace(/\d{4}$/, String(year));
        return [
          diagnose(
            span,
            "warning",
            "deadline-year",
            {
              vi: `Hạn ghi năm ${y} trong văn bản năm ${year}. Nếu là ${formatDay(meant)}, hãy sửa năm.`,
              en: `The deadline says ${y} in a document of ${year}. If ${formatDay(meant)} is meant, correct the year.`,
            },
            mend(span, good),
          ),
        ];
      }),
    ),
  );
};

/** The endings in [start, end), where one of the places of the year stands in it. */
function endingsIn(text: string, start: number, end: number, places: readonly number[]): RegExpExecArray[] {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  if (!((places[low] ?? end) < end)) return [];
  const [{ from }, { to }] = [stretchAround(text, start), stretchAround(text, end)];
  return [
    ...toMatchingForm(text.slice(from, to))
      .slice(start - from, end - from)
      .matchAll(ENDING),
  ];
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
