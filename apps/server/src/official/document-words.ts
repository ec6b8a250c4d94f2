import type { Letterhead, SigningWay } from "@dondoc/contract";
import type { OfficialDocument, Signing } from "@dondoc/files";
import type { DocumentName } from "../documents/document-content.service.ts";
import typeNames from "./type-names.json" with { type: "json" };

/** Words that drafts share: how a day, a document and a signature are named. */

const NAMES: Readonly<Record<string, string>> = typeNames.names;

/** "2026-02-05" → "05/02/2026", "2026-10-01" → "01/10/2026", "2026-03-14" → "14/3/2026" (Nghị định 30). */
export function shortDay(day: string): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** "ngày 05 tháng 02 năm 2026"; "tháng 8 năm 2026" while the day is open. */
function longDay(day: string): string {
  const [year, month, date] = day.split("-") as [string, string, string | undefined];
  const words = `tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
  return date === undefined ? words : `ngày ${date} ${words}`;
}

/** "Thông báo số 45/TB-UBND ngày 05/8/2025"; what is not known is left out. */
export function shortName(document: Omit<DocumentName, "id" | "issuer"> | undefined): string {
  if (!document) return "";
  const { type, number, issued_on: day } = document;
  const known = number !== null && !number.startsWith("/") ? `số ${number}` : "";
  const on = day && day.length === 10 ? `ngày ${shortDay(day)}` : "";
  return [NAMES[type] ?? "Văn bản", known, on].filter(Boolean).join(" ");
}

/** `(Kèm theo Thông báo số 45/TB-UBND ngày 05 tháng 8 năm 2025 của …)` */
export function referenceTo({ type, number, issued_on: day, issuer }: Omit<DocumentName, "id">): string {
  const parts = [
    NAMES[type] ?? "Văn bản",
    number === null ? "" : `số ${number}`,
    day === null ? "" : longDay(day),
    issuer === null ? "" : `của ${issuer}`,
  ];
  return `(Kèm theo ${parts.filter(Boolean).join(" ")})`;
}

const SIGNING: Readonly<Record<SigningWay, Signing>> = {
  head: { as: "collective", body: "Ủy ban nhân dân", title: "Chủ tịch" },
  deputy: { as: "collective", body: "Ủy ban nhân dân", title: "Chủ tịch", deputy: "Phó Chủ tịch" },
  office: { as: "order", of: "Chủ tịch", title: "Chánh Văn phòng" },
  office_deputy: {
    as: "order",
    of: "Chủ tịch",
    title: "Chánh Văn phòng",
    deputy: "Phó Chánh Văn phòng",
  },
};

/** A letter without content: head and foot of the authority, number and day open. @param today ISO day */
export function blankLetter(letterhead: Letterhead, today: string): OfficialDocument {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return {
    kind: "letter",
    parent: letterhead.parent,
    issuer: letterhead.issuer,
    number: null,
    symbol: letterhead.letterSymbol,
    place: letterhead.place,
    date: { day: null, month, year },
    subject: "",
    addressees: [],
    grounds: [],
    body: [],
    recipients: [],
    archive: letterhead.archive,
    signature: { signing: SIGNING[letterhead.signing], name: letterhead.signer },
    annexes: [],
  };
}
