import { existsSync } from "node:fs";
import { chown, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { DatabaseError } from "./errors.ts";
import { diskFull, freeMegabytes, type Layout, readIfThere, removePartialClusters } from "./layout.ts";
import { type Privileges, spawnServerProgram } from "./privileges.ts";
import { ADMIN_ROLE, createSecret, readSecret, type Secret } from "./secret.ts";

/** A new cluster takes about 60 MB with its first log segments; below this (MB) it is not begun. */
const ROOM_FOR_CLUSTER = 100;

/**
 * Makes sure that there is a whole cluster of our version and that we have its passwords.
 * @param throwaway do not wait for the disk while creating
 * @returns the passwords
 * @throws DatabaseError DB_OTHER_VERSION, DB_FOLDER_DAMAGED, DB_DISK_FULL, DB_START_FAILED
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  privileges: Privileges,
  throwaway: boolean,
): Promise<Secret> {
  await removePartialClusters(layout);
  if (!existsSync(layout.cluster)) return createCluster(layout, binaries, privileges, throwaway);
  await checkCluster(layout, privileges);
  return (await readSecret(layout)) ?? (await replaceSecret(layout, binaries, privileges));
}

async function checkCluster(layout: Layout, privileges: Privileges): Promise<void> {
  const found = (await readIfThere(join(layout.cluster, "PG_VERSION")))?.trim();
  if (!found) throw new DatabaseError("DB_FOLDER_DAMAGED", { folder: layout.cluster, what: "PG_VERSION" });
  if (Number(found) !== privileges.major) {
    throw new DatabaseError("DB_OTHER_VERSION", {
      folder: layout.cluster,
      found,
      expected: privileges.major,
    });
  }
  for (const what of ["global/pg_control", "base", "pg_wal", "pg_hba.conf", "postgresql.conf"]) {
    if (!existsSync(join(layout.cluster, what))) {
      throw new DatabaseError("DB_FOLDER_DAMAGED", { folder: layout.cluster, what });
    }
  }
}

async function createCluster(
  layout: Layout,
  binaries: Binaries,
  privileges: Privileges,
  throwaway: boolean,
): Promise<Secret> {
  if ((await freeMegabytes(layout.root)) < ROOM_FOR_CLUSTER) throw await diskFull(layout);
  const secret = await createSecret(layout);
  const password = `${layout.partial}.password`;
  try {
    await mkdir(layout.partial, { mode: 0o700 });
    await writeFile(password, secret.admin, { mode: 0o600 });
    const { identity } = privileges;
    if (identity)
      for (const path of [layout.partial, password]) await chown(path, identity.uid, identity.gid);
    const { code, output } = await runProgram(privileges, [
      ...[binaries.initdb, "--pgdata", layout.partial, "--username", ADMIN_ROLE, "--pwfile", password],
      ...["--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums", "--no-instructions"],
      ...localeOptions(privileges.major),
      ...(throwaway ? ["--no-sync"] : []),
    ]);
    if (/No space left|ENOSPC|disk full/i.test(output)) throw await diskFull(layout, output);
    if (code !== 0) throw new DatabaseError("DB_START_FAILED", { logFile: layout.logFile }, output);
    await rename(layout.partial, layout.cluster);
    await syncFolder(dirname(layout.cluster));
  } finally {
    await rm(password, { force: true });
    await rm(layout.partial, { recursive: true, force: true });
  }
  return secret;
}

/**
 * lower('ĐƯỜNG') must be 'đường'; plain C leaves it as it is and search would miss it. The built-in
 * provider came with version 17 and gives the same on every machine.
 */
function localeOptions(major: number): string[] {
  if (major >= 17) return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return ["--locale=C.UTF-8"];
}

/**
 * Gives the superuser a new password when the file with the old one is lost, by the server's
 * single-user mode: who may write the folder owns the data anyway.
 */
async function replaceSecret(layout: Layout, binaries: Binaries, privileges: Privileges): Promise<Secret> {
  const secret = await createSecret(layout);
  const { code, output } = await runProgram(
    privileges,
    [binaries.postgres, "--single", "-D", layout.cluster, "-c", "log_min_messages=log", "postgres"],
    `ALTER ROLE ${ADMIN_ROLE} PASSWORD '${secret.admin}'\n`,
  );
  if (code === 0) return secret;
  await rm(layout.secret, { force: true });
  throw new DatabaseError("DB_START_FAILED", { logFile: layout.logFile }, output);
}

/** Runs one of PostgreSQL's programs to its end and keeps the last of what it says. */
function runProgram(
  privileges: Privileges,
  command: string[],
  input = "",
): Promise<{ code: number | null; output: string }> {
  const child = spawnServerProgram(privileges, command, ["pipe", "pipe", "pipe"]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-8000);
    });
  }
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Makes a rename in the folder survive a power cut. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
