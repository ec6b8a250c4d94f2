import { chown } from "node:fs/promises";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { type Binaries, binariesIn, packagedBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { DatabaseError } from "./errors.ts";
import { lockFolder } from "./folder-lock.ts";
import { folderError, type Layout, layoutOf, makeFolders } from "./layout.ts";
import { clearLeftovers } from "./leftovers.ts";
import { choosePrivileges } from "./privileges.ts";
import { pause } from "./processes.ts";
import { type Connection, provision } from "./provision.ts";
import { rotateLog } from "./server-log.ts";
import { type ServerPlan, type ServerProcess, startServerProcess, TryAgain } from "./server-process.ts";
import { clientAddress, fitsSocket, type Listening } from "./settings.ts";

/** Where the supervisor says what it does; a pino logger fits. */
export type SupervisorLog = {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
};

export type EmbeddedOptions = {
  /** The program's data folder; everything lies in its subfolder `postgres`. */
  dataDir: string;
  log: SupervisorLog;
  /** Data that need not survive a power cut (demo, tests): several times faster to create and write. */
  throwaway?: boolean;
  /** Folder of other PostgreSQL programs (15 to 18) instead of the packaged ones. */
  binDir?: string;
};

export type EmbeddedPostgres = {
  connection: Connection;
  /** "18.4" */
  version: string;
  /** Process number of the running server; changes when it had to be started again. */
  pid(): number;
  /** Ends the server and gives the folder free. Safe to call twice. */
  stop(): Promise<void>;
};

/** Pauses before starting a server again that ended by itself (ms); the last one repeats. */
const BACK_OFF = [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A server that ran this long (ms) starts the pauses from the beginning. */
const HEALTHY = 60_000;
/** How long a server that is just ending may keep the folder or the address (ms). */
const BUSY = 5_000;
/** How often the size of the log is looked at (ms). */
const LOG_WATCH = 600_000;

/**
 * Starts the PostgreSQL that the program brings along, creating its cluster the first time and
 * cleaning up after a crash, and keeps it running until `stop`. It ends with this process.
 * @throws DatabaseError with the documented code, message and action
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const layout = layoutOf(resolve(options.dataDir));
  await makeFolders(layout);
  const unlock = await lockFolder(layout);
  try {
    return await new Supervisor(layout, options, unlock).start();
  } catch (error) {
    await unlock();
    throw await folderError(error, layout);
  }
}

class Supervisor {
  readonly #layout: Layout;
  readonly #options: EmbeddedOptions;
  readonly #unlock: () => Promise<void>;
  #plan: ServerPlan | undefined;
  #server: ServerProcess | undefined;
  #stopping: Promise<void> | undefined;
  #restarting: Promise<void> | undefined;
  #failures = 0;
  #connected = false;
  #wake: () => void = () => {};
  #logWatch: NodeJS.Timeout | undefined;
  readonly #onExit = () => this.#killAtExit();

  constructor(layout: Layout, options: EmbeddedOptions, unlock: () => Promise<void>) {
    this.#layout = layout;
    this.#options = options;
    this.#unlock = unlock;
  }

  async start(): Promise<EmbeddedPostgres> {
    const { log, throwaway = false } = this.#options;
    const found = await clearLeftovers(this.#layout);
    if (found === "orphan-ended") log.warn("Đã dừng PostgreSQL còn sót lại từ lần chạy bị ngắt trước.");
    if (found === "crashed") log.warn("Lần chạy trước bị ngắt đột ngột: PostgreSQL tự phục hồi dữ liệu.");
    const binaries = await this.#binaries();
    const privileges = await choosePrivileges(this.#layout, binaries.postgres);
    const secret = await ensureCluster(this.#layout, binaries, privileges, throwaway);
    const listening = await this.#listening(privileges.identity);
    this.#plan = { layout: this.#layout, binaries, privileges, listening, throwaway };
    process.on("exit", this.#onExit);
    try {
      await rotateLog(this.#layout);
      this.#server = await this.#startPatiently();
      const connection = await provision(clientAddress(this.#plan.listening), secret, this.#layout);
      this.#connected = true;
      this.#watch(this.#server);
      this.#watchLog();
      const pid = () => this.#server?.pid ?? 0;
      return { connection, version: privileges.version, pid, stop: () => this.#stop() };
    } catch (error) {
      await this.#server?.stop();
      process.off("exit", this.#onExit);
      throw error;
    }
  }

  async #binaries(): Promise<Binaries> {
    const { binDir } = this.#options;
    return binDir ? binariesIn(binDir) : packagedBinaries(this.#layout);
  }

  async #listening(identity: { uid: number; gid: number } | undefined): Promise<Listening> {
    const { socketDir } = this.#layout;
    if (!fitsSocket(socketDir)) return { kind: "loopback", port: await freePort() };
    if (identity) await chown(socketDir, identity.uid, identity.gid);
    return { kind: "socket", folder: socketDir };
  }

  /** Tries again while a server that was killed a moment ago still holds the folder or the port. */
  async #startPatiently(): Promise<ServerProcess> {
    const plan = this.#plan!;
    const until = Date.now() + BUSY;
    for (;;) {
      try {
        return await startServerProcess(plan);
      } catch (error) {
        if (!(error instanceof TryAgain)) throw error;
        if (Date.now() > until) {
          throw new DatabaseError("DB_START_FAILED", { logFile: this.#layout.logFile }, error.message);
        }
        // Before anybody is connected another port is as good.
        if (error.reason === "address-busy" && plan.listening.kind === "loopback" && !this.#connected) {
          plan.listening.port = await freePort();
        }
        await pause(200);
      }
    }
  }

  /** Starts the server again whenever it ends without having been asked to. */
  #watch(server: ServerProcess): void {
    const since = Date.now();
    server.ended.then(() => {
      // From here its number may become somebody else's.
      this.#server = undefined;
      if (this.#stopping) return;
      this.#options.log.error("PostgreSQL đi kèm dừng đột ngột; đang khởi động lại.");
      if (Date.now() - since > HEALTHY) this.#failures = 0;
      this.#restarting = this.#restart();
    });
  }

  async #restart(): Promise<void> {
    while (!this.#stopping) {
      await this.#sleep(BACK_OFF[Math.min(this.#failures, BACK_OFF.length - 1)] ?? 0);
      if (this.#stopping) return;
      this.#failures++;
      try {
        await clearLeftovers(this.#layout);
        this.#server = await this.#startPatiently();
        this.#options.log.info("PostgreSQL đi kèm đã chạy lại.");
        return this.#watch(this.#server);
      } catch (error) {
        const words = error instanceof DatabaseError ? `${error.message} ${error.action}` : String(error);
        this.#options.log.error(words);
      }
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  #watchLog(): void {
    this.#logWatch = setInterval(() => {
      rotateLog(this.#layout).catch((error) => this.#options.log.warn(String(error)));
    }, LOG_WATCH);
    this.#logWatch.unref();
  }

  #stop(): Promise<void> {
    this.#stopping ??= (async () => {
      clearInterval(this.#logWatch);
      this.#wake();
      await this.#restarting;
      await this.#server?.stop();
      process.off("exit", this.#onExit);
      await this.#unlock();
    })();
    return this.#stopping;
  }

  /** The last thing a process does that ends without `stop`: nothing may wait here. */
  #killAtExit(): void {
    try {
      if (this.#server) process.kill(this.#server.pid, "SIGINT");
    } catch {
      // It is gone already.
    }
  }
}

/** A port of the loopback interface that nobody uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
