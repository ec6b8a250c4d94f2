import { isoOf } from "./place-date.ts";
import { readScannedDigits } from "./scanned-digits.ts";

const D = "([\\dlIOo]{1,2})";
const SEP = "(?:\\s*[/.-]\\s*|\\s+tháng\\s+)";
const YEAR = "(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)([12][\\dOo][\\dlOo]{2}))?";
/** Words before a day of a meeting: "ngày", "Chiều 18/8/2025". */
const BEFORE = /(?:ng[àa]y|sáng|chiều|tối|trưa)\s+(?:ngày\s+)?/giu;
const ONE = new RegExp(`^${D}${SEP}${D}${YEAR}(?![\\d/])`, "iu");
/** "14 và 15/5/2021", "14-15/5/2021": the meeting began on the first. */
const SEVERAL = new RegExp(
  `^${D}(?:\\s*(?:,|và|-|–|đến(?:\\s+ngày)?|&)\\s*\\d{1,2}){1,3}${SEP}${D}${YEAR}(?![\\d/])`,
  "iu",
);
/** A day after these words is a deadline; one right after a symbol is the day of a cited document. */
const NO_MEETING =
  /(?:trước|hết|chậm nhất|hạn|kể từ|tính đến|báo cáo|\/\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d&]+)*,?|\d-[\p{L}\d]+\/\p{Lu}[\p{L}\d]*,?)(?:\s+(?:vào|là|từ))?\s*$/u;

/**
 * The first day of a meeting that a sentence names, as an ISO day. A year that is not written is
 * that of the range ("từ 30/5 đến 02/6/2021") or of the document.
 */
export function meetingDay(sentence: string, documentYear: string | null): string | null {
  BEFORE.lastIndex = 0;
  for (let word = BEFORE.exec(sentence); word; word = BEFORE.exec(sentence)) {
    if (NO_MEETING.test(sentence.slice(Math.max(0, word.index - 40), word.index))) continue;
    const rest = sentence.slice(word.index + word[0].length, word.index + word[0].length + 60);
    const match = ONE.exec(rest) ?? SEVERAL.exec(rest);
    if (!match) continue;
    const [day, month, written] = [match[1], match[2], match[3]].map((part) =>
      part === undefined ? undefined : (readScannedDigits(part) ?? undefined),
    );
    const later = /^\s*(?:đến|-|–|và).{0,20}?[/.\s]((?:19|20)\d{2})(?!\d)/u.exec(rest.slice(match[0].length));
    const year =
      written ?? later?.[1] ?? /năm ((?:19|20)\d{2})/u.exec(rest)?.[1] ?? documentYear ?? undefined;
    const iso = isoOf(year, month, day);
    if (iso && iso.length === 10) return iso;
  }
  return null;
}
