/**
 * Long work of this one process, one after another: archives lie on the disk of the server that
 * received them, so that no other one could do it. What a crash cuts off is queued again at the start.
 */
export class Unpacker {
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();

  /** @param work must not throw; ends soon after the signal */
  enqueue(work: (closing: AbortSignal) => Promise<void>): void {
    const { signal } = this.#closing;
    this.#last = this.#last.then(() => (signal.aborted ? undefined : work(signal)));
  }

  /** Waits until the present work has seen that it should end. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }
}
