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

async function withOwn() {
  const opened = await openReview(program);
  const body = { spans: [spanOf("Trên đây là kết luận")] };
  const answer = await opened.officer.post(`/documents/${opened.document.id}/proposals`, body);
  const [own] = answer.json().proposals as [Proposal];
  return { ...opened, own };
}

describe("taking back a proposal that an officer made", () => {
  test("it is gone, and told as removed", async () => {
    const { officer, document, own } = await withOwn();
    const answer = await officer.delete(`/proposals/${own.id}?version=0`);
    expect(answer.json()).toEqual({ proposals: [], removed: [own.id] });
    const { proposals } = await reviewOf(officer, document.id);
    expect(proposals.map(({ id }) => id)).not.toContain(own.id);
  });

  test("the reader's own is rejected instead, so that nothing is lost", async () => {
    const { officer, document, proposal } = await withOwn();
    const answer = await officer.delete(`/proposals/${proposal("Sở Y tế").id}?version=0`);
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
    expect((await reviewOf(officer, document.id)).proposals).toHaveLength(6);
  });

  test("changed by a colleague meanwhile, or decided: it stays", async () => {
    const { officer, own } = await withOwn();
    await officer.patch(`/proposals/${own.id}`, { version: 0, title: "Khác" });
    expect((await officer.delete(`/proposals/${own.id}?version=0`)).json()).toMatchObject({
      error: { code: "CONFLICT", details: { current: { title: "Khác" } } },
    });
    await officer.post(`/proposals/${own.id}/reject`, { version: 1, reason: "other" });
    expect((await officer.delete(`/proposals/${own.id}?version=2`)).statusCode).toBe(422);
    expect((await officer.delete(`/proposals/${own.id}`)).statusCode).toBe(400);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "takes it back" : "takes nothing back", async () => {
    const { own, province } = await withOwn();
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.delete(`/proposals/${own.id}?version=0`)).statusCode).toBe(may ? 200 : 403);
  });
});
