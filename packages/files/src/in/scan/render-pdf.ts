import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { type PdfEngine, startEngine } from "../pdf/engine.ts";
import type { Picture } from "./bitmap.ts";

/** A page as a picture; `dpi` tells how many dots make an inch (72 points) of it. */
export type PagePicture = { picture: Picture; dpi: number };

/** Pages that are pictures: rendered one at a time, so that only one is in memory. */
export type PictureSource = {
  /** Sizes in points as shown, in page order. */
  pages: { width: number; height: number }[];
  /** @param index counted from 0. */
  render: (index: number) => Promise<PagePicture> | PagePicture;
};

/** The engine's name for three bytes a dot, and its flag to write red first. */
const BITMAP_BGR = 2;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
const POINTS_PER_INCH = 72;

/**
 * Opens a PDF to make pictures of its pages, in an engine of its own that ends with the file.
 *
 * @throws FileError FILE_BROKEN when the engine cannot open what it has opened before.
 */
export async function openPictures(bytes: Uint8Array, limits: Limits): Promise<PictureSource> {
  const engine = await startEngine(limits);
  const { pdfium } = engine;
  const at = engine.reserve(bytes.length);
  new Uint8Array(engine.memory.buffer).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, "");
  if (document === 0) throw new FileError("FILE_BROKEN", `pdf error ${pdfium.FPDF_GetLastError()}`);
  const count = pdfium.FPDF_GetPageCount(document);
  const pages = Array.from({ length: count }, (_, index) => pageSize(engine, document, index));
  const render = (index: number): PagePicture => {
    try {
      return renderPage(engine, document, index, limits);
    } catch (error) {
      if (engine.ranOut()) throw new FileError("FILE_TOO_COMPLEX", "engine memory");
      throw error;
    }
  };
  return { pages, render };
}

function pageSize(engine: PdfEngine, document: number, index: number): { width: number; height: number } {
  const at = engine.reserve(8);
  engine.pdfium.FPDF_GetPageSizeByIndexF(document, index, at);
  const view = new DataView(engine.memory.buffer, at, 8);
  return { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
}

/** Signatures and notes are left out: they have letters of their own that are read as text. */
function renderPage(engine: PdfEngine, document: number, index: number, limits: Limits): PagePicture {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw new FileError("FILE_BROKEN", `page ${index + 1}`);
  const [w, h] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const dpi = dotsPerInch(w, h, limits);
  const width = Math.max(1, Math.round((w * dpi) / POINTS_PER_INCH));
  const height = Math.max(1, Math.round((h * dpi) / POINTS_PER_INCH));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BITMAP_BGR, 0, width * 3);
  if (bitmap === 0) throw new FileError("FILE_TOO_COMPLEX", "no room for a page picture");
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST);
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const data = new Uint8Array(engine.memory.buffer.slice(from, from + width * height * 3));
    return { picture: { width, height, channels: 3, data }, dpi };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
  }
}

/** Very large pages are made smaller, so that a picture never exceeds its limit. */
export function dotsPerInch(width: number, height: number, limits: Limits): number {
  const inches = (width / POINTS_PER_INCH) * (height / POINTS_PER_INCH);
  return Math.min(limits.scanDpi, Math.sqrt(limits.maxPagePixels / inches));
}
