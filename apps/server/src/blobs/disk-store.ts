import { createHash } from "node:crypto";
import { access, constants, mkdir, open, opendir, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import {
  away,
  type BlobStore,
  damaged,
  missing,
  type OpenBlob,
  SHA256,
  type StagedBlob,
} from "./blob-store.ts";
import { receive, removeQuietly, sweepFolder } from "./incoming.ts";

/** A disk that was unplugged, a share that was unmounted or is read-only; a full one has its own error. */
const AWAY = new Set([
  "EIO",
  "EROFS",
  "EACCES",
  "EPERM",
  "ESTALE",
  "ENOTCONN",
  "EHOSTDOWN",
  "ENXIO",
  "ENOTDIR",
]);

/** Files by the hash of their bytes in a folder: `ab/abcdef…`, and `incoming/` for what is on its way. */
export class DiskStore implements BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  get #incoming(): string {
    return join(this.#folder, "incoming");
  }

  async stage(source: Readable): Promise<StagedBlob> {
    const { path, sha256, byteSize } = await receive(this.#incoming, source).catch(orAway);
    let kept = false;
    const keep = async () => {
      // In the folder of the final name: a rename happens whole or not at all.
      await mkdir(dirname(this.#path(sha256)), { recursive: true, mode: 0o700 }).catch(orAway);
      await rename(path, this.#path(sha256)).catch(orAway);
      await flushFolder(dirname(this.#path(sha256)));
      kept = true;
    };
    const drop = async () => (kept ? undefined : removeQuietly(path));
    return { sha256, byteSize, send: async () => {}, keep, drop };
  }

  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.#path(sha256)).catch(orMissing(sha256));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw damaged(sha256);
    return bytes;
  }

  async open(sha256: string): Promise<OpenBlob> {
    const file = await open(this.#path(sha256)).catch(orMissing(sha256));
    try {
      // Read twice: what has been sent cannot be taken back. The second time it comes from memory.
      const hash = createHash("sha256");
      let byteSize = 0;
      for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
        hash.update(chunk as Buffer);
        byteSize += (chunk as Buffer).length;
      }
      if (hash.digest("hex") !== sha256) throw damaged(sha256);
      return { stream: file.createReadStream({ start: 0 }), byteSize };
    } catch (error) {
      await file.close();
      return orAway(error as NodeJS.ErrnoException);
    }
  }

  async remove(sha256: string): Promise<void> {
    await removeQuietly(this.#path(sha256)).catch(orAway);
  }

  async *list(before: Date): AsyncIterable<string> {
    for await (const shelf of await entries(this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      for await (const name of await entries(join(this.#folder, shelf))) {
        if (!SHA256.test(name)) continue;
        const info = await stat(this.#path(name)).catch(() => null);
        if (info && info.mtime < before) yield name;
      }
    }
  }

  async sweepIncoming(before: Date): Promise<void> {
    await sweepFolder(this.#incoming, before);
  }

  async isThere(): Promise<boolean> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await access(this.#folder, constants.R_OK | constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }
}

async function* entries(folder: string): AsyncIterable<string> {
  const opened = await opendir(folder).catch(() => null);
  if (opened) for await (const entry of opened) yield entry.name;
}

/** A rename survives a power cut once its folder is written; systems without that (Windows) do it themselves. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function orAway(error: NodeJS.ErrnoException): never {
  throw AWAY.has(error.code ?? "") ? away(error) : error;
}

const orMissing =
  (sha256: string) =>
  (error: NodeJS.ErrnoException): never =>
    error.code === "ENOENT" ? raise(missing(sha256, error)) : orAway(error);

function raise(error: Error): never {
  throw error;
}
