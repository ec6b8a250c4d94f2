import { type DocumentPages, type ImportResult, PAGE_WIDTHS, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, importText, type Province, untilRead } from "../../test/documents.ts";

const WORDS = ["Chu tri, phoi hop ra soat ho so nha tam,", "bao cao truoc ngay 20/8/2026."];

/** A PDF without a table of places; the engine finds its objects by itself. */
const pdfOf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj${body}endobj\n`).join("")}trailer<</Root 1 0 R>>\n%%EOF\n`,
    "latin1",
  );
const stream = (content: string): string => `<</Length ${content.length}>>stream\n${content}\nendstream `;
/** Two pages of 400 by 600 points, one line of words each, its baseline 100 points below the top. */
const twoPages = (words = WORDS): Buffer =>
  pdfOf(
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 400 600]/Resources<</Font<</F 7 0 R>>>>>>",
    "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
    "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>",
    ...words.map((line) => stream(`BT /F 14 Tf 50 500 Td (${line}) Tj ET`)),
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
  );

let program: TestApp;
let province: Province;
let officer: Browser;
let id: string;

async function bringIn(name: string, bytes: Buffer): Promise<string> {
  const answer = await officer.send("POST", "/documents", ...fileForm(name, bytes));
  const { document } = answer.json<ImportResult>();
  await untilRead(officer, document.id);
  return document.id;
}

const imageOf = (document: string, page: number | string = 1, width: number | string = 400) =>
  `/documents/${document}/pages/${page}/image?width=${width}`;

beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
  officer = await signIn(program, province.authorityId, "officer");
  id = await bringIn("ra-soat.pdf", twoPages());
});
afterAll(() => program.close());

describe("where the words stand", () => {
  test("every line has its offsets in the text and its place in points", async () => {
    const { text } = (await officer.get(`/documents/${id}/review`)).json<{ text: string }>();
    const { pages } = (await officer.get(`/documents/${id}/pages`)).json<DocumentPages>();
    expect(pages.map(({ page, width, height }) => [page, width, height])).toEqual([
      [1, 400, 600],
      [2, 400, 600],
    ]);
    for (const [at, { lines }] of pages.entries()) {
      const [start, end, x, y, width, height] = lines[0] as [number, number, number, number, number, number];
      expect(lines).toHaveLength(1);
      expect(text.slice(start, end)).toBe(WORDS[at]);
      expect(x).toBeCloseTo(50, -1);
      expect(x + width).toBeLessThan(400);
      expect(y).toBeLessThan(100);
      expect(y + height).toBeGreaterThanOrEqual(100);
    }
  });

  test("a format without fixed pages has none", async () => {
    const { id: pasted } = await importText(officer);
    expect((await officer.get(`/documents/${pasted}/pages`)).json()).toEqual({ pages: [] });
  });
});

describe("a page as an image", () => {
  test("comes as WebP that the browser keeps for this session, and is not sent twice", async () => {
    const answer = await officer.get(imageOf(id));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "private, max-age=604800, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(answer.headers.vary).toContain("cookie");
    expect(answer.rawPayload.subarray(8, 12).toString()).toBe("WEBP");
    const etag = String(answer.headers.etag);
    const again = await officer.send("GET", imageOf(id), undefined, { headers: { "if-none-match": etag } });
    expect(again.statusCode).toBe(304);
    const other = await officer.get(imageOf(id, 2));
    expect(other.headers.etag).not.toBe(etag);
    expect(other.rawPayload).not.toEqual(answer.rawPayload);
  });

  test.each(["reading", "failed"] as const)("%s: not yet judged, so nothing is kept", async (state) => {
    const shown = await bringIn("dang-doc.pdf", twoPages([`Giao Phong Noi vu (${state})`, "va bao cao."]));
    await program.deps.db.updateTable("document").set({ state }).where("id", "=", shown).execute();
    const answer = await officer.get(imageOf(shown));
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
  });

  test.each([
    ["a page beyond the last", () => imageOf(id, 3), 404, "NO_SUCH_PAGE"],
    ["a page before the first", () => imageOf(id, 0), 400, "INVALID_INPUT"],
    ["a page that is no number", () => imageOf(id, "x"), 400, "INVALID_INPUT"],
    ["a width that is not on the list", () => imageOf(id, 1, 401), 400, "INVALID_INPUT"],
    ["no width", () => `/documents/${id}/pages/1/image`, 400, "INVALID_INPUT"],
    ["no document", () => imageOf("018f0000-0000-7000-8000-000000000000"), 404, "NOT_FOUND"],
  ])("%s is refused with its code", async (_, url, status, code) => {
    const answer = await officer.get(url());
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("a text has no page to show", async () => {
    const { id: pasted } = await importText(officer, "Giao Sở Y tế kiểm tra các trạm y tế xã.");
    expect((await officer.get(imageOf(pasted))).json().error.code).toBe("NO_SUCH_PAGE");
  });

  test("a file that claims to be a PDF and is none is told with its reason", async () => {
    const broken = await bringIn("hong.pdf", Buffer.from("%PDF-1.7 không phải PDF"));
    const answer = await officer.get(imageOf(broken));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error).toMatchObject({ code: "FILE_REJECTED", details: { code: "FILE_BROKEN" } });
  });

  test("nothing of a secret document is shown, even when it was drawn before it was known", async () => {
    const bytes = twoPages(["Giao Phong Kinh te ra soat ho so dat dai", "va bao cao trong thang 8."]);
    const secret = await bringIn("rieng.pdf", bytes);
    expect((await officer.get(imageOf(secret))).statusCode).toBe(200);
    await program.deps.db
      .updateTable("document")
      .set({ state: "failed", failure: JSON.stringify({ code: "FILE_SECRET", message: "" }) })
      .where("id", "=", secret)
      .execute();
    expect((await officer.get(imageOf(secret))).statusCode).toBe(404);
  });

  test("every width on the list is drawn, also when many are asked for at once", async () => {
    const answers = await Promise.all(PAGE_WIDTHS.map((width) => officer.get(imageOf(id, 2, width))));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(PAGE_WIDTHS.map(() => 200));
  });
});

describe.each(ROLES)("%s", (role) => {
  const ofUnit = role === "unit_head" || role === "unit_contact";
  test(ofUnit ? "sees no page of a document without a task for the own unit" : "sees the pages", async () => {
    const browser = await signIn(program, province.authorityId, role, { unitId: province.construction });
    const wanted = ofUnit ? 404 : 200;
    expect((await browser.get(imageOf(id))).statusCode).toBe(wanted);
    expect((await browser.get(`/documents/${id}/pages`)).statusCode).toBe(wanted);
  });
});

test("another authority, and nobody in particular, see nothing", async () => {
  const { id: other } = await buildAuthority(program.deps.db, { name: "UBND tỉnh Khác" });
  const stranger = await signIn(program, other, "administrator");
  expect((await stranger.get(imageOf(id))).json().error.code).toBe("NOT_FOUND");
  expect((await stranger.get(`/documents/${id}/pages`)).json().error.code).toBe("NOT_FOUND");
  const nobody = await program.app.inject({ method: "GET", url: `/api/v1${imageOf(id)}` });
  expect(nobody.statusCode).toBe(401);
});
