import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../src/db/database.ts";

/** A migrated, empty database that belongs to one test file alone. */
export type TestDatabase = {
  db: Database;
  pool: pg.Pool;
  /** Connection string, for a program that is started as a process of its own. */
  url: string;
  /** Closes the connections and drops the database. */
  close: () => Promise<void>;
};

/**
 * Copies the migrated template on the server that the run started: tens of milliseconds.
 * Call in `beforeAll` and `close` it in `afterAll`.
 *
 * @example
 *   let database: TestDatabase;
 *   beforeAll(async () => { database = await freshDatabase(); });
 *   afterAll(() => database.close());
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = inject("templateDatabase");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(inject("serverUrl"));
  url.pathname = `/${name}`;
  const { db, pool } = openDatabase(url.href, 8);
  return {
    db,
    pool,
    url: url.href,
    close: async () => {
      await db.destroy();
      await drop(name);
    },
  };
}

/** What PostgreSQL says when its own vacuum of tables is connected, which only its administrator may end. */
const NOT_PERMITTED = "42501";

/** Drops a database; a vacuum that runs in it just then is waited for. */
async function drop(name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_PERMITTED || tries >= 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("serverUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
