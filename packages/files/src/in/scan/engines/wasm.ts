import { Worker } from "node:worker_threads";
import { FileError } from "../../../errors.ts";
import type { RecogniseRequest } from "./engine.ts";

/** One picture for the thread, and what came of it. */
export type WasmRequest = Omit<RecogniseRequest, "timeoutMs">;
export type WasmAnswer = { ok: true; hocr: string } | { ok: false; detail: string };

/** An engine takes about 150 MB: it ends when nothing came for so long, in milliseconds. */
const IDLE_MS = 60_000;
const MEMORY_MB = 256;

const idle = new Map<Worker, NodeJS.Timeout>();

/**
 * Reads one picture with the packaged engine in a thread of its own at low priority. The thread is
 * ended at the time limit and on `signal`, else kept for the next picture.
 *
 * @throws FileError FILE_TIMEOUT, FILE_CANCELLED, FILE_NOT_RECOGNISED.
 */
export function recogniseWasm(request: RecogniseRequest, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new FileError("FILE_CANCELLED"));
      return;
    }
    const worker = takeWorker();
    const end = (settle: () => void, keep: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      if (keep) keepWorker(worker);
      else discard(worker);
      settle();
    };
    const fail = (error: FileError): void => end(() => reject(error), false);
    const onAbort = (): void => fail(new FileError("FILE_CANCELLED"));
    const timer = setTimeout(() => fail(new FileError("FILE_TIMEOUT", "a page picture")), request.timeoutMs);
    signal.addEventListener("abort", onAbort, { once: true });
    worker.once("message", (answer: WasmAnswer) => {
      if (answer.ok) end(() => resolve(answer.hocr), true);
      else fail(new FileError("FILE_NOT_RECOGNISED", `engine: ${answer.detail}`));
    });
    worker.once("error", (error: Error) =>
      fail(new FileError("FILE_NOT_RECOGNISED", `engine: ${error.message}`)),
    );
    worker.once("exit", () => fail(new FileError("FILE_NOT_RECOGNISED", "the engine's thread ended")));
    worker.ref();
    const { picture, dpi, layout } = request;
    worker.postMessage({ picture, dpi, layout } satisfies WasmRequest);
  });
}

function takeWorker(): Worker {
  for (const [worker, timer] of idle) {
    clearTimeout(timer);
    idle.delete(worker);
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    return worker;
  }
  return new Worker(new URL("./wasm-main.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
  });
}

function keepWorker(worker: Worker): void {
  // A waiting engine must not keep a finished program alive.
  worker.unref();
  const timer = setTimeout(() => {
    idle.delete(worker);
    discard(worker);
  }, IDLE_MS).unref();
  worker.once("exit", () => idle.delete(worker));
  worker.on("error", () => idle.delete(worker));
  idle.set(worker, timer);
}

function discard(worker: Worker): void {
  worker.on("error", () => undefined);
  void worker.terminate();
}

/** Ends the engines that wait for pictures. */
export async function closeWasmEngines(): Promise<void> {
  const waiting = [...idle];
  idle.clear();
  for (const [, timer] of waiting) clearTimeout(timer);
  await Promise.all(waiting.map(([worker]) => worker.terminate()));
}
