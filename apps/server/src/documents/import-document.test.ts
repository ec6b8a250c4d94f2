import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentSummary, type ImportResult, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocx, paragraph } from "../../../../packages/files/test/build-docx.ts";
import { buildPdf, setLines } from "../../../../packages/files/test/build-pdf.ts";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  fileForm,
  importText,
  NOTICE,
  type Province,
  untilRead,
} from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({ maxUploadBytes: 200_000 }, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

describe("bringing a document in", () => {
  test("a file is stored, read, and its orders proposed", async () => {
    const browser = await officer();
    const answer = await browser.send("POST", "/documents", ...fileForm("Thông báo số 45.txt", NOTICE));
    expect(answer.statusCode, answer.body).toBe(201);
    const { document, known } = answer.json<ImportResult>();
    expect(known).toBe(false);
    expect(document).toMatchObject({ state: "reading", fileName: "Thông báo số 45.txt", progress: null });
    expect(await untilRead(browser, document.id)).toMatchObject({
      state: "review",
      mediaType: "text/plain",
      type: "thong-bao",
      number: "45/TB-UBND",
      issuedOn: "2025-08-05",
      progress: { pending: 5, accepted: 0, rejected: 0 },
      failure: null,
    });
  });

  test("a Word file and a PDF are told by their bytes, whatever their names say", async () => {
    const browser = await officer();
    const lines = NOTICE.split("\n").filter((line) => line !== "");
    const word = buildDocx(lines.map((line) => paragraph(line)).join(""));
    const pdf = buildPdf([
      {
        texts: lines.flatMap((line, i) => setLines(line, { y: 50 + i * 34, step: 15, size: 11, indent: 0 })),
      },
    ]);
    for (const [bytes, mediaType, pages] of [
      [word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", null],
      [pdf, "application/pdf", 1],
    ] as const) {
      const form = fileForm("thong-bao.txt", Buffer.from(bytes));
      const answer = await browser.send("POST", "/documents", ...form);
      expect(await untilRead(browser, answer.json<ImportResult>().document.id)).toMatchObject({
        state: "review",
        mediaType,
        pages,
      });
    }
  });

  test("the same bytes again are recognised, whatever they are called", async () => {
    const browser = await officer();
    const first = await importText(browser, `${NOTICE}\n(bản hai)`);
    const again = await browser.send("POST", "/documents", ...fileForm("khac.txt", `${NOTICE}\n(bản hai)`));
    expect(again.statusCode).toBe(200);
    expect(again.json<ImportResult>()).toMatchObject({ known: true, document: { id: first.id } });
  });

  test("two people bringing the same file at once get one document", async () => {
    const [one, two] = await Promise.all([officer(), officer()]);
    const answers = await Promise.all(
      [one, two].map((browser) => browser.post("/documents/text", { text: `${NOTICE}\n(cùng lúc)` })),
    );
    const results = answers.map((answer) => answer.json<ImportResult>());
    expect(results.map(({ known }) => known).sort()).toEqual([false, true]);
    expect(results[0]!.document.id).toBe(results[1]!.document.id);
  });

  test("the same file of another authority is another document", async () => {
    await importText(await officer(), `${NOTICE}\n(hai tỉnh)`);
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "officer");
    expect((await importText(stranger, `${NOTICE}\n(hai tỉnh)`)).state).toBe("review");
  });

  test("a title given with pasted text stays, although the reader finds another", async () => {
    const browser = await officer();
    const answer = await browser.post("/documents/text", {
      text: `${NOTICE}\n(có tên)`,
      title: "Giao ban tháng 7",
    });
    const document = await untilRead(browser, answer.json<ImportResult>().document.id);
    expect(document).toMatchObject({ title: "Giao ban tháng 7", fileName: "Giao ban tháng 7.txt" });
  });
});

describe("what is refused", () => {
  test("a file beyond the limit, with the limit in words, and nothing is left of it", async () => {
    const browser = await officer();
    const answer = await browser.send("POST", "/documents", ...fileForm("to.txt", "a".repeat(300_000)));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({
      error: { code: "FILE_TOO_LARGE", details: { maxBytes: 200_000 } },
    });
    expect(answer.json().error.message).toContain("0,2 MB");
    expect(await readdir(join(program.deps.config.dataDir, "files", "incoming"))).toEqual([]);
  });

  test("an empty file, and a request without any", async () => {
    const browser = await officer();
    const empty = await browser.send("POST", "/documents", ...fileForm("rong.txt", ""));
    expect(empty.json()).toMatchObject({ error: { code: "FILE_REJECTED", message: "Tệp rỗng." } });
    const none = await browser.post("/documents", {});
    expect(none.json()).toMatchObject({ error: { code: "INVALID_INPUT" } });
  });

  test("a file that cannot be read is kept, and says why", async () => {
    const browser = await officer();
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(500, 7)]);
    const answer = await browser.send("POST", "/documents", ...fileForm("hong.pdf", bytes));
    const document = await untilRead(browser, answer.json<ImportResult>().document.id);
    expect(document).toMatchObject({ state: "failed", failure: { code: "FILE_BROKEN" }, progress: null });
    const file = await browser.get(`/documents/${document.id}/file`);
    expect(file.rawPayload.equals(bytes)).toBe(true);
  });

  test("a secret document is not kept", async () => {
    const browser = await officer();
    const text = NOTICE.replace("Số: 45/TB-UBND", "TỐI MẬT\n\nSố: 46/TB-UBND");
    const answer = await browser.post("/documents/text", { text, title: "Chuyện không ai được biết" });
    const document = await untilRead(browser, answer.json<ImportResult>().document.id);
    expect(document).toMatchObject({ state: "failed", failure: { code: "FILE_SECRET" } });
    expect((await browser.get(`/documents/${document.id}/file`)).statusCode).toBe(404);
    const stored = await program.deps.db
      .selectFrom("document")
      .select(["sha256", "text", "warnings", "type", "number", "issued_on", "issuer", "title"])
      .where("id", "=", document.id)
      .executeTakeFirstOrThrow();
    expect(stored).toMatchObject({
      ...{ text: "", warnings: [], type: "other", title: "" },
      ...{ number: null, issued_on: null, issuer: null },
    });
    await expect(program.deps.blobs.get(stored.sha256)).rejects.toMatchObject({
      code: "STORED_FILE_MISSING",
    });
    const again = await browser.post(`/documents/${document.id}/read`);
    expect(again.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe("texts that a database would refuse", () => {
  test("NUL and broken surrogates are read, offsets unchanged", async () => {
    const browser = await officer();
    const text = NOTICE.replace("Sở Y tế kiểm tra", "Sở Y tế \0 kiểm tra").replace(
      "hộ nghèo",
      "hộ \ud83d nghèo",
    );
    const document = await importText(browser, text);
    const review = (await browser.get(`/documents/${document.id}/review`)).json();
    expect(document.state).toBe("review");
    expect(review.text).toHaveLength(text.length);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "brings documents in" : "brings nothing in", async () => {
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const text = await browser.post("/documents/text", { text: `${NOTICE}\n(${role})` });
    const file = await browser.send("POST", "/documents", ...fileForm(`${role}.txt`, `${NOTICE}\n[${role}]`));
    expect([text.statusCode, file.statusCode]).toEqual(may ? [201, 201] : [403, 403]);
    if (may) await untilRead(browser, file.json<{ document: DocumentSummary }>().document.id);
  });
});
