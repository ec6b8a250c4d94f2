import { REJECT_REASONS, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

describe("rejecting a proposal", () => {
  test("keeps the reason and the note; its words stay accounted for", async () => {
    const { officer, document, proposal, review } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("Sở Y tế").id}/reject`, {
      version: 0,
      reason: "already-done",
      note: "Đã xong từ tháng 6.",
    });
    expect(answer.json().proposals).toMatchObject([
      { state: "rejected", rejectReason: "already-done", rejectNote: "Đã xong từ tháng 6.", taskId: null },
    ]);
    const after = (await officer.get(`/documents/${document.id}`)).json();
    expect(after.progress.coverage).toBe(review.document.progress!.coverage);
  });

  test("without a reason of the list: refused", async () => {
    const { officer, proposal } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("Sở Y tế").id}/reject`, {
      version: 0,
      reason: "vì thế",
    });
    expect(answer.statusCode).toBe(400);
    expect(REJECT_REASONS).not.toContain("vì thế");
  });

  test("an accepted one: refused, its task stays", async () => {
    const { officer, document, proposal } = await openReview(program);
    const { id } = proposal("Sở Y tế");
    await officer.post(`/proposals/${id}/accept`, { version: 0 });
    const answer = await officer.post(`/proposals/${id}/reject`, { version: 1, reason: "other" });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
    expect((await officer.get(`/documents/${document.id}`)).json().tasks.total).toBe(1);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "rejects" : "rejects nothing", async () => {
    const { proposal, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const url = `/proposals/${proposal("Sở Y tế").id}/reject`;
    expect((await browser.post(url, { version: 0, reason: "other" })).statusCode).toBe(may ? 200 : 403);
  });
});
