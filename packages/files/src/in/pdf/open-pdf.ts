import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { Progress } from "../../types.ts";
import { type PdfEngine, startEngine } from "./engine.ts";
import type { PageContent } from "./page-content.ts";
import { readGlyphs, SCRATCH_BYTES, type Scratch, type ToPage } from "./read-glyphs.ts";
import { readRules } from "./read-rules.ts";
import { readSignatureValues, type SignatureValues } from "./signatures/signature-values.ts";

/** What is known of a PDF beside its pages. */
export type PdfContent = {
  pages: PageContent[];
  signatures: SignatureValues;
  encrypted: boolean;
  repaired: boolean;
};

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
/** FPDF_PAGEOBJ_TEXT. */
const TEXT_OBJECT = 1;
/** Page coordinates are asked for in hundredths of a point: the engine answers in whole numbers. */
const PRECISION = 100;
/** Signatures, stamps, links and notes on one page; each is laid onto the page with a search of its own. */
const MOST_ANNOTATIONS = 5000;
/** A page larger than any paper (PDF allows 200 inches); its numbers are nonsense. */
const LARGEST_PAGE = 14_400 * 2;

/**
 * Reads all pages of a PDF: characters with boxes, and rules. The bytes are copied into the engine;
 * the original, with its digital signatures, is never touched or rewritten.
 *
 * @throws FileError FILE_PASSWORD, FILE_BROKEN, FILE_TOO_MANY_PAGES or FILE_TOO_COMPLEX.
 */
export async function openPdf(
  bytes: Uint8Array,
  limits: Limits,
  onProgress?: (progress: Progress) => void,
): Promise<PdfContent> {
  const engine = await startEngine(limits);
  try {
    return readDocument(engine, bytes, limits, onProgress);
  } catch (error) {
    if (engine.ranOut()) throw new FileError("FILE_TOO_COMPLEX", "engine memory");
    if (error instanceof FileError) throw error;
    throw new FileError(
      "FILE_BROKEN",
      `pdf engine: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readDocument(
  engine: PdfEngine,
  bytes: Uint8Array,
  limits: Limits,
  onProgress: ((progress: Progress) => void) | undefined,
): PdfContent {
  const { pdfium } = engine;
  const at = engine.reserve(bytes.length);
  new Uint8Array(engine.memory.buffer).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, "");
  if (document === 0) {
    const reason = pdfium.FPDF_GetLastError();
    throw new FileError(
      [PASSWORD_ERROR, SECURITY_ERROR].includes(reason) ? "FILE_PASSWORD" : "FILE_BROKEN",
      `pdf error ${reason}`,
    );
  }
  const count = pdfium.FPDF_GetPageCount(document);
  if (count <= 0) throw new FileError("FILE_BROKEN", "no pages");
  if (count > limits.maxPages) throw new FileError("FILE_TOO_MANY_PAGES", `${count} pages`);
  const scratch = { at: engine.reserve(SCRATCH_BYTES) };
  const pages: PageContent[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const page = readPage(engine, document, index, scratch, {
      ...limits,
      maxCharacters: limits.maxCharacters - characters,
    });
    characters += page.glyphs.length;
    pages.push(page);
    onProgress?.({ page: index + 1, pages: count, stage: "text" });
  }
  const repaired = !pdfium.FPDF_DocumentHasValidCrossReferenceTable(document);
  const signatures = readSignatureValues(engine, document, scratch, bytes.length);
  const encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0;
  return { pages, signatures, encrypted, repaired };
}

function readPage(
  engine: PdfEngine,
  document: number,
  index: number,
  scratch: Scratch,
  limits: Limits,
): PageContent {
  const { pdfium } = engine;
  let page = loadPage(engine, document, index);
  if (pdfium.FPDFPage_CountObjects(page) > limits.maxPageObjects)
    throw new FileError("FILE_TOO_COMPLEX", `objects on page ${index + 1}`);
  const { width, height, toPage } = pageSpace(engine, page, scratch);
  const rules = readRules(engine, page, scratch, toPage);
  const drawn = hasPictures(engine, page);
  let textPage = pdfium.FPDFText_LoadPage(page);
  const ownCharacters = Math.max(0, pdfium.FPDFText_CountChars(textPage));
  const annotations = pdfium.FPDFPage_GetAnnotCount(page);
  if (annotations > MOST_ANNOTATIONS)
    throw new FileError("FILE_TOO_COMPLEX", `annotations on page ${index + 1}`);
  if (annotations > 0) {
    // Signing programs draw the number and the day of the document as signature fields: laying
    // them onto the page, in memory, appends them to its characters.
    pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDFPage_Flatten(page, 0);
    pdfium.FPDF_ClosePage(page);
    page = loadPage(engine, document, index);
    textPage = pdfium.FPDFText_LoadPage(page);
  }
  if (pdfium.FPDFText_CountChars(textPage) > limits.maxCharacters)
    throw new FileError("FILE_TOO_LARGE", "characters in pdf");
  const glyphs = readGlyphs(engine, textPage, ownCharacters, scratch, toPage);
  pdfium.FPDFText_ClosePage(textPage);
  pdfium.FPDF_ClosePage(page);
  // A signature or stamp may show a picture as well.
  return { page: index + 1, width, height, glyphs, rules, ownCharacters, pictured: drawn || annotations > 0 };
}

/** Whether the page holds anything but text: pictures, paths, shadings, or parts that may hold them. */
function hasPictures({ pdfium }: PdfEngine, page: number): boolean {
  for (let i = pdfium.FPDFPage_CountObjects(page) - 1; i >= 0; i--)
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) !== TEXT_OBJECT) return true;
  return false;
}

/** A page that cannot be opened would be lost words: the whole file is refused instead. */
function loadPage(engine: PdfEngine, document: number, index: number): number {
  const page = engine.pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw new FileError("FILE_BROKEN", `page ${index + 1}`);
  return page;
}

function pageSpace(
  engine: PdfEngine,
  page: number,
  scratch: Scratch,
): { width: number; height: number; toPage: ToPage } {
  const { pdfium } = engine;
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  if (!(width > 0 && height > 0 && width <= LARGEST_PAGE && height <= LARGEST_PAGE))
    throw new FileError("FILE_BROKEN", "page size");
  const size: [number, number] = [Math.round(width * PRECISION), Math.round(height * PRECISION)];
  const shown = (x: number, y: number): { x: number; y: number } => {
    pdfium.FPDF_PageToDevice(page, 0, 0, size[0], size[1], 0, x, y, scratch.at, scratch.at + 4);
    const view = new DataView(engine.memory.buffer, scratch.at, 8);
    return { x: view.getInt32(0, true) / PRECISION, y: view.getInt32(4, true) / PRECISION };
  };
  // The mapping is affine (crop box and rotation): three points give it for all others.
  const [origin, right, up] = [shown(0, 0), shown(1000, 0), shown(0, 1000)];
  const toPage: ToPage = (x, y) => ({
    x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / 1000,
    y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / 1000,
  });
  return { width, height, toPage };
}
