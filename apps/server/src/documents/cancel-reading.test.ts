import { type DocumentSummary, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, importText, NOTICE, type Province, untilRead } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

let count = 0;
const bringIn = async (browser: Browser, text: string): Promise<string> => {
  const answer = await browser.post("/documents/text", { text: `${text}\n(dừng ${++count})` });
  return answer.json<{ document: DocumentSummary }>().document.id;
};
/** Some seconds of reading. */
const LONG = NOTICE.repeat(400);
const documentOf = async (browser: Browser, id: string) =>
  (await browser.get(`/documents/${id}`)).json<DocumentSummary>();
const untilAtWork = (browser: Browser, id: string) =>
  expect
    .poll(async () => (await documentOf(browser, id)).reading?.stage, { timeout: 30_000, interval: 20 })
    .toBe("orders");

describe("stopping a reading", () => {
  test("ends it at once; the file is kept and read again when asked for", async () => {
    const browser = await officer();
    const id = await bringIn(browser, LONG);
    await untilAtWork(browser, id);
    const answer = await browser.post(`/documents/${id}/cancel`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      state: "failed",
      reading: null,
      failure: { code: "FILE_CANCELLED", message: expect.stringContaining("Đọc lại") },
    });
    // The reading that was stopped says nothing any more, and the next one is not taken for it.
    expect((await browser.post(`/documents/${id}/read`)).statusCode).toBe(202);
    const read = await untilRead(browser, id);
    expect(read).toMatchObject({ state: "review", failure: null, progress: { pending: 2000 } });
    const events = await program.deps.db
      .selectFrom("audit_event")
      .select("action")
      .where("subject_id", "=", id)
      .orderBy("id")
      .execute();
    expect(events.map(({ action }) => action)).toEqual([
      "documents.import",
      "documents.cancel-reading",
      "documents.read-again",
    ]);
  });

  test("of a document that had been read before goes back to that", async () => {
    const browser = await officer();
    const { id } = await importText(browser, `${LONG}\n(đọc lại rồi dừng)`);
    await browser.post(`/documents/${id}/read`);
    await browser.post(`/documents/${id}/cancel`);
    expect(await documentOf(browser, id)).toMatchObject({
      state: "review",
      failure: { code: "FILE_CANCELLED" },
      progress: { pending: 2000 },
    });
  });

  test("is refused when nothing is being read, and for a document of another authority", async () => {
    const browser = await officer();
    const { id } = await importText(browser, `${NOTICE}\n(đã đọc)`);
    expect((await browser.post(`/documents/${id}/cancel`)).json()).toMatchObject({
      error: { code: "RULE_BROKEN" },
    });
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "officer");
    expect((await stranger.post(`/documents/${id}/cancel`)).statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "stops readings" : "stops no reading", async () => {
    const id = await bringIn(await officer(), LONG);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.post(`/documents/${id}/cancel`)).statusCode).toBe(may ? 200 : 403);
    if (!may) await (await officer()).post(`/documents/${id}/cancel`);
  });
});
