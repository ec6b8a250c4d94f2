import { isCapitals } from "../lines/letters.ts";
import { recipientsTitle } from "../lines/marks.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { piecesOf } from "./pieces.ts";

/** "V/v", "Vv:", "Về việc": how an official letter begins its subject, under or beside its number. */
const SUBJECT = /(?:^|[\s|(])(V\s?\/\s?v|V\/V|v\/v)\s*[:.]?\s*(?=\S)|^(Về việc)\s+(?=\S)/u;
/** The place and the day of issue, which stand in the other column. */
const ISSUED =
  /(?:^|\s)\p{Lu}[\p{L}.’']*(?:\s\p{Lu}[\p{L}.’']*){0,4}\s*,\s*ng[àa]y\s[^,;]{0,30}?\d{4}(?=\s|$)/u;
/** Where the other column, the addressees or the body begin. */
const OTHER = /(?:^|\s)(?:Kính gửi|KÍNH GỬI|CỘNG H|Độc lập\s*[-–]|S[ốôỐ]\s*:).*$/u;
const LONGEST = 400;

/** The subject of an official letter, with its "V/v" and all its lines; "" when it has none. */
export function letterSubject(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.flatMap(({ text, blankBefore }) =>
    piecesOf(text).map((line, i) => ({ line, apart: blankBefore && i === 0 })),
  );
  for (const [i, { line }] of lines.entries()) {
    const match = SUBJECT.exec(line);
    if (!match) continue;
    const first = line.slice(match.index + match[0].length);
    let subject = ofColumn(first);
    // A line of the other column may stand between two lines of the subject.
    for (const next of lines.slice(i + 1, i + 6)) {
      if (/[.;:]$/.test(subject) || subject.length > LONGEST || /^Kính gửi/iu.test(next.line)) break;
      const own = ofColumn(next.line);
      if (own === "" || isCapitals(own)) continue;
      if (!goesOn(own, next.apart)) break;
      subject = `${subject} ${own}`.trim();
    }
    if (subject.length >= 8 && subject.length <= LONGEST) return `${match[2] ?? "V/v"} ${subject}`;
  }
  return "";
}

function ofColumn(line: string): string {
  return line.replace(ISSUED, "").replace(OTHER, "").trim();
}

function goesOn(line: string, apart: boolean): boolean {
  if (apart || /^[-–+*•]/.test(line) || recipientsTitle(line) > 0) return false;
  if (/^\p{Ll}/u.test(line)) return true;
  return line.length < 60 && !/^(?:Căn cứ|Thực hiện|Theo)\s/u.test(line);
}
