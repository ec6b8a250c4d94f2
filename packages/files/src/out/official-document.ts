/**
 * An official document as data: what it says, never how it is drawn. The writers (`docx/`, `pdf/`) give
 * it the form of Nghị định 30/2020/NĐ-CP. All strings are plain text; nothing in them is ever read as markup.
 *
 * There is no mark of secrecy: documents with state secrets are never made here.
 */

/** The kinds that are written. "letter" is công văn: it has no type name and carries `V/v` under its number. */
export const OFFICIAL_KINDS = ["notice", "letter", "invitation", "report", "plan", "minutes"] as const;
export type OfficialKind = (typeof OFFICIAL_KINDS)[number];

/** A stretch of text of one look. */
export type Run = { text: string; bold?: boolean; italic?: boolean };
/** Text of one paragraph; a plain string has the look of its place. */
export type Rich = string | readonly Run[];

export type Column = {
  title: string;
  /** Share of the width, against the other columns. */
  width: number;
  align?: "left" | "center" | "right";
};

/** A table with rules; its header is repeated on every page. */
export type Table = { columns: readonly Column[]; rows: readonly (readonly Rich[])[] };

/**
 * One paragraph or table of the content, in reading order. Marks (I., 1., a), -) are given by the
 * writers: clauses count within their section, points within their clause (law.md §1.5).
 */
export type Block =
  /** `I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC`: own line, upper case, bold. */
  | { kind: "section"; title: string }
  /** `1.`: upright; with a title it is bold and stands on a line of its own. */
  | { kind: "clause"; title: string }
  | { kind: "clause"; text: Rich }
  /** `a)`, in the letters of the Vietnamese alphabet. */
  | { kind: "point"; text: Rich }
  | { kind: "bullet"; text: Rich }
  | { kind: "paragraph"; text: Rich }
  | { kind: "table"; table: Table };

/** By whose authority the document is signed (Nghị định 30 Đ13). */
export type Signing =
  /** The head of the agency himself: `GIÁM ĐỐC`; `acting` adds `Q.`. */
  | { as: "head"; title: string; acting?: boolean }
  /** Thay mặt: `TM. ỦY BAN NHÂN DÂN`, then the head, or `KT. CHỦ TỊCH` and the deputy's title. */
  | { as: "collective"; body: string; title: string; deputy?: string }
  /** Ký thay: `KT. GIÁM ĐỐC`, then the deputy's title. */
  | { as: "deputy"; of: string; title: string }
  /** Thừa lệnh: `TL. CHỦ TỊCH`, then the head of the unit, or `KT. CHÁNH VĂN PHÒNG` and the deputy's title. */
  | { as: "order"; of: string; title: string; deputy?: string }
  /** Thừa ủy quyền: `TUQ. CHỦ TỊCH`, then the title. */
  | { as: "mandate"; of: string; title: string };

export type Signature = {
  signing: Signing;
  /** Without academic or honorary titles; empty for a draft. */
  name: string;
};

/** A day that may still be open: a draft says `ngày     tháng 8 năm 2020`. */
export type OpenDay = { day: number | null; month: number | null; year: number };

export type Urgency = "KHẨN" | "THƯỢNG KHẨN" | "HỎA TỐC";

/** Numbered separately, each from page 1 (Phụ lục I.I.7). */
export type Annex = {
  /** Printed in upper case. */
  title: string;
  body: readonly Block[];
  /** For tables with many columns. */
  landscape?: boolean;
  /** To what it belongs, in the place of `(Kèm theo …)` made from the document's own fields. */
  reference?: string;
};

/** "annexes" leaves the document itself out: an annex for a document that is written elsewhere. */
export type OfficialParts = "whole" | "annexes";

export type OfficialDocument = {
  kind: OfficialKind;
  /** Cơ quan chủ quản trực tiếp; null when there is none. */
  parent: string | null;
  /** Cơ quan ban hành. */
  issuer: string;
  /** Null while the document has no number. */
  number: number | null;
  /** `TB-UBND`, `UBND-VX`; empty when not known. */
  symbol: string;
  /** Địa danh; empty when not known. */
  place: string;
  date: OpenDay;
  /** Trích yếu; for a letter what follows `V/v`. */
  subject: string;
  /** Kính gửi; for letters, and reports to a superior. */
  addressees: readonly string[];
  /** Căn cứ, one a line, without the sign at the end. */
  grounds: readonly Rich[];
  body: readonly Block[];
  /** Nơi nhận without the line of the archive, without the sign at the end. */
  recipients: readonly string[];
  /** What follows `Lưu: `: "VT, KT". */
  archive: string;
  signature: Signature;
  /** Minutes are signed by the secretary on the left and the chair on the right (Mẫu 1.9). */
  secretary?: Signature;
  urgency?: Urgency | null;
  annexes: readonly Annex[];
};
