import type { FileErrorCode } from "../errors.ts";
import type { RecogniseRequest } from "../in/scan/engines/engine.ts";
import type { Limits } from "../limits.ts";
import type { ExtractedText, Progress, SheetMappings } from "../types.ts";

/** One file for the worker; `jobs` is 0 when pictures are not to be read. */
export type Request = {
  bytes: Uint8Array;
  limits: Limits;
  fileName: string | undefined;
  jobs: number;
  sheetMappings: SheetMappings | undefined;
};

/** A picture that a worker wants to have read: engines run outside it, where they can be ended. */
export type PictureRequest = { kind: "recognise"; id: number; request: RecogniseRequest };
/** How far the worker is. */
export type ProgressNote = { kind: "progress"; progress: Progress };
/** What came of a picture. */
export type PictureAnswer = { kind: "recognised"; id: number } & (
  | { ok: true; hocr: string }
  | { ok: false; code: FileErrorCode; detail: string | null }
);

/** What came of it. Errors travel as their code: classes do not survive the way between threads. */
export type Answer = { kind: "answer" } & (
  | { ok: true; extracted: ExtractedText }
  | { ok: false; code: FileErrorCode; detail: string | null }
);

/** All that a worker says. */
export type Message = Answer | PictureRequest | ProgressNote;
