import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseError } from "./errors.ts";

/** Where everything of the embedded server lies; nothing of it is ever outside `root`. */
export type Layout = {
  root: string;
  /** PostgreSQL's own data directory; complete whenever it exists. */
  cluster: string;
  /** A cluster being created, under a name of this run's own; renamed to `cluster` when whole. */
  partial: string;
  /** Generated passwords, readable by the owner only. */
  secret: string;
  /** Process number and start time of the running server. */
  record: string;
  lock: string;
  logDir: string;
  logFile: string;
  /** Folder of the Unix socket. */
  socketDir: string;
  /** A copy of the binaries, made only where node_modules cannot be completed. */
  binaries: string;
};

const PARTIAL = "cluster.partial-";

/** @param dataDir the program's data folder, absolute */
export function layoutOf(dataDir: string): Layout {
  const root = join(dataDir, "postgres");
  return {
    root,
    cluster: join(root, "cluster"),
    partial: join(root, `${PARTIAL}${randomUUID()}`),
    secret: join(root, "secret.json"),
    record: join(root, "server.json"),
    lock: join(root, "lock"),
    logDir: join(root, "log"),
    logFile: join(root, "log", "postgresql.log"),
    socketDir: join(root, "run"),
    binaries: join(root, "binaries"),
  };
}

/**
 * Makes the folders, private to their owner.
 * @throws DatabaseError DB_FOLDER_FOREIGN, DB_DISK_FULL
 */
export async function makeFolders(layout: Layout): Promise<void> {
  try {
    for (const folder of [layout.root, layout.logDir, layout.socketDir]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
  } catch (error) {
    throw await folderError(error, layout);
  }
}

/**
 * Removes what interrupted creations left behind; it has never held data. An initdb that is still at
 * work there may keep some of it until the next time.
 */
export async function removePartialClusters(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.root)) {
    if (!name.startsWith(PARTIAL)) continue;
    await rm(join(layout.root, name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Turns an error of the file system into one with a remedy; any other error is returned as it is. */
export async function folderError(error: unknown, layout: Layout): Promise<unknown> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(layout);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new DatabaseError("DB_FOLDER_FOREIGN", { folder: layout.root }, String(error));
  }
  return error;
}

/** Room on the disk of the data folder, in whole MB (10^6 bytes). */
export async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

export async function diskFull(layout: Layout, detail = ""): Promise<DatabaseError> {
  const free = await freeMegabytes(layout.root).catch(() => 0);
  return new DatabaseError("DB_DISK_FULL", { folder: layout.root, free }, detail);
}

/** What a file holds; null when it does not exist. Other errors are thrown. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Who owns a path; null when it does not exist. */
export async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return null;
  }
}
