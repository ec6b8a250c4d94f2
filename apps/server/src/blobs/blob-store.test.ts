import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { S3mini } from "s3mini";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startS3, type TestS3 } from "../../test/s3.ts";
import type { BlobStore } from "./blob-store.ts";
import { DiskStore } from "./disk-store.ts";
import { S3Store } from "./s3-store.ts";

/** One suite for every store: whoever uses one need not know which it is. */
type Place = {
  store: BlobStore;
  /** The same store, where nothing answers. */
  away: BlobStore;
  /** Writes other bytes under a name, past the store. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** Files on this disk that are on their way. */
  incoming(): Promise<string[]>;
  close(): Promise<void>;
};

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-blobs-"));
  const notAFolder = join(folder, "file");
  await writeFile(notAFolder, "");
  return {
    store: new DiskStore(join(folder, "files")),
    away: new DiskStore(join(notAFolder, "files")),
    put: (name, bytes) => writeFile(join(folder, "files", name.slice(0, 2), name), bytes),
    incoming: () => readdir(join(folder, "files", "incoming")),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function onS3(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-blobs-"));
  const s3: TestS3 = await startS3("co-quan/tep");
  const raw = new S3mini(s3.config);
  return {
    store: new S3Store(s3.config, join(folder, "incoming")),
    // Port 9 takes no connection.
    away: new S3Store({ ...s3.config, endpoint: "http://127.0.0.1:9/van-ban" }, join(folder, "incoming")),
    put: async (name, bytes) => {
      await raw.putObject(`co-quan/tep/${name.slice(0, 2)}/${name}`, bytes);
    },
    incoming: () => readdir(join(folder, "incoming")),
    close: async () => {
      await s3.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const sha = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
const later = (): Date => new Date(Date.now() + 60_000);

async function keep(store: BlobStore, bytes: Buffer): Promise<string> {
  const blob = await store.stage(Readable.from([bytes]));
  await blob.send();
  await blob.keep();
  await blob.drop();
  return blob.sha256;
}

async function read(stream: Readable): Promise<Buffer> {
  return Buffer.concat(await stream.toArray());
}

async function listed(store: BlobStore, before = later()): Promise<string[]> {
  const found: string[] = [];
  for await (const name of store.list(before)) found.push(name);
  return found.sort();
}

describe.each([
  ["on the disk", onDisk],
  ["on S3-compatible storage", onS3],
] as const)("files %s", (_, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close());

  test("come back as the same bytes, whole and as a stream, and nothing is left on the way", async () => {
    const bytes = randomBytes(300_000);
    const sha256 = await keep(place.store, bytes);
    expect(sha256).toBe(sha(bytes));
    expect((await place.store.get(sha256)).equals(bytes)).toBe(true);
    const opened = await place.store.open(sha256);
    expect(opened.byteSize).toBe(bytes.length);
    expect((await read(opened.stream)).equals(bytes)).toBe(true);
    await expect.poll(() => place.incoming()).toEqual([]);
  });

  test("are stored once, however often and by whomever they are brought", async () => {
    const before = await listed(place.store);
    const bytes = randomBytes(1000);
    await Promise.all([keep(place.store, bytes), keep(place.store, bytes), keep(place.store, bytes)]);
    expect(await listed(place.store)).toEqual([...before, sha(bytes)].sort());
  });

  test("do not exist before they are kept, nor after they were dropped or cut off", async () => {
    const bytes = randomBytes(1000);
    const blob = await place.store.stage(Readable.from([bytes]));
    await expect(place.store.get(sha(bytes))).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
    await blob.drop();
    const cut = Readable.from(
      (function* () {
        yield bytes;
        throw new Error("gone");
      })(),
    );
    await expect(place.store.stage(cut)).rejects.toThrow("gone");
    expect(await place.incoming()).toEqual([]);
    await expect(place.store.open(sha(bytes))).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
  });

  test("that were removed while they were being brought are there again when kept", async () => {
    const bytes = randomBytes(1000);
    const blob = await place.store.stage(Readable.from([bytes]));
    await blob.send();
    await place.store.remove(blob.sha256);
    await blob.keep();
    await blob.drop();
    expect((await place.store.get(blob.sha256)).equals(bytes)).toBe(true);
  });

  test("are not handed out when damaged; the same file again mends them", async () => {
    const bytes = randomBytes(200_000);
    const sha256 = await keep(place.store, bytes);
    for (const other of [
      bytes.subarray(0, 150_000),
      Buffer.concat([bytes, Buffer.from("x")]),
      Buffer.alloc(0),
    ]) {
      await place.put(sha256, other);
      await expect(place.store.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_DAMAGED" });
      await expect(place.store.open(sha256)).rejects.toMatchObject({ code: "STORED_FILE_DAMAGED" });
    }
    expect(await place.incoming()).toEqual([]);
    await keep(place.store, bytes);
    expect((await place.store.get(sha256)).equals(bytes)).toBe(true);
  });

  test("are gone once removed; removing again is no error", async () => {
    const sha256 = await keep(place.store, randomBytes(10));
    await place.store.remove(sha256);
    await place.store.remove(sha256);
    await expect(place.store.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
  });

  test("are listed by age; what the store did not write is left out", async () => {
    const sha256 = await keep(place.store, randomBytes(10));
    await place.put(`${sha256.slice(0, 2)}-ghi-chu.txt`, Buffer.from("của quản trị viên"));
    const found = await listed(place.store);
    expect(found).toContain(sha256);
    expect(found.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    expect(await listed(place.store, new Date(Date.now() - 60_000))).toEqual([]);
  });

  test("cut off by a crash are swept away, those on their way stay", async () => {
    const blob = await place.store.stage(Readable.from([randomBytes(10)]));
    await place.store.sweepIncoming(new Date(Date.now() - 60_000));
    expect(await place.incoming()).toHaveLength(1);
    await place.store.sweepIncoming(later());
    expect(await place.incoming()).toEqual([]);
    await blob.drop();
  });

  test("of a storage that is away: told as such within seconds", async () => {
    const sha256 = "0".repeat(64);
    expect(await place.store.isThere()).toBe(true);
    expect(await place.away.isThere()).toBe(false);
    await expect(place.away.get(sha256)).rejects.toMatchObject({ code: "STORAGE_AWAY" });
    await expect(place.away.open(sha256)).rejects.toMatchObject({ code: "STORAGE_AWAY" });
    await expect(keep(place.away, randomBytes(10))).rejects.toMatchObject({ code: "STORAGE_AWAY" });
  });

  test("of 150 MB pass through without being held in memory", async () => {
    const chunk = randomBytes(1024 * 1024);
    let peak = 0;
    const before = process.memoryUsage().arrayBuffers;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }, 5);
    async function* many() {
      for (let i = 0; i < 150; i++) yield chunk;
    }
    const blob = await place.store.stage(Readable.from(many()));
    await blob.send();
    await blob.keep();
    await blob.drop();
    const { stream, byteSize } = await place.store.open(blob.sha256);
    let size = 0;
    for await (const part of stream) size += (part as Buffer).length;
    clearInterval(watch);
    expect([size, byteSize]).toEqual([150 * chunk.length, 150 * chunk.length]);
    expect(peak / 1024 / 1024).toBeLessThan(100);
    await place.store.remove(blob.sha256);
  });
});

describe("S3-compatible storage", () => {
  let s3: TestS3;
  let folder: string;
  beforeAll(async () => {
    s3 = await startS3();
    folder = await mkdtemp(join(tmpdir(), "dondoc-blobs-"));
  });
  afterAll(async () => {
    await s3.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("killed in the middle of an upload: told; no half file is ever handed out; the next try is whole", async () => {
    const store = new S3Store(s3.config, folder);
    const bytes = randomBytes(30_000_000);
    s3.killAfter(8_000_000);
    const blob = await store.stage(Readable.from([bytes]));
    await expect(blob.send()).rejects.toMatchObject({ code: "STORAGE_AWAY" });
    await s3.start();
    await expect(store.get(blob.sha256)).rejects.toMatchObject({
      code: expect.stringMatching(/^STORED_FILE_(MISSING|DAMAGED)$/),
    });
    await blob.send();
    await blob.keep();
    await blob.drop();
    expect((await store.get(blob.sha256)).equals(bytes)).toBe(true);
  });

  test("a wrong key and a bucket that does not exist are a storage that is away, not a missing file", async () => {
    for (const wrong of [
      { ...s3.config, secretAccessKey: "sai" },
      { ...s3.config, endpoint: s3.config.endpoint.replace("van-ban", "khong-co") },
    ]) {
      const store = new S3Store(wrong, folder);
      expect(await store.isThere()).toBe(false);
      await expect(store.get("1".repeat(64))).rejects.toMatchObject({ code: "STORAGE_AWAY" });
      await expect(keep(store, randomBytes(10))).rejects.toMatchObject({ code: "STORAGE_AWAY" });
    }
  });
});
