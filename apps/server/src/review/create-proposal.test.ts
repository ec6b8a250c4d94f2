import { type Proposal, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, reviewOf, spanOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

describe("making a proposal of chosen words", () => {
  test("owner from the heading above, deadline from the words, section from the place", async () => {
    const { officer, document, province } = await openReview(program);
    const span = spanOf("hướng dẫn các đơn vị lập dự toán, hoàn thành trong tháng 9 năm 2025");
    const answer = await officer.post(`/documents/${document.id}/proposals`, { spans: [span] });
    expect(answer.statusCode, answer.body).toBe(201);
    const [created] = answer.json().proposals as [Proposal];
    expect(created).toMatchObject({
      spans: [span],
      text: "hướng dẫn các đơn vị lập dự toán, hoàn thành trong tháng 9 năm 2025",
      title: "Hướng dẫn các đơn vị lập dự toán",
      leads: [{ name: "Sở Tài chính", match: { id: province.finance } }],
      deadline: { kind: "date", due: "2025-09-30" },
      section: ["I", "1", "-"],
      origin: "officer",
      state: "pending",
      version: 0,
    });
    const { proposals } = await reviewOf(officer, document.id);
    expect(proposals.map(({ id }) => id)).toContain(created.id);
  });

  test("words in two places are one order", async () => {
    const { officer, document } = await openReview(program);
    const spans = [spanOf("kiểm tra các trạm y tế"), spanOf("rà soát hộ nghèo")];
    const answer = await officer.post(`/documents/${document.id}/proposals`, { spans: [...spans].reverse() });
    expect(answer.json().proposals).toMatchObject([
      { spans, text: "kiểm tra các trạm y tế rà soát hộ nghèo" },
    ]);
  });

  test("words of the header name nobody and nothing; they still become an order", async () => {
    const { officer, document } = await openReview(program);
    const spans = [spanOf("Độc lập - Tự do - Hạnh phúc")];
    const answer = await officer.post(`/documents/${document.id}/proposals`, { spans });
    expect(answer.json().proposals).toMatchObject([
      { title: "Độc lập - Tự do - Hạnh phúc", leads: [], deadline: null },
    ]);
  });

  test.each([
    ["nothing but spaces", [spanOf("\n\n")]],
    ["words beyond the text", [{ start: 0, end: 1_000_000 }]],
    ["no span at all", []],
  ])("%s: refused", async (_what, spans) => {
    const { officer, document } = await openReview(program);
    const answer = await officer.post(`/documents/${document.id}/proposals`, { spans });
    expect(answer.json()).toMatchObject({ error: { code: "INVALID_INPUT" } });
  });

  test("in a document of another authority: not found", async () => {
    const { document } = await openReview(program);
    const { officer: stranger } = await openReview(program);
    const body = { spans: [spanOf("kiểm tra")] };
    expect((await stranger.post(`/documents/${document.id}/proposals`, body)).statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "makes proposals" : "makes none", async () => {
    const { document, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const body = { spans: [spanOf("kiểm tra các trạm y tế")] };
    const answer = await browser.post(`/documents/${document.id}/proposals`, body);
    expect(answer.statusCode).toBe(may ? 201 : 403);
  });
});
