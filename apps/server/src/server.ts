import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import type pg from "pg";
import { ArchiveFolder } from "./batches/archive-folder.ts";
import { resumeBatches } from "./batches/unpack.service.ts";
import { Unpacker } from "./batches/unpacker.ts";
import { openBlobStore } from "./blobs/open-store.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./db/database.ts";
import { migrate } from "./db/migrate.ts";
import { seedDemo } from "./demo/seed.ts";
import { DirectiveReader } from "./documents/directive-reader.ts";
import { PageImages } from "./documents/page-images.ts";
import { handleReadingJobs, resumeReadings } from "./documents/reading.service.ts";
import { startFileSweeps } from "./documents/stored-file.service.ts";
import { type App, buildApp } from "./http/app.ts";
import type { Deps } from "./http/deps.ts";
import { createLogger } from "./http/logger.ts";
import { Slots } from "./http/slots.ts";
import { Jobs } from "./jobs/jobs.ts";
import { LiveBus } from "./notify/live-bus.ts";
import { createAuth } from "./session/auth.ts";
import { readSecret } from "./session/secret.ts";
import { isSetupNeeded } from "./setup/setup.service.ts";
import { SetupGate } from "./setup/setup-gate.ts";

export type ServerOptions = {
  config: Config;
  /** A connection string, or the parts that the embedded server hands out. */
  connection: string | pg.PoolConfig;
  clock?: Clock;
  log?: FastifyBaseLogger;
  /** Called when nobody has set the program up yet, with the one-time link to print in the terminal. */
  onSetupNeeded?: (link: string) => void;
};

export type RunningServer = {
  /** Address under which people reach it, without a slash at the end. */
  url: string;
  deps: Deps;
  /** Lets running requests end, for at most five seconds, then closes everything. */
  close: () => Promise<void>;
};

/** Each takes up to 20 MB (the ids of the longest list) and, row by row, a part of one core. */
export const MOST_EXPORTS = 6;

/** The parts of the program without the HTTP side, and what closes them again. */
export async function buildDeps(options: ServerOptions): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const { config } = options;
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const secret = await readSecret(config);
  const { db, pool } = openDatabase(options.connection);
  const live = new LiveBus();
  // Before better-auth is made: it compares its tables with the database as soon as it exists.
  await migrate(db).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const deps: Deps = {
    config,
    db,
    clock: options.clock ?? systemClock,
    blobs: openBlobStore(config),
    archives: new ArchiveFolder(join(config.dataDir, "batches")),
    unpacker: new Unpacker(),
    reader: new DirectiveReader(),
    pages: new PageImages(),
    jobs: new Jobs(pool),
    live,
    exports: new Slots(MOST_EXPORTS),
    log: options.log ?? createLogger(config),
    auth: createAuth(db, config, secret),
    secret,
    setup: new SetupGate(),
  };
  handleReadingJobs(deps);
  const close = async (): Promise<void> => {
    await deps.unpacker.close();
    await live.stop();
    await deps.reader.close();
    await deps.pages.close();
    await db.destroy();
  };
  try {
    await live.start(pool);
    return { deps, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Starts the program on a database that runs: migrates, registers everything, listens.
 * @throws AppError DATABASE_NEWER; the system's error when the port is taken (EADDRINUSE)
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { deps, close: closeDeps } = await buildDeps(options);
  let app: App | null = null;
  let stopSweeps = (): void => {};
  try {
    app = await buildApp(deps);
    // Before the first request, because importing queues a job.
    await deps.jobs.start();
    await resumeReadings(deps);
    await resumeBatches(deps);
    stopSweeps = startFileSweeps(deps);
    await app.listen({ host: deps.config.host, port: deps.config.port });
    await begin(deps, addressOf(app, deps.config), options.onSetupNeeded);
  } catch (error) {
    stopSweeps();
    await app?.close();
    await deps.jobs.stop();
    await closeDeps();
    throw error;
  }
  const url = addressOf(app, deps.config);
  const close = async (): Promise<void> => {
    stopSweeps();
    await closeApp(app);
    await deps.jobs.stop();
    await closeDeps();
  };
  return { url, deps, close };
}

/** An empty installation: a demo fills itself, any other one waits for whoever has the link. */
async function begin(deps: Deps, url: string, onSetupNeeded?: (link: string) => void): Promise<void> {
  if (!(await isSetupNeeded(deps))) return;
  if (deps.config.demo) await seedDemo(deps);
  else onSetupNeeded?.(`${url}/thiet-lap?ma=${deps.setup.open()}`);
}

function addressOf(app: App, config: Config): string {
  if (config.publicUrl) return config.publicUrl;
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  const everywhere = config.host === "0.0.0.0" || config.host === "::";
  const host = everywhere || config.host === "127.0.0.1" ? "localhost" : config.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function closeApp(app: App): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), 5000);
  await app.close();
  clearTimeout(timer);
}
