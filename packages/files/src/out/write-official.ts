import { Worker } from "node:worker_threads";
import type { OfficialDocument, OfficialParts } from "./official-document.ts";
import { OutputError } from "./output-error.ts";
import type { WriteAnswer, WriteRequest } from "./worker/protocol.ts";

/** A thousand rows take about a second; nothing that is asked for takes this long. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 512;

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes an official document as `.docx` with styles, automatic numbering and repeated table headings, in
 * the writer's thread.
 * @param parts "annexes" leaves the document itself out
 * @returns the bytes of the file
 * @throws OutputError
 */
export function writeOfficialDocx(
  document: OfficialDocument,
  parts: OfficialParts = "whole",
): Promise<Uint8Array> {
  return enqueue({ format: "docx", document, parts });
}

/**
 * Writes an official document as PDF/A-2a (tagged, Tinos embedded, text can be copied), in the writer's
 * thread; plain tagged PDF 1.7 when the font lacks a character.
 * @param parts "annexes" leaves the document itself out
 * @returns the bytes of the file
 * @throws OutputError
 */
export function writeOfficialPdf(
  document: OfficialDocument,
  parts: OfficialParts = "whole",
): Promise<Uint8Array> {
  return enqueue({ format: "pdf", document, parts });
}

/** Ends the writer's thread. A program that exits need not call it. */
export async function closeOfficialWriter(): Promise<void> {
  const closing = worker;
  worker = undefined;
  await closing?.terminate();
}

/** One document at a time: the thread stays warm and requests keep the other cores. */
async function enqueue(request: WriteRequest): Promise<Uint8Array> {
  const turn = last.then(() => run(request));
  last = turn.catch(() => undefined);
  return await turn;
}

function run(request: WriteRequest): Promise<Uint8Array> {
  worker ??= new Worker(new URL("./worker/writer-main.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Options of the parent (test runners, debuggers) are not meant for this thread.
    execArgv: [],
  });
  const at = worker;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      at.removeAllListeners("message");
      at.removeAllListeners("error");
      at.removeAllListeners("exit");
      // An idle thread must not keep a finished program alive.
      at.unref();
    };
    const fail = (detail: string): void => {
      end();
      at.on("error", () => undefined);
      if (worker === at) worker = undefined;
      void at.terminate();
      reject(new OutputError(detail));
    };
    const timer = setTimeout(() => fail("time limit"), TIMEOUT_MS);
    at.ref();
    at.once("message", (answer: WriteAnswer) => {
      if (!answer.ok) return fail(answer.detail);
      end();
      resolve(answer.bytes);
    });
    at.once("error", (error: Error) => fail(error.message));
    at.once("exit", () => fail("the thread ended"));
    at.postMessage(request);
  });
}
