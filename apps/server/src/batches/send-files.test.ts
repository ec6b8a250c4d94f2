import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { announceFiles, batchOf, freshNotice, itemsOf, sendTexts, untilSettled } from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, type Province } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({ maxUploadBytes: 100_000, maxBatchBytes: 1_000_000 }, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

test("a folder is announced, sent file by file, and each becomes a document", async () => {
  const browser = await officer();
  const text = freshNotice();
  const { batch, toSend } = await announceFiles(browser, [
    { path: "Tháng 8/Thumbs.db", byteSize: 10 },
    { path: "Tháng 8/a.txt", byteSize: Buffer.byteLength(text) },
    { path: "Tháng 8/rỗng.txt", byteSize: 0 },
    { path: "Tháng 8/to.pdf", byteSize: 200_000 },
    { path: "Tháng 8/sau.txt", byteSize: 5 },
  ]);
  expect(toSend.map(({ index }) => index)).toEqual([1, 4]);
  const [first, second] = toSend;
  const sent = await browser.send(
    "POST",
    `/batches/${batch.id}/files/${first!.itemId}`,
    ...fileForm("a.txt", text),
  );
  expect(sent.json()).toMatchObject({ path: "Tháng 8/a.txt", outcome: "reading" });
  await expect
    .poll(async () => (await batchOf(browser, batch.id)).counts, { timeout: 20_000 })
    .toMatchObject({
      total: 4,
      done: 1,
      failed: 2,
      waiting: 1,
    });
  const late = await browser.send(
    "POST",
    `/batches/${batch.id}/files/${second!.itemId}`,
    ...fileForm("b", Buffer.alloc(150_000, 65)),
  );
  expect(late.json()).toMatchObject({ outcome: "failed", failure: { code: "FILE_TOO_LARGE" } });
  const codes = (await itemsOf(browser, batch.id)).map(({ failure }) => failure?.code);
  expect(codes).toEqual([undefined, "FILE_EMPTY", "FILE_TOO_LARGE", "FILE_TOO_LARGE"]);
});

test("a file is taken once, and only one that is awaited", async () => {
  const browser = await officer();
  const { batch, toSend } = await announceFiles(browser, [{ path: "a.txt", byteSize: 5 }]);
  const send = (browser_: typeof browser, id = toSend[0]!.itemId) =>
    browser_.send("POST", `/batches/${batch.id}/files/${id}`, ...fileForm("a.txt", freshNotice()));
  expect((await send(browser, batch.id)).statusCode).toBe(404);
  const other = await buildProvince(program);
  expect((await send(await signIn(program, other.authorityId, "officer"))).statusCode).toBe(404);
  expect((await send(browser)).statusCode).toBe(200);
  expect((await send(browser)).json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
});

test("the same words in two batches are one document, known in the second", async () => {
  const browser = await officer();
  const text = freshNotice();
  const first = await sendTexts(browser, [text]);
  await untilSettled(browser, first.id);
  const second = await sendTexts(browser, [text]);
  expect((await untilSettled(browser, second.id)).counts).toMatchObject({ known: 1, done: 0 });
  const [[one], [two]] = [await itemsOf(browser, first.id), await itemsOf(browser, second.id)];
  expect(two!.documentId).toBe(one!.documentId);
  expect((await browser.delete(`/documents/${one!.documentId}`)).statusCode).toBe(204);
  expect((await itemsOf(browser, second.id))[0]).toMatchObject({ outcome: "removed", documentId: null });
});

test.each([
  ["nothing but clutter", [{ path: "Thumbs.db", byteSize: 1 }], "INVALID_INPUT"],
  ["nothing", [], "INVALID_INPUT"],
  ["5,001 files", Array.from({ length: 5001 }, (_, i) => ({ path: `${i}`, byteSize: 1 })), "INVALID_INPUT"],
  ["more than one batch may hold", [{ path: "a", byteSize: 1_000_001 }], "FILE_TOO_LARGE"],
  ["a path with NUL", [{ path: "\u0000", byteSize: 1 }], undefined],
])("a list of %s", async (_, files, code) => {
  const browser = await officer();
  const answer = await browser.post("/batches/files", { name: "Lô", files });
  expect(answer.json().error?.code, answer.body).toBe(code);
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "announces and sends files" : "announces and sends nothing", async () => {
    const { batch, toSend } = await announceFiles(await officer(), [{ path: "a.txt", byteSize: 5 }]);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const list = await browser.post("/batches/files", { name: "Lô", files: [{ path: "a", byteSize: 1 }] });
    const path = `/batches/${batch.id}/files/${toSend[0]!.itemId}`;
    const file = await browser.send("POST", path, ...fileForm("a.txt", freshNotice()));
    expect([list.statusCode, file.statusCode]).toEqual(may ? [201, 200] : [403, 403]);
  });
});
