import type { DocumentSummary, ImportResult } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, importText, NOTICE, untilRead } from "../../test/documents.ts";
import { DirectiveReader } from "./directive-reader.ts";

let program: TestApp;
let officer: Browser;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  const { authorityId } = await buildProvince(program);
  officer = await signIn(program, authorityId, "officer");
});
afterAll(() => program.close());

async function withLimit<T>(documentMs: number, work: () => Promise<T>): Promise<T> {
  const { reader } = program.deps;
  program.deps.reader = new DirectiveReader({ documentMs });
  try {
    return await work();
  } finally {
    await program.deps.reader.close();
    program.deps.reader = reader;
  }
}

test("a text that takes too long fails with a reason, is kept, and the next one is read", async () => {
  await withLimit(200, async () => {
    const answer = await officer.post("/documents/text", { text: NOTICE.repeat(1500) });
    const document = await untilRead(officer, answer.json<ImportResult>().document.id);
    expect(document).toMatchObject({ state: "failed", failure: { code: "READING_TIMEOUT" } });
    expect((await officer.get(`/documents/${document.id}/file`)).statusCode).toBe(200);
  });
  expect((await importText(officer, `${NOTICE}\nsau đó`)).state).toBe("review");
});

test("requests are answered while a long text is being read", async () => {
  const answer = await officer.post("/documents/text", { text: `${NOTICE.repeat(1500)}\ndài` });
  const { id } = answer.json<ImportResult>().document;
  let slowest = 0;
  let asked = 0;
  for (let reading = true; reading; asked++) {
    const begin = performance.now();
    const { state } = (await officer.get(`/documents/${id}`)).json<DocumentSummary>();
    // The last answer waits for the storing transaction's many rows, not for the reading.
    if (state === "reading") slowest = Math.max(slowest, performance.now() - begin);
    reading = state === "reading";
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(asked).toBeGreaterThan(5);
  expect(slowest).toBeLessThan(1000);
});

test("another document is read while a long one still is", async () => {
  const long = await officer.post("/documents/text", { text: `${NOTICE.repeat(1800)}\nrất dài` });
  const short = await importText(officer, `${NOTICE}\nngắn`);
  expect(short.state).toBe("review");
  const { id } = long.json<ImportResult>().document;
  expect((await officer.get(`/documents/${id}`)).json<DocumentSummary>().state).toBe("reading");
  expect((await untilRead(officer, id)).state).toBe("review");
});

test.each([
  ["a Word file cut off in the middle", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(2000, 1)])],
  ["random bytes", Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256))],
  ["an image", Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100)])],
])("%s fails with a reason and what to do", async (name, bytes) => {
  const answer = await officer.send("POST", "/documents", ...fileForm(`${name}.docx`, bytes));
  const document = await untilRead(officer, answer.json<ImportResult>().document.id);
  expect(document.state).toBe("failed");
  expect(document.failure!.code).toMatch(/^FILE_/);
  expect(document.failure!.message).toMatch(/Hãy/);
});
