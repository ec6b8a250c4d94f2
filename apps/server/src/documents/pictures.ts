import { type ExtractedText, FileError, type FileErrorCode } from "@dondoc/files";

/** A text layer that does not say what the page shows is no better than none: the picture is read. */
const PICTURE_CODES: ReadonlySet<FileErrorCode> = new Set(["FILE_SCANNED", "FILE_TEXT_UNREADABLE"]);

/**
 * Whether a file was refused for being pictures of pages that can be read as such. A picture of a kind
 * that nobody here can open is none: it is told at once, and does not wait behind scans.
 */
export const isPicture = (error: unknown): boolean =>
  error instanceof FileError &&
  (PICTURE_CODES.has(error.code) ||
    (error.code === "FILE_IMAGE" && error.detail?.startsWith("image/") === true));

/** Whether some of its pages are pictures. */
export const hasPictures = ({ warnings }: ExtractedText): boolean =>
  warnings.some(({ code }) => code === "PDF_PAGES_WITHOUT_TEXT" || code === "PDF_TEXT_SUSPECT");
