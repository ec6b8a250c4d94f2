/** After a failure: how long to wait before the next try, milliseconds; the last one from then on. */
const PAUSES = [1000, 4000, 15_000, 60_000] as const;

/**
 * Long work of this one process, one after another: archives lie on the disk of the server that
 * received them, so that no other one could do it. What a crash cuts off is queued again at the start.
 */
export class Unpacker {
  readonly #closing = new AbortController();
  readonly #pauses: readonly number[];
  #last: Promise<void> = Promise.resolve();

  constructor(pauses: readonly number[] = PAUSES) {
    this.#pauses = pauses;
  }

  /**
   * @param work ends soon after the signal; when it throws it is tried again after a pause, behind the
   *   others, until it succeeds
   */
  enqueue(work: (closing: AbortSignal) => Promise<void>): void {
    this.#try(work, 0);
  }

  #try(work: (closing: AbortSignal) => Promise<void>, failures: number): void {
    const { signal } = this.#closing;
    this.#last = this.#last.then(async () => {
      if (signal.aborted) return;
      try {
        await work(signal);
      } catch {
        const pause = this.#pauses[Math.min(failures, this.#pauses.length - 1)];
        setTimeout(() => this.#try(work, failures + 1), pause).unref();
      }
    });
  }

  /** Waits until the present work has seen that it should end. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }
}
