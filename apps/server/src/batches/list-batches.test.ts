import { type BatchItemPage, type BatchPage, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { announceFiles } from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, type Province } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp();
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

test("batches come newest first, page by page, and only those of the authority", async () => {
  const other = await buildProvince(program);
  const browser = await signIn(program, other.authorityId, "officer", { fullName: "Cán Bộ Nhập" });
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    ids.unshift((await announceFiles(browser, [{ path: `${i}`, byteSize: 1 }])).batch.id);
  }
  await announceFiles(await officer(), [{ path: "khác", byteSize: 1 }]);
  const first = (await browser.get("/batches?limit=2")).json<BatchPage>();
  expect(first).toMatchObject({
    total: 3,
    items: [{ id: ids[0], createdBy: "Cán Bộ Nhập" }, { id: ids[1] }],
  });
  const second = (await browser.get(`/batches?limit=2&cursor=${first.next}`)).json<BatchPage>();
  expect([second.items.map(({ id }) => id), second.next]).toEqual([[ids[2]], null]);
});

test("files come in their order, page by page, and by what became of them", async () => {
  const browser = await officer();
  const files = Array.from({ length: 5 }, (_, i) => ({ path: `${i}.txt`, byteSize: i % 2 }));
  const { batch } = await announceFiles(browser, files);
  const path = `/batches/${batch.id}/items`;
  const first = (await browser.get(`${path}?limit=2`)).json<BatchItemPage>();
  const second = (await browser.get(`${path}?limit=2&cursor=${first.next}`)).json<BatchItemPage>();
  expect([first, second].map((page) => page.items.map((item) => item.path))).toEqual([
    ["0.txt", "1.txt"],
    ["2.txt", "3.txt"],
  ]);
  expect((await browser.get(`${path}?outcome=failed`)).json()).toMatchObject({
    total: 3,
    next: null,
    items: [{ path: "0.txt" }, { path: "2.txt" }, { path: "4.txt" }],
  });
});

test.each(["batches?cursor=abc", "batches/ID/items?cursor=abc", "batches/ID/items?outcome=abc"])(
  "%s is refused as input",
  async (path) => {
    const browser = await officer();
    const { batch } = await announceFiles(browser, [{ path: "a", byteSize: 1 }]);
    const answer = await browser.get(`/${path.replace("ID", batch.id)}`);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "INVALID_INPUT"]);
  },
);

test("a batch of another authority is not found, nor are its files", async () => {
  const { batch } = await announceFiles(await officer(), [{ path: "a", byteSize: 1 }]);
  const other = await buildProvince(program);
  const stranger = await signIn(program, other.authorityId, "administrator");
  for (const path of [`/batches/${batch.id}`, `/batches/${batch.id}/items`])
    expect((await stranger.get(path)).statusCode).toBe(404);
});

describe.each(ROLES)("%s", (role) => {
  const may = ["officer", "administrator", "auditor"].includes(role);
  test(may ? "sees batches" : "sees no batches", async () => {
    const { batch } = await announceFiles(await officer(), [{ path: "a", byteSize: 1 }]);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    for (const path of ["/batches", `/batches/${batch.id}`, `/batches/${batch.id}/items`])
      expect((await browser.get(path)).statusCode).toBe(may ? 200 : 403);
  });
});
