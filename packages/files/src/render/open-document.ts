import { FileError } from "../errors.ts";
import { pictureFormat } from "../in/detect/detect.ts";
import { type PdfEngine, startEngine } from "../in/pdf/engine.ts";
import { pictureAsPdf } from "../in/scan/read-image.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import type { Pixels } from "./encode-image.ts";
import type { RenderLimits } from "./limits.ts";

/** A PDF that is held open, so that the next page costs only its own drawing. */
export type OpenDocument = { engine: PdfEngine; document: number; pages: number };

const PASSWORD_ERRORS = [4, 5];
/** The whole TIFF is unpacked before its first page is shown, within the time of one page. */
const TIFF_LIMITS: Limits = { ...DEFAULT_LIMITS, maxScanPages: 40, maxImagePixels: 40_000_000 };
const WHITE = 0xffffffff;
/** WebP has no longer sides. */
const LONGEST_SIDE = 16_383;
/** FPDF_REVERSE_BYTE_ORDER: red first. */
const DRAW_FLAGS = 0x10;

/**
 * Opens a PDF; a TIFF, which no browser shows, is opened as a PDF of its pages.
 *
 * @throws FileError FILE_PASSWORD, FILE_BROKEN, FILE_TOO_MANY_PAGES, FILE_TOO_LARGE or FILE_TOO_COMPLEX
 */
export async function openDocument(file: Uint8Array, limits: RenderLimits): Promise<OpenDocument> {
  const bytes = pictureFormat(file) === "image/tiff" ? pictureAsPdf(file, "image/tiff", TIFF_LIMITS) : file;
  const engine = await startEngine({ ...DEFAULT_LIMITS, maxMemoryMb: limits.maxMemoryMb });
  return guarded(engine, () => {
    const { pdfium } = engine;
    const at = engine.reserve(bytes.length);
    new Uint8Array(engine.memory.buffer).set(bytes, at);
    const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, "");
    if (document === 0) {
      const reason = pdfium.FPDF_GetLastError();
      throw new FileError(PASSWORD_ERRORS.includes(reason) ? "FILE_PASSWORD" : "FILE_BROKEN", `${reason}`);
    }
    const pages = pdfium.FPDF_GetPageCount(document);
    if (pages <= 0) throw new FileError("FILE_BROKEN", "no pages");
    if (pages > limits.maxPages) throw new FileError("FILE_TOO_MANY_PAGES", `${pages} pages`);
    return { engine, document, pages };
  });
}

/**
 * Draws one page as it is shown (rotation and crop applied), with its annotations, on white paper.
 *
 * @param page counted from 1.
 * @param width pixels; the page is drawn smaller when it would have more pixels than allowed.
 * @returns null when there is no such page.
 * @throws FileError FILE_BROKEN or FILE_TOO_COMPLEX
 */
export function drawPage(
  { engine, document, pages }: OpenDocument,
  page: number,
  width: number,
  limits: RenderLimits,
): Pixels | null {
  if (page > pages) return null;
  return guarded(engine, () => {
    const { pdfium } = engine;
    const loaded = loadWithAnnotations(engine, document, page);
    try {
      const shape = pdfium.FPDF_GetPageHeightF(loaded) / pdfium.FPDF_GetPageWidthF(loaded);
      return drawLoaded(engine, loaded, sizeOf(width, shape, limits.maxPixels));
    } finally {
      pdfium.FPDF_ClosePage(loaded);
    }
  });
}

/**
 * A page with its annotations laid onto it, in memory: the engine draws stamps and notes by itself, but
 * not the fields in which signing programs show who signed, the number and the day.
 */
function loadWithAnnotations({ pdfium }: PdfEngine, document: number, page: number): number {
  const load = (): number => {
    const loaded = pdfium.FPDF_LoadPage(document, page - 1);
    if (loaded === 0) throw new FileError("FILE_BROKEN", `page ${page}`);
    return loaded;
  };
  const loaded = load();
  if (pdfium.FPDFPage_GetAnnotCount(loaded) <= 0) return loaded;
  pdfium.FPDFPage_Flatten(loaded, 0);
  pdfium.FPDF_ClosePage(loaded);
  return load();
}

function sizeOf(width: number, shape: number, maxPixels: number): { width: number; height: number } {
  if (!(shape > 0 && Number.isFinite(shape))) throw new FileError("FILE_BROKEN", "page size");
  const most = Math.min(Math.sqrt(maxPixels / shape), LONGEST_SIDE, LONGEST_SIDE / shape);
  const across = Math.max(1, Math.floor(Math.min(width, most)));
  return { width: across, height: Math.max(1, Math.min(Math.round(across * shape), LONGEST_SIDE)) };
}

function drawLoaded(
  engine: PdfEngine,
  page: number,
  { width, height }: { width: number; height: number },
): Pixels {
  const { pdfium } = engine;
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) throw new FileError("FILE_TOO_COMPLEX", "no memory for the page");
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_FLAGS);
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    if (stride !== width * 4) throw new FileError("FILE_TOO_COMPLEX", "odd bitmap");
    const data = new Uint8ClampedArray(width * height * 4);
    data.set(new Uint8ClampedArray(engine.memory.buffer, at, data.length));
    // What the page draws is opaque on its paper; the fourth byte is not always kept so.
    for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
    return { data, width, height };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

function guarded<T>(engine: PdfEngine, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (engine.ranOut()) throw new FileError("FILE_TOO_COMPLEX", "engine memory");
    if (error instanceof FileError) throw error;
    throw new FileError(
      "FILE_BROKEN",
      `pdf engine: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
