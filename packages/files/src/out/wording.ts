import type { OfficialDocument, OpenDay, Rich, Run, Signing } from "./official-document.ts";

/** The fixed words of an official document, each with the rule it follows. */

export const upper = (text: string): string => text.toLocaleUpperCase("vi");

/** `ngày 05 tháng 02` but `ngày 14 tháng 6`: only days below 10 and months 1 and 2 get a zero (II.4). */
export const twoDigits = (day: number): string => String(day).padStart(2, "0");
export const monthDigits = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** Room left to be filled in by hand or by the system of documents. */
const OPEN_NUMBER = "       ";
const OPEN_DAY = "     ";

/** `Số: 05/TB-UBND`; `Số:       /TB-UBND` while there is no number (II.3). */
export function numberLine(number: number | null, symbol: string): string {
  return `Số: ${number === null ? OPEN_NUMBER : twoDigits(number)}/${symbol}`;
}

/** `ngày 05 tháng 01 năm 2020`, with room for what is not known yet. */
export function dayWords({ day, month, year }: OpenDay): string {
  const d = day === null ? OPEN_DAY : twoDigits(day);
  const m = month === null ? OPEN_DAY : monthDigits(month);
  return `ngày ${d} tháng ${m} năm ${year}`;
}

/** `Yên Dũng, ngày 05 tháng 01 năm 2020` (II.4). */
export function placeDateLine(place: string, date: OpenDay): string {
  return place.trim() === "" ? dayWords(date) : `${place.trim()}, ${dayWords(date)}`;
}

/** The lines of authority and office above the signature, in upper case (II.7a, Đ13). */
export function signingLines(signing: Signing): string[] {
  switch (signing.as) {
    case "head":
      return [upper(signing.acting ? `Q. ${signing.title}` : signing.title)];
    case "collective":
      return [`TM. ${signing.body}`, ...titles(signing.title, signing.deputy)].map(upper);
    case "deputy":
      return [`KT. ${signing.of}`, signing.title].map(upper);
    case "order":
      return [`TL. ${signing.of}`, ...titles(signing.title, signing.deputy)].map(upper);
    case "mandate":
      return [`TUQ. ${signing.of}`, signing.title].map(upper);
  }
}

const titles = (head: string, deputy?: string): string[] => (deputy ? [`KT. ${head}`, deputy] : [head]);

/** `- Như trên;` … `- Lưu: VT, KT.` (II.9b). A letter to named addressees begins with "Như trên". */
export function recipientLines(document: OfficialDocument): string[] {
  const lines = document.recipients.map((name) => `- ${bare(name)};`);
  const archive = bare(document.archive);
  return archive === "" ? closeLast(lines) : [...lines, `- Lưu: ${archive}.`];
}

/** Grounds end in `;`, the last in `.` (II.6). */
export function groundRuns(grounds: readonly Rich[]): Run[][] {
  return grounds.map((ground, i) => withEnd(toRuns(ground), i === grounds.length - 1 ? "." : ";"));
}

/** The addressees of a list, each with its sign at the end (II.9a). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length === 1) return [bare(addressees[0]!)];
  return closeLast(addressees.map((name) => `- ${bare(name)};`));
}

const closeLast = (lines: string[]): string[] =>
  lines.map((line, i) => (i === lines.length - 1 ? `${line.slice(0, -1)}.` : line));

const END_SIGNS = /[\s.;,]+$/u;
export const bare = (text: string): string => text.trim().replace(END_SIGNS, "");

export const toRuns = (rich: Rich): Run[] => (typeof rich === "string" ? [{ text: rich }] : [...rich]);
export const plain = (rich: Rich): string =>
  toRuns(rich)
    .map((run) => run.text)
    .join("");

/** Replaces the sign at the end of a paragraph, if there is one, by another. */
export function withEnd(runs: readonly Run[], sign: string): Run[] {
  const last = runs.at(-1);
  if (!last) return [{ text: sign }];
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(END_SIGNS, "")}${sign}` }];
}

/** The sign that closes the content (Phụ lục III). */
export const END_OF_CONTENT = "./.";
