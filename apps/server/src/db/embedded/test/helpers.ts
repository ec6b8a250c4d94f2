import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach } from "vitest";
import {
  type Connection,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../index.ts";

const cleanups: (() => Promise<unknown>)[] = [];

// Last in, first out: a server ends before its folder goes.
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Runs when the test is over, also when it failed. */
export function afterwards(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** A folder of the test's own, removed afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-pg-"));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts an embedded server that is stopped afterwards, and keeps what it says. */
export async function start(
  dataDir: string,
  options: Partial<EmbeddedOptions> = {},
): Promise<EmbeddedPostgres & { said: string[] }> {
  const said: string[] = [];
  const say = (words: string) => void said.push(words);
  const log = { info: say, warn: say, error: say };
  const server = await startEmbeddedPostgres({ dataDir, log, throwaway: true, ...options });
  afterwards(() => server.stop());
  return { ...server, said };
}

/** Runs one statement on a connection of its own. */
export async function query(connection: Connection, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

export type Answer = {
  pid?: number;
  connection?: Connection;
  code?: string;
  message?: string;
  detail?: string;
};

/**
 * Starts run-server.ts as a process of its own.
 * @param around command put in front of it, such as `unshare …`
 * @returns the process and the one line it prints
 */
export async function startElsewhere(
  dataDir: string,
  around: string[] = [],
): Promise<{ child: ChildProcess; answer: Promise<Answer> }> {
  const script = join(import.meta.dirname, "run-server.ts");
  const [program = "", ...args] = [...around, process.execPath, script, dataDir];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => child.on("exit", resolve));
  afterwards(async () => {
    child.kill("SIGTERM");
    await gone;
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    createInterface(child.stdout!).once("line", (line) => resolve(JSON.parse(line)));
    child.on("error", reject);
    child.on("exit", (code, signal) => reject(new Error(`ended with ${code ?? signal} before it answered`)));
  });
  // A test that kills the program does not wait for its answer.
  answer.catch(() => {});
  return { child, answer };
}

/** Waits until something is so; the limit only keeps a broken test from hanging. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const limit = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
