import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import {
  announceFiles,
  batchOf,
  freshNotice,
  importArchive,
  itemsOf,
  sendTexts,
} from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, type Province } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

/** Holds all readings of the program at their beginning. */
async function whileNothingIsRead<T>(work: () => Promise<T>): Promise<T> {
  const { blobs } = program.deps;
  const { get } = blobs;
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  blobs.get = async (sha256) => {
    await held;
    return get.call(blobs, sha256);
  };
  try {
    return await work();
  } finally {
    go();
    blobs.get = get;
  }
}

test("what waits is given up and what is being read is stopped; what is done stays", async () => {
  const browser = await officer();
  const done = await sendTexts(browser, [freshNotice()]);
  await expect.poll(async () => (await batchOf(browser, done.id)).counts.done, { timeout: 30_000 }).toBe(1);
  await whileNothingIsRead(async () => {
    const { batch, toSend } = await announceFiles(browser, [
      { path: "a.txt", byteSize: 5 },
      { path: "b.txt", byteSize: 5 },
    ]);
    const path = `/batches/${batch.id}/files/${toSend[0]!.itemId}`;
    await browser.send("POST", path, ...fileForm("a.txt", freshNotice()));
    const answer = await browser.post(`/batches/${batch.id}/cancel`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      cancelled: true,
      counts: { total: 2, cancelled: 2, waiting: 0, reading: 0 },
      retryable: 2,
    });
    const [first] = await itemsOf(browser, batch.id);
    expect((await browser.get(`/documents/${first!.documentId}`)).json()).toMatchObject({
      state: "failed",
      failure: { code: "FILE_CANCELLED" },
    });
    const late = await browser.send(
      "POST",
      `/batches/${batch.id}/files/${toSend[1]!.itemId}`,
      ...fileForm("b", "b"),
    );
    expect(late.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
  const nothingLeft = await browser.post(`/batches/${done.id}/cancel`);
  expect(nothingLeft.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  expect((await batchOf(browser, done.id)).counts).toMatchObject({ done: 1 });
});

test("an archive that is still being unpacked stops there", async () => {
  const browser = await officer();
  await whileNothingIsRead(async () => {
    const parts = Array.from({ length: 300 }, (_, i) => ({ name: `${i}.txt`, data: freshNotice() }));
    const { id } = await importArchive(browser, parts);
    await browser.post(`/batches/${id}/cancel`);
    await expect.poll(async () => (await batchOf(browser, id)).unpacking, { timeout: 30_000 }).toBe(false);
    const { counts } = await batchOf(browser, id);
    expect(counts).toMatchObject({ total: 300, cancelled: 300 });
    const stored = (await itemsOf(browser, id)).filter(({ documentId }) => documentId !== null);
    expect(stored.length).toBeLessThan(100);
  });
});

test("a batch of another authority is not found", async () => {
  const { batch } = await announceFiles(await officer(), [{ path: "a.txt", byteSize: 5 }]);
  const other = await buildProvince(program);
  const stranger = await signIn(program, other.authorityId, "officer");
  expect((await stranger.post(`/batches/${batch.id}/cancel`)).statusCode).toBe(404);
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "stops batches" : "stops no batch", async () => {
    const { batch } = await announceFiles(await officer(), [{ path: "a.txt", byteSize: 5 }]);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.post(`/batches/${batch.id}/cancel`)).statusCode).toBe(may ? 200 : 403);
  });
});
