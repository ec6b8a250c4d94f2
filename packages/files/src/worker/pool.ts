import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { FileError } from "../errors.ts";
import type { Limits } from "../limits.ts";
import type { ExtractedText } from "../types.ts";
import type { Answer, Request } from "./protocol.ts";

type Job = Request & {
  signal: AbortSignal | undefined;
  resolve: (extracted: ExtractedText) => void;
  reject: (error: unknown) => void;
};
type Warm = { worker: Worker; memoryMb: number; filesRead: number };

/** A worker is replaced after so many files, so that nothing can add up in it. */
const FILES_PER_WORKER = 50;
const MOST_WORKERS = 4;

/**
 * Reads files in threads that can be killed at any moment: at the time limit, when the caller gives
 * up, or when a file takes the thread's memory. A thread stays warm for the next file, unless its
 * file was refused.
 */
export class WorkerPool {
  readonly #idle: Warm[] = [];
  readonly #waiting: Job[] = [];
  readonly #workers = new Set<Worker>();
  #busy = 0;
  readonly #size = Math.min(MOST_WORKERS, Math.max(1, availableParallelism()));

  /**
   * @throws FileError, also FILE_TIMEOUT and FILE_CANCELLED.
   */
  run(request: Request, signal?: AbortSignal): Promise<ExtractedText> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new FileError("FILE_CANCELLED"));
        return;
      }
      this.#waiting.push({ ...request, signal, resolve, reject });
      this.#next();
    });
  }

  /** Ends all threads; files that wait are cancelled. */
  async close(): Promise<void> {
    for (const job of this.#waiting.splice(0)) job.reject(new FileError("FILE_CANCELLED"));
    this.#idle.length = 0;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#busy >= this.#size) return;
    const job = this.#waiting.shift();
    if (!job) return;
    if (job.signal?.aborted) {
      job.reject(new FileError("FILE_CANCELLED"));
      this.#next();
      return;
    }
    this.#busy++;
    this.#runOn(this.#take(job.limits), job);
  }

  #take({ maxMemoryMb }: Limits): Warm {
    const index = this.#idle.findIndex((warm) => warm.memoryMb === maxMemoryMb);
    const [warm] = index < 0 ? [] : this.#idle.splice(index, 1);
    if (warm) return warm;
    const worker = new Worker(new URL("./worker-main.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // Options of the parent (test runners, debuggers) are not meant for this thread.
      execArgv: [],
    });
    this.#workers.add(worker);
    worker.once("exit", () => this.#workers.delete(worker));
    return { worker, memoryMb: maxMemoryMb, filesRead: 0 };
  }

  #runOn(warm: Warm, job: Job): void {
    const { worker } = warm;
    const end = (settle: () => void, keep: boolean): void => {
      clearTimeout(timer);
      job.signal?.removeEventListener("abort", onAbort);
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      worker.removeListener("exit", onExit);
      this.#busy--;
      if (keep) this.#keep(warm);
      else this.#discard(worker);
      settle();
      this.#next();
    };
    const fail = (error: FileError): void => end(() => job.reject(error), false);
    const onAbort = (): void => fail(new FileError("FILE_CANCELLED"));
    const onExit = (): void => fail(new FileError("FILE_TOO_COMPLEX", "the worker ended"));
    const timer = setTimeout(() => fail(new FileError("FILE_TIMEOUT")), job.limits.timeoutMs);
    job.signal?.addEventListener("abort", onAbort, { once: true });
    worker.once("message", (answer: Answer) => {
      if (answer.ok) end(() => job.resolve(answer.extracted), true);
      else fail(new FileError(answer.code, answer.detail));
    });
    // Out of memory arrives here; any other crash is the file's doing as well.
    worker.once("error", (error: Error) => fail(new FileError("FILE_TOO_COMPLEX", error.message)));
    worker.once("exit", onExit);
    worker.ref();
    const { bytes, limits, fileName, sheetMappings } = job;
    worker.postMessage({ bytes, limits, fileName, sheetMappings } satisfies Request);
  }

  #keep(warm: Warm): void {
    warm.filesRead++;
    if (warm.filesRead >= FILES_PER_WORKER || this.#idle.length >= this.#size) {
      this.#discard(warm.worker);
      return;
    }
    // An idle thread must not keep a finished program alive.
    warm.worker.unref();
    this.#idle.push(warm);
  }

  #discard(worker: Worker): void {
    // A crash that ends the thread later must not be an unhandled error of the program.
    worker.on("error", () => undefined);
    void worker.terminate();
  }
}
