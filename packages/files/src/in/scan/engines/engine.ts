import type { Grey } from "../bitmap.ts";

/** How the engine looks for lines: over a whole page of print, or for single words anywhere. */
export type PageLayout = "page" | "sparse";

/** One picture to be read. */
export type RecogniseRequest = {
  picture: Grey;
  /** Dots an inch of the picture. */
  dpi: number;
  layout: PageLayout;
  /** Hard end, in milliseconds, once an engine has begun. */
  timeoutMs: number;
};

/**
 * Reads one picture.
 *
 * @returns what was read, as hOCR.
 * @throws FileError FILE_TIMEOUT, FILE_CANCELLED; FILE_NOT_RECOGNISED when the engine is missing or gave up.
 */
export type Recognise = (request: RecogniseRequest) => Promise<string>;

/** Tesseract's names for the layouts: one column of lines; words in no order. */
export const SEGMENTATION: Readonly<Record<PageLayout, string>> = { page: "3", sparse: "11" };

/** Lower than the program itself: reading pictures never makes a request wait. */
export const LOW_PRIORITY = 10;

/** A grey picture in the simplest file format there is (PGM). */
export function toPgm({ width, height, data }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]);
}
