import type { FastifyBaseLogger } from "fastify";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import type { BlobStore } from "../documents/blob-store.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { LiveBus } from "../notify/live-bus.ts";

/** What every service gets beside its input: nothing is reached through globals. */
export type Deps = {
  config: Config;
  db: Database;
  clock: Clock;
  blobs: BlobStore;
  jobs: Jobs;
  live: LiveBus;
  log: FastifyBaseLogger;
};
