import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/database.ts";
import { startEmbeddedPostgres } from "../src/db/embedded/index.ts";
import { migrate } from "../src/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the server that this run of the tests uses, to its maintenance database. */
    serverUrl: string;
    /** Name of the migrated, empty database from which every test file gets its copy. */
    templateDatabase: string;
  }
}

/**
 * Once per run: one real PostgreSQL (the embedded one, or DATABASE_URL) and in it one migrated
 * database to copy from.
 * @returns removes everything again
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await testServer();
  const template = `dondoc_test_${randomBytes(4).toString("hex")}`;
  try {
    await onServer(url, `CREATE DATABASE ${template}`);
    const { db } = openDatabase(withDatabase(url, template), 2);
    await migrate(db).finally(() => db.destroy());
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("serverUrl", url);
  project.provide("templateDatabase", template);
  return async () => {
    await dropAll(url, template);
    await stop();
  };
}

async function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { databaseUrl } = readConfig();
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-test-"));
  const quiet = { info: () => {}, warn: console.warn, error: console.error };
  const server = await startEmbeddedPostgres({ dataDir, log: quiet, throwaway: true });
  const { host, port, user, password, database } = server.connection;
  return {
    url: `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The template and whatever copies of it a test that was cut off has left. */
async function dropAll(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [template],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
