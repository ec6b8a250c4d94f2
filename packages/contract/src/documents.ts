import { z } from "zod";
import { Day, Id, Moment, pageOf, SpanSchema, Version } from "./common.ts";

/** reading → review → done; failed keeps the file and says why. */
export const DOCUMENT_STATES = ["reading", "review", "done", "failed"] as const;
export const DocumentState = z.enum(DOCUMENT_STATES);
export type DocumentState = z.infer<typeof DocumentState>;

/** Progress of review: counts of proposals, and of the directive part in characters. */
export const ReviewProgress = z.object({
  pending: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  certain: z.number().int(),
  /** Share of the directive part accounted for, 0..1. */
  coverage: z.number(),
});
export type ReviewProgress = z.infer<typeof ReviewProgress>;

/** waiting for its turn → text layer → words out of pictures → orders found in the text. */
export const READING_STAGES = ["waiting", "text", "ocr", "orders"] as const;
export const ReadingStage = z.enum(READING_STAGES);
export type ReadingStage = z.infer<typeof ReadingStage>;
/** How far a reading is: `page` of `pages` done; null for formats without pages. */
export const ReadingProgress = z.object({
  stage: ReadingStage,
  page: z.number().int().nullable(),
  pages: z.number().int().nullable(),
});
export type ReadingProgress = z.infer<typeof ReadingProgress>;

export const DocumentSummary = z.object({
  id: Id,
  state: DocumentState,
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  pages: z.number().int().nullable(),
  type: z.string(),
  number: z.string().nullable(),
  /** ISO day or "YYYY-MM". */
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string(),
  importedBy: z.string(),
  importedAt: Moment,
  progress: ReviewProgress.nullable(),
  /** Only while it is being read. */
  reading: ReadingProgress.nullable(),
  /** How much is done of what was assigned from it. */
  tasks: z.object({ total: z.number().int(), accepted: z.number().int(), overdue: z.number().int() }),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  version: Version,
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** A digital signature that a document's file carries, as it was when the file was read. */
export const DocumentSignature = z.object({
  signer: z.string().nullable(),
  organisation: z.string().nullable(),
  signedAt: Moment.nullable(),
  field: z.string().nullable(),
  /** "part": bytes were appended to the file after it was signed. */
  covers: z.enum(["whole", "part"]),
  /** The signed bytes are unchanged. */
  intact: z.boolean(),
  /** Whether the certificate deserves trust is not judged: that needs its issuer. */
  trusted: z.null(),
});
export type DocumentSignature = z.infer<typeof DocumentSignature>;

export const ImportTextBody = z.object({
  text: z.string().min(1).max(2_000_000),
  title: z.string().trim().max(300).optional(),
});
/** `known` = the same bytes were imported before; `document` is that one. */
export const ImportResult = z.object({ document: DocumentSummary, known: z.boolean() });
export type ImportResult = z.infer<typeof ImportResult>;

export const DocumentListQuery = z.object({
  q: z.string().trim().max(200).optional(),
  state: DocumentState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DocumentListQuery = z.infer<typeof DocumentListQuery>;

export const UpdateDocumentBody = z.object({
  version: Version,
  type: z.string().max(40).optional(),
  number: z.string().trim().max(100).nullish(),
  issuedOn: z.union([Day, z.string().regex(/^\d{4}-\d{2}$/)]).nullish(),
  issuer: z.string().trim().max(300).nullish(),
  title: z.string().trim().max(2000).optional(),
  /** Closes or opens the review; closing leaves pending proposals as they are. */
  state: z.enum(["review", "done"]).optional(),
});
export type UpdateDocumentBody = z.infer<typeof UpdateDocumentBody>;

export const DocumentPage = pageOf(DocumentSummary);
export type DocumentPage = z.infer<typeof DocumentPage>;

/** A sentence that the officer looked at and marked as no order. */
export const CoverageMark = z.object({ id: Id, span: SpanSchema, is: z.string(), by: z.string() });
export type CoverageMark = z.infer<typeof CoverageMark>;
export const CoverageMarkBody = z.object({ span: SpanSchema, is: z.string().min(1).max(40) });
export type CoverageMarkBody = z.infer<typeof CoverageMarkBody>;

/** What the stream of all documents tells: what to fetch again, and how far readings are. */
export type DocumentsEvent =
  | { kind: "document"; id: string }
  | { kind: "reading"; id: string; reading: ReadingProgress }
  | { kind: "batch"; id: string };
/**
 * Widths in pixels in which pages are drawn: few, so that a page is drawn once and kept. Each is about an
 * eighth wider than the one before, so that there is always one close to what a screen shows.
 */
export const PAGE_WIDTHS = [
  320, 360, 400, 450, 500, 560, 630, 710, 800, 900, 1000, 1120, 1260, 1400, 1600, 1800, 2000, 2240, 2520,
  2800,
] as const;

export const PageImageQuery = z.object({
  width: z.coerce.number().refine((width) => (PAGE_WIDTHS as readonly number[]).includes(width), {
    error: `Chiều rộng phải là một trong: ${PAGE_WIDTHS.join(", ")}.`,
  }),
});

/** `[start, end, x, y, width, height]`: a printed line; offsets into the text, points from the top left. */
export const PageLine = z.array(z.number()).length(6);
/** `[start, end, x, y, width, height, confidence]`: a word read from a picture, confidence 0 to 100. */
export const PageWord = z.array(z.number()).length(7);
/** One page of a file with fixed pages; sizes in points, as the page is shown. */
export const PagePlaces = z.object({
  page: z.number().int(),
  width: z.number(),
  height: z.number(),
  lines: z.array(PageLine),
  words: z.array(PageWord).optional(),
});
export type PagePlaces = z.infer<typeof PagePlaces>;
/** Where the words of a document stand on its pages; no pages for formats without fixed ones. */
export const DocumentPages = z.object({ pages: z.array(PagePlaces) });
export type DocumentPages = z.infer<typeof DocumentPages>;
