import type pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import type { Db } from "../db/database.ts";

type Handler = (data: unknown) => Promise<void>;

/**
 * Long work in the background, on the same database as everything else: queued in the caller's
 * transaction, tried again after a crash, shared by all server processes.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #handlers = new Map<string, Handler>();
  readonly #workers = new Map<string, string>();

  /** @param pool the pool of the program, so that no second one is held open */
  constructor(pool: pg.Pool) {
    this.#boss = new PgBoss({
      db: { executeSql: async (text, values) => pool.query(text, values) },
      schema: "jobs",
    });
    this.#boss.on("error", () => {});
  }

  /** Registers what a queue does; call before {@link start}. */
  handle(queue: string, handler: Handler): void {
    this.#handlers.set(queue, handler);
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const [queue, handler] of this.#handlers) {
      // The heartbeat tells a job whose process died from one that only takes long.
      await this.#boss.createQueue(queue, {
        retryLimit: 3,
        retryDelay: 2,
        retryBackoff: true,
        heartbeatSeconds: 30,
      });
      // Two at once: a job that takes its whole time limit holds nobody else up.
      const options = { pollingIntervalSeconds: 2, localConcurrency: 2 };
      const worker = await this.#boss.work(queue, options, async (jobs) => {
        for (const job of jobs) await handler(job.data);
      });
      this.#workers.set(queue, worker);
    }
  }

  /**
   * Queues work within the given transaction: a change that is rolled back leaves no job behind. Call
   * {@link wake} after the commit.
   */
  async send(db: Db, queue: string, data: object): Promise<void> {
    await this.#boss.send(queue, data, { db: fromKysely(db) });
  }

  /** Wakes this process's worker of a queue, so that a person waits no polling interval. */
  wake(queue: string): void {
    const worker = this.#workers.get(queue);
    if (worker) this.#boss.notifyWorker(worker);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5000 });
  }
}
