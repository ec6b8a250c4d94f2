import type pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import type { Db } from "../db/database.ts";

/**
 * What a queue does with the data of one job. `signal` is aborted when the program closes or the job
 * was given to somebody else: end soon and throw, the work will be done again.
 */
type Handler = (data: unknown, signal: AbortSignal) => Promise<void>;
/** How a queue's jobs are run. */
export type QueueOptions = {
  /** Jobs of this queue that one process runs at once. */
  atOnce: number;
  /** A job that runs longer than this many seconds counts as lost and is tried again. */
  seconds: number;
};
type Queue = QueueOptions & { handler: Handler };

/** pg-boss looks for the most urgent first; larger is more urgent. */
export const PRIORITY = {
  /** A person waits for this one. */
  waitedFor: 10,
  /** One of many. */
  batch: 0,
} as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

/** Jobs put into one statement. */
const SEND_AT_ONCE = 1000;

/**
 * Long work in the background, on the same database as everything else: queued in the caller's
 * transaction, tried again after a crash, shared by all server processes.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #queues = new Map<string, Queue>();
  readonly #workers = new Map<string, string[]>();
  readonly #closing = new AbortController();

  /** @param pool the pool of the program, so that no second one is held open */
  constructor(pool: pg.Pool) {
    this.#boss = new PgBoss({
      db: { executeSql: async (text, values) => pool.query(text, values) },
      schema: "jobs",
    });
    this.#boss.on("error", () => {});
  }

  /** Registers what a queue does; call before {@link start}. */
  handle(queue: string, options: QueueOptions, handler: Handler): void {
    this.#queues.set(queue, { ...options, handler });
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const [name, queue] of this.#queues) {
      const options = {
        retryLimit: 3,
        retryDelay: 2,
        retryBackoff: true,
        // The heartbeat tells a job whose process died from one that only takes long; it is sent for
        // as long as the job runs.
        heartbeatSeconds: 30,
        expireInSeconds: queue.seconds,
      };
      await this.#boss.createQueue(name, options);
      // A queue that an earlier start has made keeps the settings of that start otherwise.
      await this.#boss.updateQueue(name, options);
      const workers = Array.from({ length: queue.atOnce }, () => this.#work(name, queue.handler));
      this.#workers.set(name, await Promise.all(workers));
    }
  }

  async #work(name: string, handler: Handler): Promise<string> {
    let worker: string | undefined;
    const run = async (jobs: { data: unknown; signal: AbortSignal }[]): Promise<void> => {
      try {
        for (const { data, signal } of jobs) {
          await handler(data, AbortSignal.any([signal, this.#closing.signal]));
        }
      } finally {
        // Where there was one job there may be more: thousands must not wait an interval each.
        if (worker) this.#boss.notifyWorker(worker);
      }
    };
    worker = await this.#boss.work(name, { pollingIntervalSeconds: 2 }, run);
    return worker;
  }

  /**
   * Queues work within the given transaction: a change that is rolled back leaves no job behind. Call
   * {@link wake} after the commit.
   */
  async send(db: Db, queue: string, data: object, priority: Priority = PRIORITY.waitedFor): Promise<void> {
    await this.#boss.send(queue, data, { db: fromKysely(db), priority });
  }

  /** {@link send} for many jobs of one queue. */
  async sendMany(db: Db, queue: string, data: readonly object[], priority: Priority): Promise<void> {
    for (let from = 0; from < data.length; from += SEND_AT_ONCE) {
      const jobs = data.slice(from, from + SEND_AT_ONCE).map((one) => ({ data: one, priority }));
      await this.#boss.insert(queue, jobs, { db: fromKysely(db) });
    }
  }

  /** Wakes this process's workers of a queue, so that a person waits no polling interval. */
  wake(queue: string): void {
    for (const worker of this.#workers.get(queue) ?? []) this.#boss.notifyWorker(worker);
  }

  async stop(): Promise<void> {
    this.#closing.abort();
    await this.#boss.stop({ graceful: true, timeout: 5000 });
  }
}
