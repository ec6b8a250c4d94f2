import type { FastifyBaseLogger } from "fastify";
import type { ArchiveFolder } from "../batches/archive-folder.ts";
import type { Unpacker } from "../batches/unpacker.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import type { DirectiveReader } from "../documents/directive-reader.ts";
import type { PageImages } from "../documents/page-images.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { LiveBus } from "../notify/live-bus.ts";
import type { Auth } from "../session/auth.ts";
import type { SetupGate } from "../setup/setup-gate.ts";
import type { Slots } from "./slots.ts";

/** What every service gets beside its input: nothing is reached through globals. */
export type Deps = {
  config: Config;
  db: Database;
  clock: Clock;
  blobs: BlobStore;
  /** Archives whose files are still being taken out. */
  archives: ArchiveFolder;
  unpacker: Unpacker;
  /** Reads directives on threads of their own. */
  reader: DirectiveReader;
  /** Draws pages of documents on threads of their own. */
  pages: PageImages;
  jobs: Jobs;
  /** How many files may be made for downloads at the same time. */
  exports: Slots;
  live: LiveBus;
  log: FastifyBaseLogger;
  /** Signs people in and knows their sessions. */
  auth: Auth;
  /** Key of this installation, for what must not be guessed from outside. */
  secret: string;
  /** The one-time link of the first start. */
  setup: SetupGate;
};
