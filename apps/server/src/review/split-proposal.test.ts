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

const AT = spanOf("hướng dẫn các đơn vị").start;

describe("splitting a proposal", () => {
  test("two orders, each with its own words, title and deadline; the owner of the heading leads both", async () => {
    const { officer, document, proposal, province, review } = await openReview(program);
    const whole = proposal("Tham mưu phương án");
    const answer = await officer.post(`/proposals/${whole.id}/split`, { version: 0, at: AT });
    expect(answer.statusCode, answer.body).toBe(200);
    const [first, second] = answer.json().proposals as [Proposal, Proposal];
    expect(first).toMatchObject({
      id: whole.id,
      version: 1,
      title: "Tham mưu phương án điều hành ngân sách quý IV năm 2025 và",
      leads: [{ match: { id: province.finance } }],
      deadline: null,
      origin: "reader",
    });
    expect(second).toMatchObject({
      text: "hướng dẫn các đơn vị lập dự toán, hoàn thành trong tháng 9 năm 2025.",
      leads: [{ name: "Sở Tài chính", match: { id: province.finance } }],
      deadline: { due: "2025-09-30" },
      section: whole.section,
      origin: "officer",
      state: "pending",
    });
    expect(first.text + second.text).not.toContain(whole.text);
    const after = await reviewOf(officer, document.id);
    expect(after.proposals.map(({ id }) => id).indexOf(second.id)).toBe(2);
    expect(after.document.progress!.coverage).toBe(review.document.progress!.coverage);
  });

  test("split and merged again it says the same words", async () => {
    const { officer, proposal } = await openReview(program);
    const whole = proposal("Tham mưu phương án");
    const split = await officer.post(`/proposals/${whole.id}/split`, { version: 0, at: AT });
    const parts = (split.json().proposals as Proposal[]).map(({ id, version }) => ({ id, version }));
    const merged = await officer.post("/proposals/merge", { proposals: parts });
    expect(merged.json().proposals[0]).toMatchObject({
      text: whole.text,
      deadline: { due: "2025-09-30" },
      leads: [{ name: "Sở Tài chính" }],
    });
  });

  test.each([
    ["at its beginning", () => spanOf("- Tham mưu").start],
    ["outside", () => 3],
    ["far beyond the text", () => 1_000_000],
  ])("%s: refused", async (_where, at) => {
    const { officer, proposal } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("Tham mưu").id}/split`, {
      version: 0,
      at: at(),
    });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });

  test("of a version that has changed: refused, with the newest", async () => {
    const { officer, proposal } = await openReview(program);
    const { id } = proposal("Tham mưu");
    await officer.patch(`/proposals/${id}`, { version: 0, title: "Khác" });
    const answer = await officer.post(`/proposals/${id}/split`, { version: 0, at: AT });
    expect(answer.json()).toMatchObject({
      error: { code: "CONFLICT", details: { current: { title: "Khác" } } },
    });
  });

  test("a decided one: refused", async () => {
    const { officer, proposal } = await openReview(program);
    const { id } = proposal("Tham mưu");
    await officer.post(`/proposals/${id}/accept`, { version: 0 });
    const answer = await officer.post(`/proposals/${id}/split`, { version: 1, at: AT });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "splits" : "splits nothing", async () => {
    const { proposal, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.post(`/proposals/${proposal("Tham mưu").id}/split`, { version: 0, at: AT });
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
