import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { S3mini, S3ServiceError } from "s3mini";
import { AppError } from "../http/app-error.ts";
import {
  away,
  type BlobStore,
  damaged,
  missing,
  type OpenBlob,
  SHA256,
  type StagedBlob,
} from "./blob-store.ts";
import { type Received, receive, removeQuietly, sweepFolder } from "./incoming.ts";
import type { S3Config } from "./s3-config.ts";
import { fetchFile, sendFile } from "./s3-transfer.ts";

const QUICK_MS = 15_000;
/** How long a signed address is good, in seconds: clocks may differ. */
const SIGNED_S = 900;
const PROBE_MS = 3_000;
/** Waits before the second and third try, in milliseconds: a dropped connection, a busy server. */
const TRIES_AFTER = [200, 1000];
const LIST_PAGE = 1000;

/** Answers of S3-compatible servers that mean "no room", beside HTTP 507. */
const FULL = new Set(["QuotaExceeded", "XMinioStorageFull", "InsufficientCapacity", "EntityTooLarge"]);

/**
 * Files by the hash of their bytes in a bucket of S3-compatible storage. An object appears whole or not
 * at all: it is hashed on this disk first and sent in one request that carries the checksum.
 */
export class S3Store implements BlobStore {
  readonly #incoming: string;
  readonly #prefix: string;
  readonly #s3: S3mini;
  readonly #probe: S3mini;

  /** @param incoming folder on this disk for files that are on their way in or out */
  constructor(config: S3Config, incoming: string) {
    this.#incoming = incoming;
    this.#prefix = config.prefix;
    const { endpoint, region, accessKeyId, secretAccessKey } = config;
    const client = (withTimeout: typeof fetch) =>
      new S3mini({ endpoint, region, accessKeyId, secretAccessKey, fetch: withTimeout });
    const within = (ms: number) => (input: string | URL | Request, init?: RequestInit) =>
      fetch(input, { ...init, signal: AbortSignal.timeout(ms) });
    this.#s3 = client(within(QUICK_MS));
    this.#probe = client(within(PROBE_MS));
  }

  #key(sha256: string): string {
    return `${this.#prefix}${sha256.slice(0, 2)}/${sha256}`;
  }

  async stage(source: Readable): Promise<StagedBlob> {
    const received = await receive(this.#incoming, source);
    const { sha256, byteSize, path } = received;
    const send = () => this.#upload(received);
    return {
      sha256,
      byteSize,
      send,
      // Somebody who removed the same file meanwhile did so before the lock was taken.
      keep: async () => {
        if (!(await ask(() => this.#s3.objectExists(this.#key(sha256))))) await send();
      },
      drop: () => removeQuietly(path),
    };
  }

  async #upload(received: Received): Promise<void> {
    // The storage compares the bytes with it before the object appears.
    const headers = { "x-amz-checksum-sha256": Buffer.from(received.sha256, "hex").toString("base64") };
    await ask(async () => {
      const url = await this.#s3.getPresignedUrl("PUT", this.#key(received.sha256), SIGNED_S, {}, headers);
      await sendFile(url, received, headers);
    });
  }

  async #fetch(sha256: string): Promise<Readable> {
    const found = await ask(async () =>
      fetchFile(await this.#s3.getPresignedUrl("GET", this.#key(sha256), SIGNED_S)),
    );
    if (found) return found;
    // "Not found" may be the object or the whole bucket.
    if (!(await this.isThere())) throw away(new Error("bucket not found"));
    throw missing(sha256);
  }

  async get(sha256: string): Promise<Buffer> {
    const stream = await this.#fetch(sha256);
    const chunks: Buffer[] = [];
    const hash = createHash("sha256");
    try {
      for await (const chunk of stream) {
        hash.update(chunk as Buffer);
        chunks.push(chunk as Buffer);
      }
    } catch (error) {
      throw away(error);
    }
    if (hash.digest("hex") !== sha256) throw damaged(sha256);
    return Buffer.concat(chunks);
  }

  async open(sha256: string): Promise<OpenBlob> {
    // By way of this disk: what has been sent to a browser cannot be taken back if the end is damaged.
    const source = await this.#fetch(sha256);
    let broken: unknown = null;
    source.once("error", (error) => {
      broken = error;
    });
    const received = await receive(this.#incoming, source).catch((error: unknown) => {
      throw broken === null ? error : away(error);
    });
    const { path, byteSize } = received;
    if (received.sha256 !== sha256) {
      await removeQuietly(path);
      throw damaged(sha256);
    }
    const stream = createReadStream(path);
    stream.once("close", () => void removeQuietly(path).catch(() => {}));
    return { stream, byteSize };
  }

  async remove(sha256: string): Promise<void> {
    await ask(async () => {
      try {
        await this.#s3.deleteObject(this.#key(sha256));
      } catch (error) {
        if (!(error instanceof S3ServiceError && error.serviceCode === "NoSuchKey")) throw error;
      }
    });
  }

  async *list(before: Date): AsyncIterable<string> {
    let token: string | undefined;
    do {
      const page = await ask(() => this.#s3.listObjectsPaged("/", this.#prefix, LIST_PAGE, token));
      for (const { Key, LastModified } of page?.objects ?? []) {
        const name = Key.slice(Key.lastIndexOf("/") + 1);
        if (SHA256.test(name) && Key === this.#key(name) && new Date(LastModified) < before) yield name;
      }
      token = page?.nextContinuationToken;
    } while (token !== undefined);
  }

  async sweepIncoming(before: Date): Promise<void> {
    await sweepFolder(this.#incoming, before);
  }

  async isThere(): Promise<boolean> {
    return this.#probe.bucketExists().catch(() => false);
  }
}

/** Asks the storage, again when it was only a moment's trouble. @throws AppError STORAGE_AWAY, STORAGE_FULL */
async function ask<T>(request: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await request();
    } catch (error) {
      const wait = TRIES_AFTER[tries];
      if (wait === undefined || !passes(error)) throw asAppError(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Refused keys and a missing bucket do not come right by themselves. */
const passes = (error: unknown): boolean => !(error instanceof S3ServiceError) || error.status >= 500;

function asAppError(error: unknown): AppError {
  const full = error instanceof S3ServiceError && (error.status === 507 || FULL.has(error.serviceCode ?? ""));
  return full ? new AppError("STORAGE_FULL", { cause: error }) : away(error);
}
