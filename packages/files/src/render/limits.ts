/** Bounds on drawing one page. */
export type RenderLimits = {
  /** Pixels of one image; a page that would need more is drawn smaller. */
  maxPixels: number;
  /** Pages of a PDF, as when it was read. */
  maxPages: number;
  /** Hard end of drawing one page, opening the file included, in milliseconds. */
  timeoutMs: number;
  /** Memory of the PDF engine of one open file, in MiB. */
  maxMemoryMb: number;
};

/** An A4 page as wide as the widest screen (2,800 pixels) has 11 million pixels. */
export const DEFAULT_RENDER_LIMITS: RenderLimits = {
  maxPixels: 16_000_000,
  maxPages: 1000,
  timeoutMs: 15_000,
  maxMemoryMb: 384,
};
