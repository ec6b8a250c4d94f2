import { Worker } from "node:worker_threads";
import { compose } from "../compose.ts";
import { LAYOUT, SINGLE_LINE } from "../layout-profile.ts";
import type { OfficialDocument, OfficialParts } from "../official-document.ts";
import { OutputError } from "../output-error.ts";
import type { TypstAnswer, TypstRequest } from "./typst-worker.ts";

const TIMEOUT_MS = 60_000;

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes an official document as PDF/A-2a (tagged, Tinos embedded, text can be copied), by typst in a
 * thread of its own that stays warm and is killed at the time limit. One document at a time.
 *
 * @returns the bytes of the file; plain tagged PDF 1.7 when a character is missing in the font.
 * @throws OutputError
 */
export async function writeOfficialPdf(
  document: OfficialDocument,
  parts: OfficialParts = "whole",
): Promise<Uint8Array> {
  const request: TypstRequest = {
    document: JSON.stringify(compose(document, parts)),
    layout: JSON.stringify({ ...LAYOUT, line: SINGLE_LINE }),
  };
  const turn = last.then(() => run(request));
  last = turn.catch(() => undefined);
  return await turn;
}

/** Ends the thread. A program that exits need not call it. */
export async function closePdfWriter(): Promise<void> {
  const closing = worker;
  worker = undefined;
  await closing?.terminate();
}

function run(request: TypstRequest): Promise<Uint8Array> {
  worker ??= start();
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
    at.once("message", (answer: TypstAnswer) => {
      if (!answer.ok) return fail(answer.detail);
      end();
      resolve(answer.pdf);
    });
    at.once("error", (error: Error) => fail(error.message));
    at.once("exit", () => fail("the thread ended"));
    at.postMessage(request);
  });
}

const start = (): Worker => new Worker(new URL("./typst-worker.ts", import.meta.url), { execArgv: [] });
