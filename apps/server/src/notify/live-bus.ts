import { sql } from "kysely";
import type pg from "pg";
import type { Db } from "../db/database.ts";

/** A change that open pages should hear of; small, because PostgreSQL carries at most 8000 bytes. */
export type LiveMessage = { authorityId: string; topic: string; body: unknown };

type Listener = {
  onMessage: (body: unknown) => void;
  /** Messages may have been missed: the database was away. */
  onGap: () => void;
};

/**
 * Tells every server process of a change when its transaction commits (LISTEN/NOTIFY), so that two
 * processes behind one address show the same.
 */
export class LiveBus {
  readonly #listeners = new Map<string, Set<Listener>>();
  #client: pg.PoolClient | null = null;
  #closed = false;

  /** Opens the listening connection and keeps it open. */
  async start(pool: pg.Pool): Promise<void> {
    const client = await pool.connect();
    this.#client = client;
    client.on("notification", (message) => this.#deliver(message.payload ?? ""));
    client.on("error", () => {
      // A server that goes away reports twice, and once more after `stop` has given the client back.
      if (this.#client !== client) return;
      client.release(true);
      this.#client = null;
      for (const listener of [...this.#listeners.values()].flatMap((set) => [...set])) listener.onGap();
      if (!this.#closed) setTimeout(() => void this.#restart(pool), 1000).unref();
    });
    await client.query("LISTEN dondoc_live");
  }

  async #restart(pool: pg.Pool): Promise<void> {
    if (this.#closed) return;
    await this.start(pool).catch(() => setTimeout(() => void this.#restart(pool), 1000).unref());
  }

  #deliver(payload: string): void {
    const message = JSON.parse(payload) as LiveMessage;
    for (const { onMessage } of this.#listeners.get(`${message.authorityId}/${message.topic}`) ?? [])
      onMessage(message.body);
  }

  /** Announces within the given transaction: nobody hears of what is rolled back. */
  async announce(db: Db, message: LiveMessage): Promise<void> {
    await this.announceMany(db, [message]);
  }

  /** {@link announce} for many messages in one statement. */
  async announceMany(db: Db, messages: readonly LiveMessage[]): Promise<void> {
    const payloads = messages.map((message) => JSON.stringify(message));
    await sql`SELECT pg_notify('dondoc_live', payload) FROM unnest(${sql.val(payloads)}::text[]) AS payload`.execute(
      db,
    );
  }

  /** @returns a function that ends the subscription */
  subscribe(authorityId: string, topic: string, listener: Listener): () => void {
    const key = `${authorityId}/${topic}`;
    const set = this.#listeners.get(key) ?? new Set();
    set.add(listener);
    this.#listeners.set(key, set);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(key);
    };
  }

  async stop(): Promise<void> {
    this.#closed = true;
    this.#client?.release(true);
    this.#client = null;
  }
}
