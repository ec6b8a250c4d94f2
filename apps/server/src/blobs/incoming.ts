import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "../ids.ts";

/** A file on this disk under a temporary name. */
export type Received = { path: string; sha256: string; byteSize: number };

/**
 * Writes a stream to a folder under a name of its own while hashing it.
 * @throws the stream's error or the system's; nothing is left then
 */
export async function receive(folder: string, source: Readable): Promise<Received> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, newId());
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
    await pipeline(source, measure, createWriteStream(path, { mode: 0o600, flush: true }));
  } catch (error) {
    await removeQuietly(path);
    throw error;
  }
  return { path, sha256: hash.digest("hex"), byteSize };
}

/** Removes files of a folder that were last written before a moment. */
export async function sweepFolder(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info && info.mtime < before) await removeQuietly(path);
  }
}

/** Removes a file; nothing when there is none. */
export async function removeQuietly(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
