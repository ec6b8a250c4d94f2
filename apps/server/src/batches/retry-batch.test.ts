import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import {
  announceFiles,
  batchOf,
  freshNotice,
  importArchive,
  itemsOf,
  untilSettled,
} from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, NOTICE, type Province } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

test("what failed is read again from its kept file; secret files and refused ones are not", async () => {
  const browser = await officer();
  const { id } = await importArchive(browser, [
    { name: "được.txt", data: freshNotice() },
    { name: "lỗi tạm.txt", data: freshNotice() },
    { name: "hỏng.pdf", data: `%PDF-1.7 ${freshNotice().length}` },
    { name: "mật.txt", data: NOTICE.replace("Số: 45/TB-UBND", "MẬT\n\nSố: 48/TB-UBND") },
    { name: "trong.rar", data: "Rar!" },
  ]);
  await untilSettled(browser, id);
  const items = await itemsOf(browser, id);
  // As if the server had failed at it, and not the file.
  const failure = JSON.stringify({ code: "READING_FAILED", message: "…" });
  await program.deps.db
    .updateTable("document")
    .set({ state: "failed", failure, text: "", reading: null })
    .where("id", "=", items[1]!.documentId!)
    .execute();
  expect(await batchOf(browser, id)).toMatchObject({ counts: { done: 1, failed: 4 }, retryable: 2 });
  const answer = await browser.post(`/batches/${id}/retry`);
  expect(answer.json()).toMatchObject({ counts: { done: 1, failed: 2, reading: 2 } });
  expect((await untilSettled(browser, id)).counts).toMatchObject({ done: 2, failed: 3 });
  expect((await itemsOf(browser, id)).map(({ outcome }) => outcome)).toEqual([
    "done",
    "done",
    "failed",
    "failed",
    "failed",
  ]);
});

test("a secret file that comes again is refused again, and not taken for a known one", async () => {
  const browser = await officer();
  const secret = [{ name: "a.txt", data: NOTICE.replace("Số: 45/TB-UBND", "MẬT\n\nSố: 52/TB-UBND") }];
  for (const _ of ["first", "again"]) {
    const { id } = await importArchive(browser, secret);
    expect(await untilSettled(browser, id)).toMatchObject({ counts: { known: 0, failed: 1 }, retryable: 0 });
    expect((await itemsOf(browser, id))[0]).toMatchObject({ failure: { code: "FILE_SECRET" } });
  }
});

test("files that were stopped before they were sent can be sent again", async () => {
  const browser = await officer();
  const { batch, toSend } = await announceFiles(browser, [{ path: "a.txt", byteSize: 5 }]);
  await browser.post(`/batches/${batch.id}/cancel`);
  const answer = await browser.post(`/batches/${batch.id}/retry`);
  expect(answer.json()).toMatchObject({ cancelled: false, counts: { waiting: 1 } });
  const path = `/batches/${batch.id}/files/${toSend[0]!.itemId}`;
  expect((await browser.send("POST", path, ...fileForm("a.txt", freshNotice()))).statusCode).toBe(200);
  expect((await untilSettled(browser, batch.id)).counts).toMatchObject({ done: 1 });
});

test("when nothing can be tried again it says so", async () => {
  const browser = await officer();
  const { batch } = await announceFiles(browser, [{ path: "a.txt", byteSize: 0 }]);
  expect((await browser.post(`/batches/${batch.id}/retry`)).json()).toMatchObject({
    error: { code: "RULE_BROKEN" },
  });
});

test("a batch of another authority is not found", async () => {
  const { batch } = await announceFiles(await officer(), [{ path: "a.txt", byteSize: 5 }]);
  const other = await buildProvince(program);
  const stranger = await signIn(program, other.authorityId, "officer");
  expect((await stranger.post(`/batches/${batch.id}/retry`)).statusCode).toBe(404);
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "tries batches again" : "tries no batch again", async () => {
    const owner = await officer();
    const { batch } = await announceFiles(owner, [{ path: "a.txt", byteSize: 5 }]);
    await owner.post(`/batches/${batch.id}/cancel`);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.post(`/batches/${batch.id}/retry`)).statusCode).toBe(may ? 200 : 403);
  });
});
