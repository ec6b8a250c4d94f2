import { isIPv4 } from "node:net";

/**
 * Where the server listens: a Unix socket in its own folder, or the loopback interface where the
 * folder's path is too long for a socket (or there are none, as on Windows).
 */
export type Listening = { kind: "socket"; folder: string } | { kind: "loopback"; port: number };

/** The port that names the socket file; nothing listens on it in the network. */
export const SOCKET_PORT = 5432;

/** Longest path of a socket in bytes that every supported system takes (macOS: 104 with its end). */
const LONGEST_SOCKET_PATH = 103;

/** Whether a Unix socket can lie in this folder. */
export function fitsSocket(folder: string): boolean {
  if (process.platform === "win32") return false;
  return Buffer.byteLength(`${folder}/.s.PGSQL.${SOCKET_PORT}`) <= LONGEST_SOCKET_PATH;
}

/**
 * The server's settings, given on its command line so that a newer program brings its own to an
 * older folder. Sized for a small machine: 2 cores, a few GB, one program as the only client.
 * @param throwaway data that need not survive a power cut: demo and tests
 */
export function serverSettings(listening: Listening, major: number, throwaway: boolean): string[] {
  const settings: Record<string, string> = {
    ...listenSettings(listening),
    max_connections: "60",
    shared_buffers: "128MB",
    effective_cache_size: "1GB",
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "512MB",
    random_page_cost: "1.1",
    // Short queries: compiling them costs more than it saves.
    jit: "off",
    // Containers give /dev/shm 64 MB; few parallel workers stay below it.
    max_parallel_workers_per_gather: "1",
    timezone: "UTC",
    ...LOG_SETTINGS,
    ...(major >= 18 ? { io_workers: "1" } : {}),
    ...(throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * No personal data in the log: no statements, no parameters, no details such as "Key (name)=(…)", and
 * of the messages only what the server says about itself. Errors of queries go to the program.
 */
const LOG_SETTINGS = {
  logging_collector: "off",
  log_destination: "stderr",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_statement: "none",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_min_duration_statement: "-1",
  log_autovacuum_min_duration: "-1",
  log_checkpoints: "off",
  log_timezone: "UTC",
};

function listenSettings(listening: Listening): Record<string, string> {
  if (listening.kind === "loopback") {
    return { listen_addresses: "127.0.0.1", port: String(listening.port), unix_socket_directories: "" };
  }
  return {
    listen_addresses: "",
    port: String(SOCKET_PORT),
    // A list separated by commas: quoted, so that any folder name is one entry.
    unix_socket_directories: `"${listening.folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
  };
}

/** How a client reaches the server: a folder for a socket, else an address, and the port. */
export function clientAddress(listening: Listening): { host: string; port: number } {
  return listening.kind === "socket"
    ? { host: listening.folder, port: SOCKET_PORT }
    : { host: "127.0.0.1", port: listening.port };
}

/** Whether an address is a folder of a socket or this machine's own interface. */
export function isLocalAddress(host: string): boolean {
  return (
    host.startsWith("/") ||
    host === "localhost" ||
    host === "::1" ||
    (isIPv4(host) && host.startsWith("127."))
  );
}
