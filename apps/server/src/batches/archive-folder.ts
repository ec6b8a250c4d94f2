import { createWriteStream } from "node:fs";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * Archives between their arrival and the storing of their last file, on the disk of the server that
 * received them. Never in the store of files: an archive may hold what must not be kept.
 */
export class ArchiveFolder {
  readonly #folder: string;

  /** @param folder a folder of their own */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the archive of a batch lies, whole. */
  path(batchId: string): string {
    return join(this.#folder, `${batchId}.zip`);
  }

  /** Receives an archive; until {@link keep} a crash leaves nothing that anybody would take for one. */
  async receive(batchId: string, source: Readable): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = `${this.path(batchId)}.part`;
    try {
      await pipeline(source, createWriteStream(path, { mode: 0o600, flush: true }));
      return path;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async keep(batchId: string): Promise<void> {
    await rename(`${this.path(batchId)}.part`, this.path(batchId));
  }

  /** Whether the archive of a batch lies here, whole. */
  async has(batchId: string): Promise<boolean> {
    return access(this.path(batchId)).then(
      () => true,
      () => false,
    );
  }

  async remove(batchId: string): Promise<void> {
    await rm(this.path(batchId), { force: true });
    await rm(`${this.path(batchId)}.part`, { force: true });
  }

  /** Removes everything that belongs to none of these batches; once, at the start. */
  async sweep(wanted: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!wanted.has(name.replace(/\.zip$/, ""))) await rm(join(this.#folder, name), { force: true });
    }
  }
}
