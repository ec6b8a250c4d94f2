/**
 * Document files in: text with the place of every line, also of scans. Out: official documents (`.docx`
 * and PDF in the layout of Nghị định 30), tables as workbooks and CSV.
 *
 * @module
 */
import { FileError } from "./errors.ts";
import { readFileText } from "./extract.ts";
import { closeEngines, jobsOf, type OcrOptions, recogniserFor } from "./in/scan/engines/recogniser.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { ExtractedText, Progress, SheetMappings } from "./types.ts";
import { WorkerPool } from "./worker/pool.ts";

export { displayPath, isClutter } from "./archive/entry-names.ts";
export { type Archive, type ArchiveEntry, type ArchiveLimits, openArchive } from "./archive/open-archive.ts";
export { FILE_ERRORS, FileError, type FileErrorCode } from "./errors.ts";
export type { OcrEngine, OcrOptions } from "./in/scan/engines/recogniser.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export * from "./out/index.ts";
export {
  type FootFormula,
  type FootRow,
  type HeadLine,
  MOST_ROWS,
  type RowPlace,
  type SheetColumn,
  type SheetRow,
  type SheetTable,
  writeCsv,
  writeXlsx,
} from "./out/sheets/index.ts";
export { DEFAULT_RENDER_LIMITS, type RenderLimits } from "./render/limits.ts";
export {
  type PageImage,
  PageRenderer,
  type PageSource,
  type RenderOptions,
} from "./render/page-renderer.ts";
export type {
  DigitalSignature,
  ExtractedText,
  FileWarning,
  LineBox,
  MediaType,
  PageMap,
  Progress,
  SheetColumnKind,
  SheetMappings,
  SheetPreview,
  WarningCode,
  WordBox,
} from "./types.ts";

export type ExtractOptions = {
  /** Only used to warn when the name promises another format than the bytes are. */
  fileName?: string;
  /** Limits that differ from {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits>;
  /** What people have said of the columns of workbooks with these headings. */
  sheetMappings?: SheetMappings;
  /** Gives the reading up; its threads and engines are killed. */
  signal?: AbortSignal;
  /** Called as pages are done, of a scan one by one. */
  onProgress?: (progress: Progress) => void;
  /** How pictures of pages are read; without it by the best engine that there is. */
  ocr?: OcrOptions;
};

let pool: WorkerPool | undefined;

/**
 * Reads a file in a thread of its own, which is killed at the time limit or on `signal`: a file
 * cannot hang, crash or fill the memory of the program. For servers.
 *
 * @param bytes the file as it came; it is copied and never changed.
 * @throws FileError with a code, a Vietnamese message that says what to do, and a detail for the log.
 */
export async function extractText(bytes: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedText> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  // Before the bytes are copied for the thread.
  if (bytes.length > limits.maxBytes) throw new FileError("FILE_TOO_LARGE", `${bytes.length} bytes`);
  pool ??= new WorkerPool();
  const { fileName, signal, ocr, onProgress, sheetMappings } = options;
  const jobs = ocr?.engine === "off" ? 0 : jobsOf(ocr ?? {});
  return await pool.run({ bytes, limits, fileName, jobs, sheetMappings }, { signal, ocr, onProgress });
}

/**
 * Reads a file in the calling thread: the same code without the guard of time and memory. For the
 * command line, where the officer's own file is read and Ctrl-C is at hand.
 *
 * @throws FileError as {@link extractText}, without FILE_TIMEOUT and FILE_CANCELLED.
 */
export async function extractTextInline(
  bytes: Uint8Array,
  options: Omit<ExtractOptions, "signal"> = {},
): Promise<ExtractedText> {
  const { fileName, ocr = {}, onProgress, sheetMappings } = options;
  const scans = {
    recognise: recogniserFor(ocr, new AbortController().signal),
    jobs: jobsOf(ocr),
    onProgress: onProgress ?? (() => undefined),
  };
  return await readFileText(bytes, { ...DEFAULT_LIMITS, ...options.limits }, fileName, scans, sheetMappings);
}

/** Ends the threads and engines that wait for files. A program that exits need not call it. */
export async function closeFileWorkers(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
  await closeEngines();
}
