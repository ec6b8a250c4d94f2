import { DOCUMENT_TYPE_NAMES, SYMBOL_TYPES } from "../lexicon/header-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { DocumentFields, DocumentType } from "../types.ts";
import type { Division } from "./divide.ts";
import { readFoot } from "./foot-fields.ts";
import { readIssuer } from "./issuer.ts";
import { letterSubject } from "./letter-subject.ts";
import { readMeeting } from "./meeting-fields.ts";
import { numberAt, readNumber } from "./number.ts";
import { brokenLines } from "./pieces.ts";
import { isoOf, readPlaceAndDate } from "./place-date.ts";
import { typeLine } from "./type-line.ts";

/** Reads the fields of the document from its head, title, opening and foot. */
export function readDocumentFields(division: Division): DocumentFields {
  const headLines = linesOf(division.head);
  const titleLines = linesOf([...(division.type ? [division.type] : []), ...division.title]);
  const annex = kinOfAnnex(division);
  const number = readNumber(headLines) ?? readNumber(titleLines) ?? annex?.number ?? null;
  const dated =
    readPlaceAndDate(headLines) ??
    readPlaceAndDate(titleLines.slice(-3)) ??
    readPlaceAndDate(linesOf(division.foot).filter(isDateLine));
  const type = readType(division, number);
  const opening = openingOf(division, type);
  const foot = readFoot(division.foot);
  const title = readTitle(division, type);
  const titleDate = dated?.date ?? readTitleDate(division.title) ?? annex?.date ?? null;
  const meeting = readMeeting(opening, type, title, { date: titleDate, place: dated?.place ?? null });
  return {
    type,
    number,
    place: dated?.place ?? null,
    date: titleDate,
    issuer: readIssuer(division, dated?.place ?? null, foot.signer, number),
    title,
    meetingDate: meeting.date,
    chair: meeting.chair,
    signer: foot.signer,
    recipients: foot.recipients,
  };
}

/** The lines of paragraphs; the cells of converted tables hold several. */
function linesOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ text }) => brokenLines(text));
}

/** A foot may carry the place and the day above the signature, on a line of their own. */
function isDateLine(line: string): boolean {
  return line.length < 80 && /^\p{Lu}/u.test(line);
}

/**
 * "(Kèm theo Kế hoạch số 12/KH-UBND ngày 5 tháng 6 năm 2021 của ...)" over an annex names the
 * document that a lost header leaves without number and day.
 */
function kinOfAnnex(division: Division): { number: string | null; date: string | null } | null {
  const annex = division.appended[0];
  if (!annex) return null;
  for (const paragraph of [...annex.title, ...bodyStart(annex)]) {
    const { text } = paragraph;
    if (text.length > 400 || !/[Kk]èm theo/u.test(text)) continue;
    const at = /số\s*:?\s*(?=[\d/.…_-])/u.exec(text);
    if (!at) continue;
    const rest = text.slice(at.index + at[0].length);
    const day = /ngày\s*(\d{1,2})\s*(?:\/|-|\.|tháng)\s*(\d{1,2})\s*(?:\/|-|\.|năm)\s*(\d{4})/u.exec(rest);
    return { number: numberAt(rest), date: day ? isoOf(day[3], day[2], day[1]) : null };
  }
  return null;
}

/** The paragraphs before the first numbered one; minutes number those too that tell of the meeting. */
function openingOf(division: Division, type: DocumentType): Paragraph[] {
  const opening: Paragraph[] = [];
  for (const block of division.body.slice(0, 12)) {
    if (block.kind !== "paragraph" || (block.paragraph.label && type !== "bien-ban")) break;
    opening.push(block.paragraph);
  }
  return opening;
}

/** Old directives carry number and day in the title: "... SỐ 07/2008/CT-B NGÀY 30 THÁNG 12 NĂM 2008". */
function readTitleDate(title: readonly Paragraph[]): string | null {
  const text = title.map((paragraph) => paragraph.text).join(" ");
  const match = /SỐ\s+\S+\s+NGÀY\s+(\d{1,2})\s+THÁNG\s+(\d{1,2})\s+NĂM\s+(\d{4})/u.exec(text);
  return match ? isoOf(match[3], match[2], match[1]) : null;
}

function readType(division: Division, number: string | null): DocumentType {
  const named = division.type ? typeLine(division.type.text) : null;
  if (named) return DOCUMENT_TYPE_NAMES[named.name];
  const small = division.type?.text.toLowerCase().replace(/[:.]$/, "") ?? "";
  if (Object.hasOwn(DOCUMENT_TYPE_NAMES, small))
    return DOCUMENT_TYPE_NAMES[small as keyof typeof DOCUMENT_TYPE_NAMES];
  const symbol = /(?:\/(?:\d{4}\/)?|^\d*[-\s])([\p{L}]+)/u.exec(number ?? "")?.[1]?.toUpperCase();
  const known = symbol ? SYMBOL_TYPES[symbol as keyof typeof SYMBOL_TYPES] : undefined;
  if (known) return known;
  const letter = [...division.head, ...bodyStart(division)].some(
    (p) => /^(?:\|?\s*)(?:Kính gửi|V\/v)/iu.test(p.text) || /V\/v/iu.test(p.text),
  );
  return letter ? "cong-van" : "other";
}

function bodyStart(division: Division): Paragraph[] {
  return division.body.slice(0, 4).flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
}

/** The title's words; of an official letter its subject ("V/v ..."). */
function readTitle(division: Division, type: DocumentType): string {
  const title = division.title
    .filter(({ text }) => !/^S[ốôỐ]\s*[:.]?\s*\S{0,8}\s*[/-]\s*\S+$/u.test(text))
    .map(({ text }) => text.replace(/^\(((?:V\/v|Về).*)\)$/iu, "$1"))
    .join(" ");
  const inline = division.type ? besideType(division.type.text) : "";
  const whole = `${inline} ${title}`.replace(/\s+/g, " ").trim();
  if (whole)
    return (
      whole
        .replace(/^CỦA .*? SỐ \S+ NGÀY \d+ THÁNG \d+ NĂM \d+\s*/u, "")
        .replace(/^["“]|\.$/gu, "")
        .trim() || whole
    );
  return type === "cong-van" || type === "other"
    ? letterSubject([...division.head, ...bodyStart(division)])
    : "";
}

/** What stands on the line of the type and belongs to the title; "CỦA ỦY BAN NHÂN DÂN ..." does not. */
function besideType(text: string): string {
  const line = typeLine(text);
  if (!line) return "";
  if (line.name === "thông báo kết luận" && line.rest) return `KẾT LUẬN ${line.rest}`;
  return line.rest.length <= 3 || /^CỦA\s/u.test(line.rest) || /^S[ốỐ]\s*[:\d]/u.test(line.rest)
    ? ""
    : line.rest;
}
