import type { FileErrorCode } from "../errors.ts";
import type { Limits } from "../limits.ts";
import type { ExtractedText, SheetMappings } from "../types.ts";

/** One file for the worker. */
export type Request = {
  bytes: Uint8Array;
  limits: Limits;
  fileName: string | undefined;
  sheetMappings: SheetMappings | undefined;
};

/** What came of it. Errors travel as their code: classes do not survive the way between threads. */
export type Answer =
  | { ok: true; extracted: ExtractedText }
  | { ok: false; code: FileErrorCode; detail: string | null };
