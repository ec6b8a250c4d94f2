import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "../../apps/server/src/config.ts";
import type { Deps } from "../../apps/server/src/http/deps.ts";
import { createLogger } from "../../apps/server/src/http/logger.ts";
import { startServer } from "../../apps/server/src/server.ts";
import { freshDatabase } from "../../apps/server/test/database.ts";

/** The real program at a real address, on a database of its own. */
export type Program = {
  url: string;
  /** The one-time link of the first set-up; null when there is an authority already. */
  setupLink: string | null;
  deps: Deps;
  close: () => Promise<void>;
};

/**
 * Starts the program for one journey; close it in `afterAll`.
 * @param overrides settings that differ; `demo: true` fills it with the sample province
 */
export async function startProgram(overrides: Partial<Config> = {}): Promise<Program> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-e2e-"));
  const config: Config = { ...readConfig({}), dataDir, port: 0, logLevel: "error", ...overrides };
  let setupLink: string | null = null;
  const server = await startServer({
    config,
    connection: database.url,
    log: createLogger(config),
    onSetupNeeded: (link) => {
      setupLink = link;
    },
  });
  const close = async (): Promise<void> => {
    await server.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, setupLink, deps: server.deps, close };
}
