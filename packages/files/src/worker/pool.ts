import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { FileError } from "../errors.ts";
import { type OcrOptions, recogniserFor } from "../in/scan/engines/recogniser.ts";
import type { Limits } from "../limits.ts";
import type { ExtractedText, Progress } from "../types.ts";
import type { Message, PictureAnswer, PictureRequest, Request } from "./protocol.ts";

/** What a file asks of the pool beside its reading. */
export type JobOptions = {
  signal?: AbortSignal | undefined;
  ocr?: OcrOptions | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
};
type Job = Request & {
  options: JobOptions;
  resolve: (extracted: ExtractedText) => void;
  reject: (error: unknown) => void;
};
type Warm = { worker: Worker; memoryMb: number; filesRead: number };

/** A worker is replaced after so many files, so that nothing can add up in it. */
const FILES_PER_WORKER = 50;
const MOST_WORKERS = 4;
/** Also on one core: files that are read in a moment pass beside one that takes an hour. */
const FEWEST_WORKERS = 3;

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
  readonly #size = Math.min(MOST_WORKERS, Math.max(FEWEST_WORKERS, availableParallelism()));

  /**
   * @throws FileError, also FILE_TIMEOUT and FILE_CANCELLED.
   */
  run(request: Request, options: JobOptions = {}): Promise<ExtractedText> {
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) {
        reject(new FileError("FILE_CANCELLED"));
        return;
      }
      this.#waiting.push({ ...request, options, resolve, reject });
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
    if (job.options.signal?.aborted) {
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
    const { signal, onProgress } = job.options;
    const engines = new AbortController();
    const watch = new Watch(job.limits, () => fail(new FileError("FILE_TIMEOUT")));
    const end = (settle: () => void, keep: boolean): void => {
      watch.stop();
      engines.abort();
      signal?.removeEventListener("abort", onAbort);
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
    const recognise = pictureReader(worker, job.options.ocr, engines.signal, watch);
    signal?.addEventListener("abort", onAbort, { once: true });
    worker.on("message", (message: Message) => {
      if (message.kind === "progress") {
        if (message.progress.stage === "ocr") watch.pageDone();
        onProgress?.(message.progress);
      }
      if (message.kind === "recognise") void recognise(message);
      else if (message.kind === "answer" && message.ok) end(() => job.resolve(message.extracted), true);
      else if (message.kind === "answer" && !message.ok) fail(new FileError(message.code, message.detail));
    });
    // Out of memory arrives here; any other crash is the file's doing as well.
    worker.once("error", (error: Error) => fail(new FileError("FILE_TOO_COMPLEX", error.message)));
    worker.once("exit", onExit);
    worker.ref();
    const { bytes, limits, fileName, jobs, sheetMappings } = job;
    worker.postMessage({ bytes, limits, fileName, jobs, sheetMappings } satisfies Request);
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

/**
 * The time that a thread may work without a word: for the whole file, and once it reads pictures, for
 * each of them anew, so that a scan may have many pages. While engines read (they have limits of their
 * own) or wait for their turn, it does not run out.
 */
class Watch {
  readonly #pageMs: number;
  readonly #onEnd: () => void;
  #timer: NodeJS.Timeout;
  #outside = 0;

  constructor({ timeoutMs, scanPageTimeoutMs }: Limits, onEnd: () => void) {
    this.#pageMs = Math.max(timeoutMs, scanPageTimeoutMs);
    this.#onEnd = onEnd;
    this.#timer = setTimeout(onEnd, timeoutMs);
  }

  /** A page was read, or reading pictures begins. */
  pageDone(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#outside > 0 ? this.pageDone() : this.#onEnd()), this.#pageMs);
  }

  /** A picture was handed out. */
  leave(): void {
    this.#outside++;
    this.pageDone();
  }

  /** A picture came back. */
  come(): void {
    this.#outside--;
    this.pageDone();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Has pictures of one file read and sends the answers to its thread. */
function pictureReader(
  worker: Worker,
  ocr: OcrOptions | undefined,
  signal: AbortSignal,
  watch: Watch,
): (message: PictureRequest) => Promise<void> {
  const recognise = recogniserFor(ocr ?? {}, signal);
  return async ({ id, request }) => {
    watch.leave();
    let answer: PictureAnswer;
    try {
      if (!recognise) throw new FileError("FILE_NOT_RECOGNISED", "no engine");
      answer = { kind: "recognised", id, ok: true, hocr: await recognise(request) };
    } catch (error) {
      const known = error instanceof FileError ? error : new FileError("FILE_NOT_RECOGNISED", String(error));
      answer = { kind: "recognised", id, ok: false, code: known.code, detail: known.detail };
    }
    // The thread is gone, or reads another file by now.
    if (signal.aborted) return;
    watch.come();
    worker.postMessage(answer);
  };
}
