import type { ImportResult } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPdf, setLines } from "../../../../packages/files/test/build-pdf.ts";
import { makeSigner, signPdf } from "../../../../packages/files/test/sign-pdf.ts";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, NOTICE, type Province, reviewOf, untilRead } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());

const lines = NOTICE.split("\n").filter((line) => line !== "");
const pdf = buildPdf([
  { texts: lines.flatMap((line, i) => setLines(line, { y: 50 + i * 34, step: 15, size: 11, indent: 0 })) },
]);
const signed = signPdf(pdf, {
  signer: makeSigner("Ủy ban nhân dân tỉnh Sơn Hà", "Tỉnh Sơn Hà"),
  time: new Date("2025-08-05T09:00:00Z"),
});

async function reviewOfFile(browser: Browser, bytes: Uint8Array) {
  const answer = await browser.send("POST", "/documents", ...fileForm("thong-bao.pdf", Buffer.from(bytes)));
  const { document } = answer.json<ImportResult>();
  expect((await untilRead(browser, document.id)).state).toBe("review");
  return { document, review: await reviewOf(browser, document.id) };
}

test("the review shows who signed the file, when, and that it is unchanged; the file stays as it came", async () => {
  const browser = await signIn(program, province.authorityId, "officer");
  const { document, review } = await reviewOfFile(browser, signed);
  expect(review.warnings.map(({ code }) => code)).toEqual(["PDF_SIGNED"]);
  expect(review.signatures).toEqual([
    {
      signer: "Ủy ban nhân dân tỉnh Sơn Hà",
      organisation: "Tỉnh Sơn Hà",
      signedAt: "2025-08-05T09:00:00.000Z",
      field: "Chuky1",
      covers: "whole",
      intact: true,
      trusted: null,
    },
  ]);
  const file = await browser.get(`/documents/${document.id}/file`);
  expect(Buffer.compare(file.rawPayload, signed)).toBe(0);
});

test("a file changed after it was signed is read, and its signature does not hold", async () => {
  const browser = await signIn(program, province.authorityId, "officer");
  const changed = Buffer.from(signed);
  const at = changed.indexOf("> Tj") - 1;
  changed[at] = changed[at] === 0x31 ? 0x32 : 0x31;
  expect((await reviewOfFile(browser, changed)).review.signatures).toMatchObject([{ intact: false }]);
});

test("a document without signatures has none", async () => {
  const browser = await signIn(program, province.authorityId, "officer");
  expect((await reviewOfFile(browser, pdf)).review.signatures).toEqual([]);
});
