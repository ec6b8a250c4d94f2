/**
 * What reading a document returns: the contract between the library, `dondoc read --json`, the
 * server and the page. Every offset is a UTF-16 code unit into {@link Reading.text}, the input
 * exactly as it was given; `end` is exclusive.
 */

/** A stretch of the source text: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/**
 * The 29 document types of Nghị định 30/2020/NĐ-CP, Điều 7, as slugs, and the types of other
 * bodies (law, decree, circular, Party documents) that directives cite.
 */
export type DocumentType =
  | "nghi-quyet"
  | "quyet-dinh"
  | "chi-thi"
  | "quy-che"
  | "quy-dinh"
  | "thong-cao"
  | "thong-bao"
  | "huong-dan"
  | "chuong-trinh"
  | "ke-hoach"
  | "phuong-an"
  | "de-an"
  | "du-an"
  | "bao-cao"
  | "bien-ban"
  | "to-trinh"
  | "hop-dong"
  | "cong-van"
  | "cong-dien"
  | "ban-ghi-nho"
  | "ban-thoa-thuan"
  | "giay-uy-quyen"
  | "giay-moi"
  | "giay-gioi-thieu"
  | "giay-nghi-phep"
  | "phieu-gui"
  | "phieu-chuyen"
  | "phieu-bao"
  | "thu-cong"
  | "luat"
  | "phap-lenh"
  | "nghi-dinh"
  | "thong-tu"
  | "ket-luan"
  | "other";

/** Who signed: `authority` is every line above the signer's own post, joined by " / ". */
export type Signer = { authority: string | null; position: string | null; name: string };

/** The fields of the document itself, as written in its header, title, opening and foot. */
export type DocumentFields = {
  type: DocumentType;
  /** "12/TB-UBND"; "/TB-UBND" when the number is left blank; null when there is none. */
  number: string | null;
  place: string | null;
  /** ISO day, or "YYYY-MM" when the day is left blank. */
  date: string | null;
  issuer: string | null;
  title: string;
  meetingDate: string | null;
  chair: string | null;
  signer: Signer | null;
  recipients: string[];
};

/** A node of the document's outline: annexes, parts, clauses, points, bullets, tables. */
export type OutlineNode = {
  kind:
    | "part"
    | "chapter"
    | "article"
    | "section"
    | "clause"
    | "point"
    | "bullet"
    | "table"
    | "annex"
    | "paragraph";
  /** The number or sign as written ("II", "7.1", "a", "-"), without closing punctuation. */
  label: string;
  /** The heading's words without the label; empty for a node that is only a paragraph. */
  title: string;
  span: Span;
  children: OutlineNode[];
};

/** Someone an order names. `from` tells where the name was taken from (GUIDE "Who"). */
export type Party = {
  name: string;
  span: Span;
  kind: "unit" | "group" | "person" | "role";
  from: "clause" | "bullet" | "heading" | "lead-in" | "cell";
};

export type DeadlineKind = "date" | "recurring" | "event" | "ongoing";

/** By when. `rule` names the rule that turned the words into `due` (see calendar/). */
export type Deadline = {
  kind: DeadlineKind;
  /** ISO day, or null when the words fix no day. */
  due: string | null;
  text: string;
  span: Span;
  rule: string;
  /** True when the year, month or day was not written and was taken from the document. */
  inferred?: boolean;
  /** For `recurring`: how often. */
  every?: "day" | "week" | "month" | "quarter" | "half-year" | "year";
};

/** What must come out: a plan, a report, a list; and to whom it is sent. */
export type Product = { kind: string; text: string; span: Span; to: string | null };

export type Figure = {
  value: number;
  unit: string;
  /** The indicator it measures, as written near it. */
  what: string;
  comparator: "=" | ">" | "<" | ">=" | "<=" | "~";
  kind: "result" | "target";
  period: string | null;
  span: Span;
  /** "31,277/31,410": the second number. */
  of?: number;
};

export type Citation = {
  number: string;
  type: DocumentType;
  date: string | null;
  issuer: string | null;
  text: string;
  span: Span;
};

/** One order: what the officer confirms and a unit receives. */
export type DirectiveTask = {
  /** Stable for the same text: derived from the words and their order among equals. */
  id: string;
  spans: Span[];
  text: string;
  /** A short form for lists: no bullet, no owner, no deadline; at most 120 characters. */
  title: string;
  /** Labels of the outline above it, from the top: ["II", "7", "-"]. */
  section: string[];
  leads: Party[];
  coordinators: Party[];
  deadline: Deadline | null;
  urgent: boolean;
  products: Product[];
  figures: Figure[];
  citations: Citation[];
  /** 0..1; at or above {@link CERTAIN} the officer may accept it unread with others. */
  confidence: number;
  /** The rules that made it, in order of application. */
  why: string[];
};

/** A proposal at or above this confidence counts as certain. */
export const CERTAIN = 0.9;

/** What a stretch of the document is; every sentence of the directive part has one. */
export type CoverageKind =
  | "task"
  | "heading"
  | "lead-in"
  | "result"
  | "shortcoming"
  | "cause"
  | "sanction"
  | "purpose"
  | "basis"
  | "meeting"
  | "submitted"
  | "remark"
  | "closing"
  | "header"
  | "recipients"
  | "signature"
  | "unaccounted";

/** `directive` tells whether the stretch stands in the directive part (what the meter counts). */
export type Coverage = { span: Span; is: CoverageKind; directive: boolean };

/** The same words for people in the two languages of the product. */
export type Words = { vi: string; en: string };

/** Something a careful officer would look at again, at [from, to) of the text. */
export type Diagnostic = {
  from: number;
  to: number;
  severity: "error" | "warning" | "info";
  /** Stable code, e.g. "deadline-before-issue". */
  code: string;
  /** Vietnamese, for the officer; the same as `messages.vi`. */
  message: string;
  messages: Words;
  /** Offered only where the replacement is certain; `label` is Vietnamese, the same as `labels.vi`. */
  fix?: { label: string; labels: Words; span: Span; replacement: string };
};

export type Reading = {
  text: string;
  document: DocumentFields;
  outline: OutlineNode[];
  tasks: DirectiveTask[];
  citations: Citation[];
  figures: Figure[];
  coverage: Coverage[];
  diagnostics: Diagnostic[];
};

/** A unit of the authority's directory, for matching names. */
export type DirectoryUnit = {
  id: string;
  name: string;
  aliases: readonly string[];
  kind: string;
  parentId: string | null;
};

/** A day that departs from the ordinary week: `off` on a weekday, or `work` on a rest day. */
export type CalendarDay = { date: string; is: "off" | "work"; name: string; source: string };

/** Everything that is not in the text comes in as an argument: no clock, no I/O. */
export type ReadOptions = {
  /** ISO day used only when the document itself carries no date at all. */
  today?: string;
  calendar?: readonly CalendarDay[];
  /** "trước ngày X" falls due on X (false, the default) or on the day before (true). */
  strictBefore?: boolean;
};
