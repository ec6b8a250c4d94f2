import { Worker } from "node:worker_threads";
import { FileError } from "../errors.ts";
import type { RenderAnswer, RenderMessage, RenderRequest } from "./protocol.ts";

/** Heap of a thread in MiB; the pages lie in the engine's own memory, which has its own limit. */
const HEAP_MB = 256;

/** One thread that draws pages; it can be killed at any moment, and takes its open files with it. */
export class RenderThread {
  /** Keys of the files that are open in it. */
  open: ReadonlySet<string> = new Set();
  /** Set by the renderer, from the reading of the bytes to the answer. */
  busy = false;
  ended = false;
  readonly #worker: Worker;

  constructor(onExit: () => void) {
    this.#worker = new Worker(new URL("./render-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // Options of the parent (test runners, debuggers) are not meant for this thread.
      execArgv: [],
    });
    this.#worker.once("exit", onExit);
    // A crash between two pages must not be an unhandled error of the program.
    this.#worker.on("error", () => undefined);
    this.#worker.unref();
  }

  /** @throws FileError; after FILE_TIMEOUT and a crash the thread is gone */
  draw(request: RenderRequest): Promise<Uint8Array<ArrayBuffer> | null> {
    const worker = this.#worker;
    if (this.ended) return Promise.reject(new FileError("FILE_CANCELLED", "the thread has ended"));
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.off("message", onMessage);
        worker.off("error", onError);
        worker.off("exit", onExit);
        worker.unref();
        settle();
      };
      const die = (error: FileError): void => {
        end(() => reject(error));
        void this.end();
      };
      const onMessage = (answer: RenderAnswer): void => {
        this.open = new Set(answer.open);
        if (answer.ok) end(() => resolve(answer.image));
        else end(() => reject(new FileError(answer.code, answer.detail)));
      };
      const onError = (error: Error): void => die(new FileError("FILE_TOO_COMPLEX", error.message));
      const onExit = (): void => die(new FileError("FILE_TOO_COMPLEX", "the thread ended"));
      const timer = setTimeout(() => die(new FileError("FILE_TIMEOUT", "page")), request.limits.timeoutMs);
      worker.on("message", onMessage);
      worker.on("error", onError);
      worker.on("exit", onExit);
      worker.ref();
      worker.postMessage(request satisfies RenderMessage);
    });
  }

  forget(key: string): void {
    this.open = new Set([...this.open].filter((one) => one !== key));
    this.#worker.postMessage({ forget: key } satisfies RenderMessage);
  }

  async end(): Promise<void> {
    this.ended = true;
    this.open = new Set();
    await this.#worker.terminate();
  }
}
