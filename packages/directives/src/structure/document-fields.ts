import { DOCUMENT_TYPE_NAMES, SYMBOL_TYPES } from "../lexicon/header-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { DocumentFields, DocumentType } from "../types.ts";
import type { Division } from "./divide.ts";
import { readFoot } from "./foot-fields.ts";
import { readIssuer } from "./issuer.ts";
import { readMeeting } from "./meeting-fields.ts";

/** Reads the fields of the document from its head, title, opening and foot. */
export function readDocumentFields(division: Division): DocumentFields {
  const head = [...division.head, ...(division.type ? [division.type] : []), ...division.title];
  const headText = division.head.map((paragraph) => paragraph.text);
  const number = readNumber(headText) ?? readNumber(division.title.map((paragraph) => paragraph.text));
  const dated =
    readPlaceAndDate(headText) ?? readPlaceAndDate(head.slice(-3).map((paragraph) => paragraph.text));
  const type = readType(division, number);
  const opening = openingOf(division);
  const foot = readFoot(division.foot);
  const meeting = readMeeting(opening, type);
  const titleDate = dated?.date ?? readTitleDate(division.title);
  return {
    type,
    number: number ?? null,
    place: dated?.place ?? null,
    date: titleDate,
    issuer: readIssuer(division, dated?.place ?? null, foot.signer),
    title: readTitle(division, type),
    meetingDate: meeting.date,
    chair: meeting.chair,
    signer: foot.signer,
    recipients: foot.recipients,
  };
}

function openingOf(division: Division): Paragraph[] {
  const opening: Paragraph[] = [];
  for (const block of division.body.slice(0, 12)) {
    if (block.kind !== "paragraph" || block.paragraph.label) break;
    opening.push(block.paragraph);
  }
  return opening;
}

const NUMBER =
  /(?:^|\s)[SsŠ][ốôóoỐÔÓỏỗ6]\s*[:.]?\s*(\d{0,5}[a-z]?)[^\s\d\p{L}/]{0,3}\s*\/\s*((?:(?:19|20)\d{2})\s*\/\s*)?(\p{Lu}[\p{L}\d]*(?:\s*[-–]\s*[\p{L}\d&.]+)*)/u;
const BARE_SYMBOL = /^(\d{0,5})\s*\/\s*(\p{Lu}[\p{L}\d]*(?:\s*[-–]\s*[\p{L}\d&.]+)+)$/u;

/** "Số: 12/TB-UBND" → "12/TB-UBND"; "Số:   /TB-UBND" → "/TB-UBND". */
export function readNumber(texts: readonly string[]): string | null {
  for (const [i, text] of texts.entries()) {
    const match = NUMBER.exec(text);
    if (match) {
      const year = match[2]?.replace(/\s/g, "") ?? "";
      return `${match[1] ?? ""}/${year}${(match[3] ?? "").replace(/\s*[-–]\s*/g, "-")}`;
    }
    // A header of two columns read line by line: "Số:277" and, further down, "/KH-UBND".
    const alone = /^[SsŠ][ốôóoỐÔÓ]\s*[:.]?\s*(\d{1,5})$/u.exec(text.trim());
    if (alone) {
      const symbol = texts
        .slice(i + 1)
        .map((next) => BARE_SYMBOL.exec(next.trim()))
        .find(Boolean);
      if (symbol) return `${alone[1]}/${(symbol[2] ?? "").replace(/\s*[-–]\s*/g, "-")}`;
    }
  }
  return null;
}

const PLACE_DATE =
  /(?:^|\s{2,}|[|\d)]\s+|\p{Lu}\s+)?(\p{Lu}[\p{L}.’' -]{1,40}?)\s*,\s*ngày\s*(\d{0,2})[^\d\s]{0,3}\s*tháng\s*(\d{0,2})\s*năm\s*(\d{4})/u;

/** "Sơn Hà, ngày 14 tháng 6 năm 2021" → place and ISO day, or "2021-06" when the day is blank. */
export function readPlaceAndDate(texts: readonly string[]): { place: string; date: string | null } | null {
  for (const text of texts) {
    const match = PLACE_DATE.exec(text);
    if (!match) continue;
    const place = (match[1] ?? "")
      .replace(/^.*\s{2,}/, "")
      .replace(/^(?:\p{Lu}{2,}(?:-\p{Lu}+)*\s+)+(?=\p{Lu}\p{Ll})/u, "")
      .trim();
    return { place, date: isoOf(match[4], match[3], match[2]) };
  }
  return null;
}

/** Old directives carry number and day in the title: "... SỐ 07/2008/CT-B NGÀY 30 THÁNG 12 NĂM 2008". */
function readTitleDate(title: readonly Paragraph[]): string | null {
  const text = title.map((paragraph) => paragraph.text).join(" ");
  const match = /SỐ\s+\S+\s+NGÀY\s+(\d{1,2})\s+THÁNG\s+(\d{1,2})\s+NĂM\s+(\d{4})/u.exec(text);
  return match ? isoOf(match[3], match[2], match[1]) : null;
}

/** ISO day; "YYYY-MM" without a day; null without a month. */
export function isoOf(year?: string, month?: string, day?: string): string | null {
  const m = Number(month);
  const d = Number(day);
  if (!year || !month || !(m >= 1 && m <= 12)) return null;
  const base = `${year}-${String(m).padStart(2, "0")}`;
  return day && d >= 1 && d <= 31 ? `${base}-${String(d).padStart(2, "0")}` : base;
}

function readType(division: Division, number: string | null): DocumentType {
  const typeText = division.type?.text.toLowerCase() ?? "";
  const names = Object.entries(DOCUMENT_TYPE_NAMES).sort((a, b) => b[0].length - a[0].length);
  for (const [name, type] of names) if (typeText.startsWith(name)) return type;
  const symbol = /\/(?:\d{4}\/)?([\p{L}]+)/u.exec(number ?? "")?.[1]?.toUpperCase();
  const known = symbol ? SYMBOL_TYPES[symbol as keyof typeof SYMBOL_TYPES] : undefined;
  if (known) return known;
  if (division.type) {
    const flat = skeleton(typeText);
    for (const [name, type] of names) if (flat.startsWith(skeleton(name))) return type;
  }
  const letter = [...division.head, ...bodyStart(division)].some(
    (p) => /^(?:\|?\s*)(?:Kính gửi|V\/v)/iu.test(p.text) || /V\/v/iu.test(p.text),
  );
  return letter ? "cong-van" : "other";
}

function bodyStart(division: Division): Paragraph[] {
  return division.body.slice(0, 4).flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
}

function skeleton(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}

/** The title's words; of an official letter the subject after "V/v". */
function readTitle(division: Division, type: DocumentType): string {
  const title = division.title
    .map((paragraph) => paragraph.text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (title)
    return (
      title
        .replace(/^CỦA .*? SỐ \S+ NGÀY \d+ THÁNG \d+ NĂM \d+\s*/u, "")
        .replace(/^["“]|\.$/gu, "")
        .trim() || title
    );
  const inline = division.type?.text ?? "";
  for (const name of Object.keys(DOCUMENT_TYPE_NAMES).sort((a, b) => b.length - a.length)) {
    if (inline.toLowerCase().startsWith(name) && inline.length > name.length + 3)
      return inline.slice(name.length).trim();
  }
  if (type !== "cong-van" && type !== "other") return "";
  for (const paragraph of [...division.head, ...bodyStart(division)]) {
    const match = /V\/v:?\s*(.{8,400}?)(?:\s+(?:Kính gửi|CỘNG H)|$)/iu.exec(paragraph.text);
    if (match) return (match[1] ?? "").trim();
  }
  return "";
}
