/**
 * Document files in: text with the place of every line, out of .txt, .docx and PDF.
 *
 * @module
 */
import { FileError } from "./errors.ts";
import { readFileText } from "./extract.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { ExtractedText, SheetMappings } from "./types.ts";
import { WorkerPool } from "./worker/pool.ts";

export { FILE_ERRORS, FileError, type FileErrorCode } from "./errors.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export type {
  ExtractedText,
  FileWarning,
  LineBox,
  MediaType,
  PageMap,
  SheetColumnKind,
  SheetMappings,
  SheetPreview,
  WarningCode,
} from "./types.ts";

export type ExtractOptions = {
  /** Only used to warn when the name promises another format than the bytes are. */
  fileName?: string;
  /** Limits that differ from {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits>;
  /** What people have said of the columns of workbooks with these headings. */
  sheetMappings?: SheetMappings;
  /** Gives the reading up; the thread is killed. */
  signal?: AbortSignal;
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
  return await pool.run(
    { bytes, limits, fileName: options.fileName, sheetMappings: options.sheetMappings },
    options.signal,
  );
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
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return await readFileText(bytes, limits, options.fileName, options.sheetMappings);
}

/** Ends the threads that wait for files. A program that exits need not call it. */
export async function closeFileWorkers(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}
