/** Bounds on one file. A file beyond a bound is refused with a clear message, never half read. */
export type Limits = {
  /** Size of the file as it came, in bytes. */
  maxBytes: number;
  /** Pages of a PDF. */
  maxPages: number;
  /** Length of the extracted text in UTF-16 code units. */
  maxCharacters: number;
  /** Bytes that the parts of a packed file (.docx) may unpack to, all together. */
  maxUnpackedBytes: number;
  /** How many times larger than packed a part may become, once it is beyond 1 MiB. */
  maxUnpackRatio: number;
  /** Entries in a packed file. */
  maxEntries: number;
  /** Elements open inside each other in XML. */
  maxXmlDepth: number;
  /** Elements and texts in one XML part. */
  maxXmlNodes: number;
  /** Rows with words in all sheets of a workbook together. */
  maxSheetRows: number;
  /** Objects (texts, rules, pictures) on one PDF page; more are drawings, not documents. */
  maxPageObjects: number;
  /** Hard end of the reading without pictures, in milliseconds, counted from when the worker takes it. */
  timeoutMs: number;
  /** Pages that are read from pictures, in one file. */
  maxScanPages: number;
  /**
   * Hard end of one page that is read from its picture, in milliseconds: of making the picture ready,
   * and again of recognising it, counted from when an engine takes it.
   */
  scanPageTimeoutMs: number;
  /** How finely pages are made into pictures, in dots an inch. */
  scanDpi: number;
  /** Dots of the picture of one page; a larger page is read more coarsely. */
  maxPagePixels: number;
  /** Dots of a picture file, by its header; a larger one is refused before it is unpacked. */
  maxImagePixels: number;
  /** Memory of the JavaScript heap of the worker, and separately of the PDF engine, in MiB. */
  maxMemoryMb: number;
};

const MIB = 1024 * 1024;

/**
 * The longest real document met in the corpus is 40 pages, 0.1 million characters and 1.3 MB; the
 * bounds leave room for plans with annexes of hundreds of pages and end within seconds. A page of A3 at
 * 200 dots an inch has 8 million dots, at 600 it has 70 million.
 */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 50 * MIB,
  maxPages: 1000,
  maxCharacters: 5_000_000,
  maxUnpackedBytes: 96 * MIB,
  maxUnpackRatio: 200,
  maxEntries: 5000,
  maxXmlDepth: 400,
  maxXmlNodes: 2_000_000,
  maxSheetRows: 20_000,
  maxPageObjects: 100_000,
  timeoutMs: 20_000,
  maxScanPages: 300,
  scanPageTimeoutMs: 240_000,
  scanDpi: 200,
  maxPagePixels: 16_000_000,
  maxImagePixels: 100_000_000,
  maxMemoryMb: 512,
};
