import { join } from "node:path";
import type { DirectiveTask, Reading, ReadOptions } from "@dondoc/directives";
import { Piscina } from "piscina";
import type { SelectionRequest } from "./reading-thread.ts";

/** The reading took longer than its limit and was ended. */
export class ReadingTimeout extends Error {}

/** One reading takes milliseconds; a minute means a text made to hang us. */
const DOCUMENT_MS = 60_000;
const SELECTION_MS = 5_000;

/**
 * Reads directives on threads of their own: a text that takes long, or all the memory, ends its
 * thread and nothing else; requests go on.
 */
export class DirectiveReader {
  readonly #pool: Piscina;
  readonly #documentMs: number;

  /** @param options.documentMs time limit for one document, in milliseconds */
  constructor(options: { documentMs?: number } = {}) {
    this.#documentMs = options.documentMs ?? DOCUMENT_MS;
    this.#pool = new Piscina({
      filename: join(import.meta.dirname, "reading-thread.ts"),
      minThreads: 0,
      // Two for the jobs, and one for the officer who is reviewing meanwhile.
      maxThreads: 3,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    });
  }

  /** @param signal gives up and ends the thread @throws ReadingTimeout, or the signal's error */
  read(text: string, options: ReadOptions, signal?: AbortSignal): Promise<Reading> {
    return this.#run("read", { text, options }, this.#documentMs, signal);
  }

  /** What the finders see in chosen words of a document. @throws ReadingTimeout */
  readSelection(request: SelectionRequest): Promise<DirectiveTask> {
    return this.#run("readSelection", request, SELECTION_MS);
  }

  async #run<T>(name: string, task: unknown, ms: number, given?: AbortSignal): Promise<T> {
    const timeout = AbortSignal.timeout(ms);
    const signal = given ? AbortSignal.any([timeout, given]) : timeout;
    try {
      return (await this.#pool.run(task, { name, signal })) as T;
    } catch (error) {
      if (timeout.aborted && !given?.aborted)
        throw new ReadingTimeout(`reading ended after ${ms} ms`, { cause: error });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
