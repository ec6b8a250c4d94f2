import type { Config } from "./config.ts";
import { checkServer, startEmbeddedPostgres } from "./db/embedded/index.ts";
import { createLogger } from "./http/logger.ts";
import { type RunningServer, startServer } from "./server.ts";

/** What the start tells the person at the terminal, in the order in which it happens. */
export type Progress = (words: string) => void;

/**
 * Starts the whole program: the database (its own, or the authority's), migrations, the server.
 * @param setupLink receives the one-time link of the first set-up when there is no authority yet
 * @throws DatabaseError, AppError DATABASE_NEWER, or the system's error when the port is taken
 */
export async function runProgram(
  config: Config,
  progress: Progress,
  setupLink: (link: string) => void,
): Promise<RunningServer> {
  const log = createLogger(config);
  progress(config.databaseUrl ? "Nối máy chủ PostgreSQL của đơn vị…" : "Mở cơ sở dữ liệu đi kèm…");
  const database = await openServer(config, log);
  progress(`PostgreSQL ${database.version} sẵn sàng; cập nhật cấu trúc dữ liệu và mở máy chủ…`);
  try {
    const { connection } = database;
    const server = await startServer({ config, connection, log, onSetupNeeded: setupLink });
    const close = async (): Promise<void> => {
      await server.close().finally(() => database.stop());
    };
    return { ...server, close };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openServer(config: Config, log: ReturnType<typeof createLogger>) {
  const { databaseUrl, dataDir, demo } = config;
  if (databaseUrl === null) return startEmbeddedPostgres({ dataDir, log, throwaway: demo });
  return { connection: databaseUrl, version: await checkServer(databaseUrl), stop: async () => {} };
}
