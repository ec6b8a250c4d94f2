import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ImportResult } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  fileForm,
  importText,
  NOTICE,
  type Province,
  untilRead,
} from "../../test/documents.ts";
import { startS3, type TestS3 } from "../../test/s3.ts";
import { removeUnusedFile, sweepFiles } from "./stored-file.service.ts";

const later = (): Date => new Date(Date.now() + 60_000);

async function hashOf({ deps }: TestApp, id: string): Promise<string> {
  const query = deps.db.selectFrom("document").select("sha256").where("id", "=", id);
  return (await query.executeTakeFirstOrThrow()).sha256;
}

const bring = (browser: Browser, content: string) =>
  browser.send("POST", "/documents", ...fileForm("thong-bao.txt", content));

describe("files on the disk", () => {
  let program: TestApp;
  let province: Province;
  let officer: Browser;
  beforeAll(async () => {
    program = await buildTestApp({}, { jobs: true });
    province = await buildProvince(program);
    officer = await signIn(program, province.authorityId, "officer");
  });
  afterAll(() => program.close());

  async function spoil(id: string): Promise<void> {
    const sha256 = await hashOf(program, id);
    const path = join(program.deps.config.dataDir, "files", sha256.slice(0, 2), sha256);
    await writeFile(path, "bytes của ai khác");
  }

  test("a damaged file is told with what to do; the same file again mends it, the review stays", async () => {
    const text = `${NOTICE}\n(hỏng)`;
    const document = await importText(officer, text);
    await spoil(document.id);
    const refused = await officer.get(`/documents/${document.id}/file`);
    expect(refused.statusCode).toBe(500);
    expect(refused.json().error).toMatchObject({
      code: "STORED_FILE_DAMAGED",
      action: expect.stringContaining("Nhập lại đúng tệp gốc"),
    });
    expect((await bring(officer, text)).json<ImportResult>()).toMatchObject({
      known: true,
      document: { id: document.id, state: "review", version: document.version },
    });
    expect((await officer.get(`/documents/${document.id}/file`)).body).toBe(text);
  });

  test("a document whose file cannot be read says so, and is read once the file is brought again", async () => {
    const text = `${NOTICE}\n(mất)`;
    const document = await importText(officer, text);
    await program.deps.db
      .updateTable("document")
      .set({ state: "failed", reading: null, text: "" })
      .where("id", "=", document.id)
      .execute();
    for (const [harm, code] of [
      [() => spoil(document.id), "STORED_FILE_DAMAGED"],
      [async () => program.deps.blobs.remove(await hashOf(program, document.id)), "STORED_FILE_MISSING"],
    ] as const) {
      await harm();
      await officer.post(`/documents/${document.id}/read`);
      expect(await untilRead(officer, document.id)).toMatchObject({ state: "failed", failure: { code } });
    }
    expect((await bring(officer, text)).json<ImportResult>().document.state).toBe("reading");
    expect(await untilRead(officer, document.id)).toMatchObject({ state: "review", failure: null });
  });

  test("a file that another authority has is answered as one that nobody has", async () => {
    const text = `${NOTICE}\n(của hai tỉnh)`;
    await importText(officer, text);
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "officer");
    const known = await bring(stranger, text);
    const fresh = await bring(stranger, `${text} khác`);
    expect([known.statusCode, fresh.statusCode]).toEqual([201, 201]);
    const shape = (answer: typeof known) => ({
      ...answer.json<ImportResult>().document,
      id: "",
      importedAt: "",
      byteSize: 0,
    });
    expect(shape(known)).toEqual(shape(fresh));
  });

  test("a secret file stays for nobody, once everybody who brought it knows", async () => {
    const text = `TỐI MẬT\n\n${NOTICE}`;
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "officer");
    const documents = await Promise.all(
      [officer, stranger].map(async (browser) => {
        const { document } = (await bring(browser, text)).json<ImportResult>();
        return untilRead(browser, document.id);
      }),
    );
    for (const { failure } of documents) expect(failure?.code).toBe("FILE_SECRET");
    const sha256 = await hashOf(program, documents[0]!.id);
    await expect
      .poll(() => program.deps.blobs.get(sha256).catch((error: { code: string }) => error.code))
      .toBe("STORED_FILE_MISSING");
    await bring(officer, text);
    await expect(program.deps.blobs.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
  });

  test("the sweep removes files without a document, of a certain age, and no others", async () => {
    const kept = await hashOf(program, (await importText(officer, `${NOTICE}\n(giữ)`)).id);
    const orphan = await program.deps.blobs.stage(Readable.from([Buffer.from("không ai cần")]));
    await orphan.keep();
    expect(await sweepFiles(program.deps, new Date(Date.now() - 60_000))).toBe(0);
    await program.deps.blobs.get(orphan.sha256);
    expect(await sweepFiles(program.deps, later())).toBe(1);
    await expect(program.deps.blobs.get(orphan.sha256)).rejects.toMatchObject({
      code: "STORED_FILE_MISSING",
    });
    await program.deps.blobs.get(kept);
  });
});

test("on a database that is not theirs, the sweep leaves all files alone", async () => {
  const program = await buildTestApp();
  try {
    const before = later();
    for (let i = 0; i < 25; i++) {
      const blob = await program.deps.blobs.stage(Readable.from([Buffer.from(`tệp ${i}`)]));
      await blob.keep();
    }
    expect(await sweepFiles(program.deps, before)).toBe(0);
    let left = 0;
    for await (const _ of program.deps.blobs.list(before)) left++;
    expect(left).toBe(25);
  } finally {
    await program.close();
  }
});

describe("files on S3-compatible storage", () => {
  let s3: TestS3;
  let program: TestApp;
  let officer: Browser;
  beforeAll(async () => {
    s3 = await startS3("don-doc");
    program = await buildTestApp({ s3: s3.config }, { jobs: true });
    officer = await signIn(program, (await buildProvince(program)).authorityId, "officer");
  });
  afterAll(async () => {
    await program.close();
    await s3.close();
  });
  const onThisDisk = () => readdir(join(program.deps.config.dataDir, "files", "incoming"));

  test("a document is brought in, read, fetched and removed; nothing of it is on this disk", async () => {
    const document = await importText(officer, NOTICE);
    expect(document).toMatchObject({ state: "review", progress: { pending: 5 } });
    expect((await officer.get(`/documents/${document.id}/file`)).body).toBe(NOTICE);
    await expect.poll(onThisDisk).toEqual([]);
    expect(await readdir(join(program.deps.config.dataDir, "files"))).toEqual(["incoming"]);
    const sha256 = await hashOf(program, document.id);
    expect((await officer.delete(`/documents/${document.id}`)).statusCode).toBe(204);
    await expect(program.deps.blobs.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
  });

  test("a file that is found to be secret while it is sent again does not stay", async () => {
    const text = `${NOTICE}\n(gửi lại đúng lúc)`;
    const { id } = await importText(officer, text);
    const sha256 = await hashOf(program, id);
    const { blobs, db } = program.deps;
    const { stage } = blobs;
    blobs.stage = async (source) => {
      const blob = await stage.call(blobs, source);
      const send = async () => {
        const failure = JSON.stringify({ code: "FILE_SECRET", message: "…" });
        await db.updateTable("document").set({ state: "failed", failure }).where("id", "=", id).execute();
        await removeUnusedFile(program.deps, sha256);
        await blob.send();
      };
      return { ...blob, send };
    };
    const again = await bring(officer, text);
    blobs.stage = stage;
    expect(again.json<ImportResult>()).toMatchObject({ known: true, document: { id, state: "failed" } });
    await expect(blobs.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
    await officer.delete(`/documents/${id}`);
  });

  test("while the storage is away: said in plain words, nothing half stored, the rest goes on", async () => {
    const document = await importText(officer, `${NOTICE}\n(trước)`);
    await s3.kill();
    const refused = await bring(officer, `${NOTICE}\n(trong lúc mất kho)`);
    expect(refused.statusCode).toBe(503);
    expect(refused.json().error).toMatchObject({
      code: "STORAGE_AWAY",
      message: expect.stringContaining("Không kết nối được kho lưu tệp"),
    });
    expect(await onThisDisk()).toEqual([]);
    expect((await officer.get(`/documents/${document.id}/file`)).json().error.code).toBe("STORAGE_AWAY");
    const health = await program.app.inject("/readyz");
    expect([health.statusCode, health.json()]).toEqual([200, { status: "ready", storage: "away" }]);
    // A document that goes while the storage is away: its file goes with the next sweep.
    const sha256 = await hashOf(program, document.id);
    expect((await officer.delete(`/documents/${document.id}`)).statusCode).toBe(204);
    expect((await officer.get("/documents")).json().items).toEqual([]);
    await s3.start();
    await program.deps.blobs.get(sha256);
    expect(await sweepFiles(program.deps, later())).toBe(1);
  });

  test("killed in the middle of an upload: no document; the same file goes in afterwards", async () => {
    const text = `${NOTICE}\n${"Phụ lục kèm theo. ".repeat(200_000)}`;
    s3.killAfter(1_000_000);
    const refused = await bring(officer, text);
    expect(refused.json().error.code).toBe("STORAGE_AWAY");
    expect((await officer.get("/documents")).json().items).toEqual([]);
    await s3.start();
    const answer = await bring(officer, text);
    expect(answer.statusCode).toBe(201);
    const { document } = answer.json<ImportResult>();
    await untilRead(officer, document.id);
    expect((await officer.get(`/documents/${document.id}/file`)).body).toBe(text);
  });
});
