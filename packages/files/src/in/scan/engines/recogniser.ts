import { availableParallelism } from "node:os";
import { FileError } from "../../../errors.ts";
import type { Recognise, RecogniseRequest } from "./engine.ts";
import { removeLanguageFolder } from "./language-data.ts";
import { findNative, recogniseNative } from "./native.ts";
import { closeWasmEngines, recogniseWasm } from "./wasm.ts";

/** Which engine reads pictures: "auto" takes the machine's own when it has one, "off" none. */
export type OcrEngine = "auto" | "native" | "wasm" | "off";
export type OcrOptions = {
  engine?: OcrEngine;
  /** Pages of this file that are read at once; without it as many as the machine allows. */
  jobs?: number;
};

/** Engines that run at once in the whole program: one core stays free for everything else. */
const MOST_ENGINES = Math.max(1, availableParallelism() - 1);

/** Pages of one file that are read at once. */
export function jobsOf({ jobs = MOST_ENGINES }: OcrOptions): number {
  return Math.max(1, Math.min(MOST_ENGINES, Math.floor(jobs) || 1));
}

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a free engine; files share them picture by picture, first come first served. */
async function takeTurn(): Promise<void> {
  if (running < MOST_ENGINES) {
    running++;
    return;
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The turn goes to the one who waits longest, or is free again. */
function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/**
 * The reader of pictures for one file.
 *
 * @param signal ends its engines at once.
 * @returns null when pictures are not to be read.
 */
export function recogniserFor({ engine = "auto" }: OcrOptions, signal: AbortSignal): Recognise | null {
  if (engine === "off") return null;
  return async (request) => {
    await takeTurn();
    try {
      if (signal.aborted) throw new FileError("FILE_CANCELLED");
      return await recognise(engine, request, signal);
    } finally {
      passTurn();
    }
  };
}

async function recognise(
  engine: Exclude<OcrEngine, "off">,
  request: RecogniseRequest,
  signal: AbortSignal,
): Promise<string> {
  const native = engine === "wasm" ? null : await findNative();
  if (native) return await recogniseNative(request, native, signal);
  if (engine === "native") throw new FileError("FILE_NOT_RECOGNISED", "no engine on this machine");
  return await recogniseWasm(request, signal);
}

/** Ends engines that wait, and removes what was unpacked for them. */
export async function closeEngines(): Promise<void> {
  await Promise.all([closeWasmEngines(), removeLanguageFolder()]);
}
