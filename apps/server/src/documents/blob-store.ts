import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "../ids.ts";

/** A file received but not yet stored: keep it or drop it. */
export type StagedBlob = {
  sha256: string;
  byteSize: number;
  /** Puts it under its hash; the same bytes are stored once. */
  keep(): Promise<void>;
  drop(): Promise<void>;
};

/** Files by the hash of their bytes, on the local disk: the same bytes are stored once. */
export class BlobStore {
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

  /**
   * Receives a stream under a temporary name while hashing it, so that memory does not grow with the
   * file and a crash leaves no half file under a hash.
   */
  async stage(source: Readable): Promise<StagedBlob> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    const temporary = join(this.#incoming, newId());
    const hash = createHash("sha256");
    let byteSize = 0;
    const measure = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        byteSize += chunk.length;
        yield chunk;
      }
    };
    try {
      // flush: a file that is announced as stored survives a power cut.
      await pipeline(source, measure, createWriteStream(temporary, { mode: 0o600, flush: true }));
    } catch (error) {
      await removeQuietly(temporary);
      throw error;
    }
    const sha256 = hash.digest("hex");
    const keep = async () => {
      await mkdir(dirname(this.#path(sha256)), { recursive: true, mode: 0o700 });
      await rename(temporary, this.#path(sha256));
    };
    return { sha256, byteSize, keep, drop: () => removeQuietly(temporary) };
  }

  /** @throws Error when the file is gone or its bytes no longer match their hash (damaged disk, tampering) */
  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.#path(sha256));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      throw new Error(`stored file ${sha256} is damaged`);
    }
    return bytes;
  }

  async remove(sha256: string): Promise<void> {
    await removeQuietly(this.#path(sha256));
  }

  /** Removes what uploads that a crash cut off have left behind. */
  async sweep(olderThan: Date): Promise<void> {
    const names = await readdir(this.#incoming).catch(() => []);
    for (const name of names) {
      const path = join(this.#incoming, name);
      const info = await stat(path).catch(() => null);
      if (info && info.mtime < olderThan) await removeQuietly(path);
    }
  }
}

async function removeQuietly(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
