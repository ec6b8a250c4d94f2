import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { type Config, readConfig } from "../src/config.ts";
import { type App, buildApp } from "../src/http/app.ts";
import type { Deps } from "../src/http/deps.ts";
import { createLogger } from "../src/http/logger.ts";
import { buildDeps } from "../src/server.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

/** The whole program on a database of its own, without a listening port. */
export type TestApp = {
  app: App;
  deps: Deps;
  database: TestDatabase;
  /** Stands in for time; starts at the present moment of the real clock. */
  time: { now: Date };
  close: () => Promise<void>;
};

/**
 * Builds the program for one test file; close it in `afterAll`.
 * @param overrides settings that differ from the defaults
 * @param options.jobs start the background workers as well; @param options.logTo receives the log's lines
 */
export async function buildTestApp(
  overrides: Partial<Config> = {},
  options: { jobs?: boolean; pageDir?: string; logTo?: (line: string) => void } = {},
): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-app-"));
  const config: Config = {
    ...readConfig({}),
    dataDir,
    logLevel: "silent",
    requestsPerMinute: 0,
    ...overrides,
  };
  const time = { now: new Date() };
  const built = await buildDeps({
    config,
    connection: database.url,
    clock: () => time.now,
    log: createLogger(config, options.logTo && { write: options.logTo }),
  });
  const app = await buildApp(built.deps, options);
  await app.ready();
  if (options.jobs) await built.deps.jobs.start();
  const close = async (): Promise<void> => {
    await app.close();
    if (options.jobs) await built.deps.jobs.stop();
    await built.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { app, deps: built.deps, database, time, close };
}

/** Sends requests as one browser does: keeps its cookies. */
export class Browser {
  readonly #app: App;
  readonly #cookies = new Map<string, string>();

  constructor(app: App) {
    this.#app = app;
  }

  /** The Cookie header it would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** @param url below /api/v1, or a whole path when it starts with "/api" */
  async send(
    method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
    url: string,
    body?: unknown,
    more: InjectOptions = {},
  ): Promise<LightMyRequestResponse> {
    const answer = await this.#app.inject({
      method,
      url: url.startsWith("/api") ? url : `/api/v1${url}`,
      ...(body === undefined ? {} : { payload: body as object }),
      ...more,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...more.headers },
    });
    for (const cookie of answer.cookies) {
      if (cookie.maxAge === 0) this.#cookies.delete(cookie.name);
      else this.#cookies.set(cookie.name, encodeURIComponent(cookie.value));
    }
    return answer;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.send("GET", url);
  }
  post(url: string, body?: unknown): Promise<LightMyRequestResponse> {
    return this.send("POST", url, body);
  }
  patch(url: string, body?: unknown): Promise<LightMyRequestResponse> {
    return this.send("PATCH", url, body);
  }
  delete(url: string): Promise<LightMyRequestResponse> {
    return this.send("DELETE", url);
  }
}
