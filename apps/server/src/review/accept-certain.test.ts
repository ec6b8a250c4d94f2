import { type AcceptCertainResult, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, reviewOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

async function setConfidence(id: string, confidence: number): Promise<void> {
  await program.deps.db.updateTable("proposal").set({ confidence }).where("id", "=", id).execute();
}

describe("accepting all certain proposals", () => {
  test("accepts those, leaves the doubtful pending, and tells which could not be", async () => {
    const { officer, document, review, proposal } = await openReview(program);
    for (const { id } of review.proposals) await setConfidence(id, 0.9);
    const doubtful = proposal("Sở Y tế");
    const rejected = proposal("rà soát vốn");
    await setConfidence(doubtful.id, 0.79);
    await officer.post(`/proposals/${rejected.id}/reject`, { version: 0, reason: "duplicate" });
    const answer = await officer.post(`/documents/${document.id}/accept-certain`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json<AcceptCertainResult>()).toMatchObject({
      accepted: 2,
      left: [{ id: proposal("tuyên truyền").id, code: "PROPOSAL_NO_OWNER" }],
    });
    const after = await reviewOf(officer, document.id);
    const state = (id: string) => after.proposals.find((p) => p.id === id)!.state;
    expect([state(doubtful.id), state(rejected.id)]).toEqual(["pending", "rejected"]);
    expect(after.document.progress).toMatchObject({ pending: 2, accepted: 2, rejected: 1, certain: 1 });
    expect(after.document.tasks.total).toBe(2);
  });

  test("twice at once: every order is given once", async () => {
    const { officer, document } = await openReview(program);
    const url = `/documents/${document.id}/accept-certain`;
    const answers = await Promise.all([officer.post(url), officer.post(url)]);
    const counts = answers.map((answer) => answer.json<AcceptCertainResult>().accepted);
    expect(Math.min(...counts)).toBe(0);
    const { progress, tasks } = (await reviewOf(officer, document.id)).document;
    expect(tasks.total).toBe(progress!.accepted);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "accepts" : "accepts nothing", async () => {
    const { document, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.post(`/documents/${document.id}/accept-certain`);
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
