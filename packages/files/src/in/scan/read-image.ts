import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FormatReading } from "../../types.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { checkJpegEnd, readJpegHeader, wrapJpegs } from "./jpeg.ts";
import { checkPixels, wrapPictures } from "./picture-pdf.ts";
import { decodePng } from "./png.ts";
import type { ScanReading } from "./read-scan.ts";
import { decodeTiff } from "./tiff.ts";

/**
 * Reads a picture file as a PDF of its pages, so that all pictures go one way.
 *
 * @throws FileError FILE_IMAGE when pictures are not to be read, FILE_TOO_LARGE by the sizes in the
 *   header, FILE_BROKEN, FILE_TOO_MANY_PAGES, and the errors of {@link readPdf}.
 */
export async function readImage(
  bytes: Uint8Array,
  mediaType: "image/png" | "image/jpeg" | "image/tiff",
  limits: Limits,
  scans: ScanReading,
): Promise<FormatReading> {
  if (!scans.recognise) throw new FileError("FILE_IMAGE", mediaType);
  // A TIFF of many pages takes its time to be unpacked: each page has the time of a page that is read.
  const onPage = (pages: number): void => scans.onProgress({ page: 0, pages, stage: "ocr" });
  return await readPdf(pictureAsPdf(bytes, mediaType, limits, onPage), limits, scans);
}

/**
 * A PDF with the pictures of a file as its pages.
 *
 * @param onPage is told before each page of a TIFF is unpacked how many there are.
 * @throws FileError FILE_TOO_LARGE by the sizes in the header, FILE_BROKEN, FILE_TOO_MANY_PAGES.
 */
export function pictureAsPdf(
  bytes: Uint8Array,
  mediaType: string,
  limits: Limits,
  onPage?: (pages: number) => void,
): Uint8Array {
  if (mediaType === "image/jpeg") {
    const { width, height } = readJpegHeader(bytes);
    checkPixels(width, height, limits);
    checkJpegEnd(bytes);
    return wrapJpegs([bytes]);
  }
  try {
    return wrapPictures(
      mediaType === "image/png" ? [decodePng(bytes, limits)] : decodeTiff(bytes, limits, onPage),
    );
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("FILE_BROKEN", `picture: ${error instanceof Error ? error.message : String(error)}`);
  }
}
