import { createHash } from "node:crypto";
import { mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "../ids.ts";

/** Files by the hash of their bytes, on the local disk: the same bytes are stored once. */
export class BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** Writes through a temporary name, so that a crash leaves no half file under a hash. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    const path = this.#path(sha256);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${newId()}`;
    await writeFile(temporary, bytes, { mode: 0o600 });
    await rename(temporary, path);
    return sha256;
  }

  /** @throws Error when the bytes no longer match their hash (damaged disk, tampering) */
  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.#path(sha256));
    if (hashOf(bytes) !== sha256) throw new Error(`stored file ${sha256} is damaged`);
    return bytes;
  }

  async remove(sha256: string): Promise<void> {
    await unlink(this.#path(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}

/** SHA-256 of the bytes, as lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
