import { availableParallelism } from "node:os";
import { FileError } from "../errors.ts";
import { findPdfHeader, pictureFormat } from "../in/detect/detect.ts";
import { DEFAULT_RENDER_LIMITS, type RenderLimits } from "./limits.ts";
import { type PictureType, pictureType } from "./picture.ts";
import { RenderThread } from "./render-thread.ts";

/** Where the bytes of a file come from, and a name under which it is held open (its hash). */
export type PageSource = { key: string; read: () => Promise<Uint8Array> };

/** One page as browsers show it. */
export type PageImage = { bytes: Uint8Array; mediaType: "image/webp" | PictureType };

export type RenderOptions = {
  /** Counted from 1. */
  page: number;
  /** Pixels; a picture that is a document of its own comes as it is, for the browser to scale. */
  width: number;
  /** Gives up waiting; a page that is already being drawn is drawn to its end, for its file stays open. */
  signal?: AbortSignal;
  limits?: Partial<RenderLimits>;
};

type Job = {
  source: PageSource;
  page: number;
  width: number;
  limits: RenderLimits;
  gone: () => boolean;
  resolve: (image: PageImage | null) => void;
  reject: (error: unknown) => void;
};

/** Threads that nobody has used for so long are ended, with the files they hold open. */
const IDLE_MS = 5 * 60_000;

/**
 * Draws pages of documents in one or two threads, apart from everything else that runs. A file stays
 * open for its next pages. What was asked for last is drawn first: who scrolls looks at the newest.
 */
export class PageRenderer {
  readonly #threads = new Set<RenderThread>();
  readonly #waiting: Job[] = [];
  readonly #size: number;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param options.threads one on two processors, two on more: the rest is for requests and readings */
  constructor(options: { threads?: number } = {}) {
    this.#size = options.threads ?? (availableParallelism() > 2 ? 2 : 1);
  }

  /** Starts a thread, so that the first page need not wait for it. */
  warm(): void {
    if (this.#threads.size === 0) this.#start();
    this.#rest();
  }

  /**
   * @returns null when the file has no fixed pages (text, Word), or no such page.
   * @throws FileError with the code of what is wrong with the file; FILE_CANCELLED by `signal`
   */
  render(source: PageSource, options: RenderOptions): Promise<PageImage | null> {
    const { page, width, signal } = options;
    return new Promise((resolve, reject) => {
      let gone = false;
      const cancel = (): void => {
        gone = true;
        reject(new FileError("FILE_CANCELLED"));
      };
      if (signal?.aborted) return cancel();
      signal?.addEventListener("abort", cancel, { once: true });
      const settled = () => signal?.removeEventListener("abort", cancel);
      this.#waiting.push({
        source,
        page,
        width,
        limits: { ...DEFAULT_RENDER_LIMITS, ...options.limits },
        gone: () => gone,
        resolve: (image) => {
          settled();
          resolve(image);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      this.#next();
    });
  }

  /** Closes a file that is held open: what must not stay is gone from memory too. */
  forget(key: string): void {
    for (const thread of this.#threads) thread.forget(key);
  }

  /** Ends all threads; pages that wait are cancelled. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    for (const job of this.#waiting.splice(0)) job.reject(new FileError("FILE_CANCELLED"));
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #next(): void {
    if (this.#waiting.length === 0) {
      this.#rest();
      return;
    }
    clearTimeout(this.#idle);
    const free = [...this.#threads].filter(({ busy, ended }) => !busy && !ended);
    if (free.length === 0 && this.#threads.size >= this.#size) return;
    const job = this.#waiting.findLast(({ gone }) => !gone());
    if (!job) {
      this.#waiting.length = 0;
      return;
    }
    this.#waiting.splice(this.#waiting.indexOf(job), 1);
    const thread = free.find(({ open }) => open.has(job.source.key)) ?? free[0] ?? this.#start();
    thread.busy = true;
    void this.#draw(thread, job)
      .then(job.resolve, job.reject)
      .finally(() => {
        thread.busy = false;
        this.#next();
      });
    this.#next();
  }

  async #draw(thread: RenderThread, job: Job): Promise<PageImage | null> {
    const { source, page, width, limits } = job;
    let bytes: Uint8Array | null = null;
    if (!thread.open.has(source.key)) {
      bytes = await source.read();
      if (job.gone()) throw new FileError("FILE_CANCELLED");
      const mediaType = pictureType(bytes);
      if (mediaType) return page === 1 ? { bytes, mediaType } : null;
      if (findPdfHeader(bytes) < 0 && pictureFormat(bytes) !== "image/tiff") return null;
    }
    const image = await thread.draw({ key: source.key, bytes, page, width, limits });
    return image && { bytes: image, mediaType: "image/webp" };
  }

  #start(): RenderThread {
    const thread = new RenderThread(() => {
      thread.ended = true;
      this.#threads.delete(thread);
      this.#next();
    });
    this.#threads.add(thread);
    return thread;
  }

  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      for (const thread of this.#threads) if (!thread.busy) void thread.end();
    }, IDLE_MS);
    this.#idle.unref();
  }
}
