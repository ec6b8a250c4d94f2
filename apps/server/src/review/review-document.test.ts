import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { buildUnit, signIn } from "../../test/builders.ts";
import { NOTICE, openReview, reviewOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

describe("the review of a document", () => {
  test("has the text, its labels and the proposals in the document's order", async () => {
    const { review, document } = await openReview(program);
    expect(review.text).toBe(NOTICE);
    expect(review.document.id).toBe(document.id);
    expect(review.fields).toMatchObject({ number: "45/TB-UBND", signer: { name: "Nguyễn Văn Mẫu" } });
    const positions = review.proposals.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    for (const { spans, text } of review.proposals) {
      const words = spans.map(({ start, end }) => review.text.slice(start, end)).join(" ");
      expect(words.replace(/\s+/g, " ").trim()).toBe(text);
    }
    expect(review.coverage.length).toBeGreaterThan(0);
  });

  test("names are matched to the directory, groups as groups; an unknown name says so", async () => {
    const { proposal, province } = await openReview(program);
    expect(proposal("rà soát vốn")).toMatchObject({
      leads: [{ name: "Sở Tài chính", from: "heading", match: { kind: "unit", id: province.finance } }],
      coordinators: [{ name: "Sở Xây dựng", match: { kind: "unit", id: province.construction } }],
      deadline: { kind: "date", due: "2025-08-20" },
    });
    expect(proposal("hộ nghèo").leads).toMatchObject([
      { match: { kind: "group", id: province.allCommunes } },
    ]);
    expect(proposal("tuyên truyền").leads).toMatchObject([{ name: "Liên đoàn Lao động tỉnh", match: null }]);
  });

  test("a unit added meanwhile is matched without anybody touching the proposal", async () => {
    const { officer, document, province, proposal } = await openReview(program);
    const { id } = proposal("tuyên truyền");
    const union = await buildUnit(program.deps.db, province.authorityId, { name: "Liên đoàn Lao động tỉnh" });
    const after = (await reviewOf(officer, document.id)).proposals.find((p) => p.id === id)!;
    expect(after).toMatchObject({ version: 0, leads: [{ match: { id: union.id } }] });
  });

  test("of another authority: not found", async () => {
    const { document } = await openReview(program);
    const { officer: stranger } = await openReview(program);
    expect((await stranger.get(`/documents/${document.id}/review`)).statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role !== "unit_head" && role !== "unit_contact";
  test(may ? "sees the review" : "does not see the review, even of a document with own tasks", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    await officer.post(`/proposals/${proposal("Sở Y tế").id}/accept`, { version: 0 });
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.get(`/documents/${document.id}/review`);
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
