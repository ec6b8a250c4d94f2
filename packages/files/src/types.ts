/**
 * What reading a file gives: one shape for every format, so that nothing after this package needs
 * to know whether the officer brought Word, PDF or plain text.
 */

/** The formats that are read. Decided by the bytes, never by the file's name. */
export type MediaType =
  | "text/plain"
  | "text/html"
  | "application/rtf"
  | "application/msword"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.oasis.opendocument.text"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/pdf"
  | "image/png"
  | "image/jpeg"
  | "image/tiff";

/**
 * Where a stretch of the text stands on its page: one printed line, or the part of it that lies in
 * one table cell or column. Points (1/72 inch) from the top left corner of the page as it is shown
 * (rotation applied); `start` and `end` are UTF-16 offsets into {@link ExtractedText.text}.
 */
export type LineBox = {
  start: number;
  end: number;
  /** Counted from 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

/**
 * A word that was read from a picture; `confidence` is 0 to 100, as the engine gives it. Offsets into
 * {@link ExtractedText.text}; the box in points like {@link LineBox}.
 */
export type WordBox = {
  start: number;
  end: number;
  confidence: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

/**
 * One page: the stretch of the text between its first and last line, its size in points and its
 * lines in reading order. Formats without fixed pages (all but PDF) are one page without size and
 * lines. A paragraph or table row that crosses pages belongs to both; `lines` are exact.
 */
export type PageMap = {
  page: number;
  start: number;
  end: number;
  width: number | null;
  height: number | null;
  lines: LineBox[];
  /** Whether the words were in the file, or recognised in the picture of the page. */
  readBy: "text" | "ocr";
  /** Only of a page that was recognised: its words in the order of the text. */
  words?: WordBox[];
};

/** How far the reading is: pages done so far (0 when pictures are only begun), of all, and what is read. */
export type Progress = { page: number; pages: number; stage: "text" | "ocr" };

/** Something the officer should know although the file could be read. */
export type FileWarning = {
  code: WarningCode;
  /** Vietnamese, for people. */
  message: string;
};

export type WarningCode =
  | "TRACKED_CHANGES"
  | "HIDDEN_TEXT"
  | "NAME_MISMATCH"
  | "LEGACY_ENCODING"
  | "ENCODING_UNCERTAIN"
  | "PDF_PAGES_WITHOUT_TEXT"
  | "PDF_ANNOTATION_LEFT_OUT"
  | "PDF_TEXT_SUSPECT"
  | "PDF_REPAIRED"
  | "PDF_SIGNED"
  | "PDF_SIGNATURE_BROKEN"
  | "SCAN_READ"
  | "SCAN_UNCERTAIN"
  | "SCAN_PAGES_UNREAD"
  | "SHEET_LEFT_OUT"
  | "SHEET_CELLS_UNKNOWN";

/** A digital signature of a PDF. */
export type DigitalSignature = {
  /** Common name in the signer's certificate. */
  signer: string | null;
  organisation: string | null;
  /** ISO 8601; the time of a time stamp, else the signer's own, else what the file claims. */
  signedAt: string | null;
  /** Name of the form field. */
  field: string | null;
  /** "part": bytes were appended behind what is signed, by another signature or a change. */
  covers: "whole" | "part";
  /** The signed bytes are unchanged: their digest matches, and the signature is of the certificate's key. */
  intact: boolean;
  /** The certificate's chain is not judged offline. */
  trusted: null;
};

/** What {@link extractText} returns. */
export type ExtractedText = {
  /**
   * The text. For .txt exactly what the file holds, as decoded. For other formats NFC; paragraphs
   * are separated by an empty line, lines of one block (header, recipients, table rows) by a line
   * break; a table row reads `| a | b |`.
   */
  text: string;
  mediaType: MediaType;
  /** Encoding a .txt file was decoded from ("utf-8", "tcvn3", ...); null for other formats. */
  encoding: string | null;
  pages: PageMap[];
  warnings: FileWarning[];
  /** Digital signatures of a PDF; none in other formats. */
  signatures: DigitalSignature[];
  /** Only of a workbook: its visible sheets, and how their columns were understood. */
  sheets?: SheetPreview[];
};

/**
 * What a column of a task list holds. The text has the kinds from `task` to `product` as columns of their
 * own; `source`, `assignedOn`, `progress` and `note` go into one column of notes with their headings;
 * `ignore` is left out.
 */
export type SheetColumnKind =
  | "number"
  | "task"
  | "lead"
  | "coordinator"
  | "deadline"
  | "product"
  | "source"
  | "assignedOn"
  | "progress"
  | "note"
  | "ignore";

/** Mappings that people have chosen: by {@link SheetPreview.key}, the kind of each column in order. */
export type SheetMappings = Readonly<Record<string, readonly SheetColumnKind[]>>;

/** A sheet of a workbook as a person is shown it to say what its columns hold. */
export type SheetPreview = {
  name: string;
  /** The same for every sheet with the same headings, in whatever letters: a mapping is remembered by it. */
  key: string;
  /** Row of the headings, counted from 1; of two rows the upper one. Null when none was found. */
  headingRow: number | null;
  /** `column` is its letter in the sheet. */
  columns: { column: string; heading: string; kind: SheetColumnKind }[];
  /** The first rows below the headings, cells in the order of `columns`, clipped. */
  rows: string[][];
  /** Rows with words below the headings. */
  rowCount: number;
  /** Who said what the columns hold; null when no column of tasks is known, and the sheet is not read. */
  mappedBy: "headings" | "person" | null;
};

/**
 * What a reader of one format hands back: the text, and the words that are on the page but not in
 * the text (running heads, page numbers), which still have to be looked at for secrecy marks.
 */
export type FormatReading = Omit<ExtractedText, "mediaType" | "signatures"> & {
  signatures?: DigitalSignature[];
  leftOut: string[];
};
