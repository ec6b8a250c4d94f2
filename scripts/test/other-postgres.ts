import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEmbeddedPostgres } from "../../apps/server/src/db/embedded/index.ts";

const run = promisify(execFile);

/** Where distributions put the programs of a version. */
const FOLDERS = ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt"];
const OLDEST = 15;
/** The version that the program brings along, which is tried anyway. */
const OWN = 18;

export type OtherServer = { version: string; url: string; stop: () => Promise<void> };

/**
 * Starts the oldest PostgreSQL of this machine that the program supports beside its own, on a
 * throw-away folder.
 * @returns null when the machine has none
 */
export async function startOtherPostgres(): Promise<OtherServer | null> {
  const versions = await Promise.all(
    binFolders().map(async (binDir) => ({ binDir, major: await majorOf(binDir) })),
  );
  const [oldest] = versions
    .filter(({ major }) => major >= OLDEST && major < OWN)
    .sort((a, b) => a.major - b.major);
  if (!oldest) return null;
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-other-"));
  const log = { info: () => {}, warn: console.warn, error: console.error };
  const server = await startEmbeddedPostgres({ dataDir, log, throwaway: true, binDir: oldest.binDir });
  const { host, port, user, password, database } = server.connection;
  return {
    version: server.version,
    url: `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function binFolders(): string[] {
  return FOLDERS.filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, "bin")))
    .filter((bin) => existsSync(join(bin, "postgres")) && existsSync(join(bin, "initdb")));
}

/** "postgres (PostgreSQL) 15.18 (Debian …)" → 15; 0 when it does not run. */
async function majorOf(binDir: string): Promise<number> {
  const { stdout } = await run(join(binDir, "postgres"), ["--version"]).catch(() => ({ stdout: "" }));
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
}
