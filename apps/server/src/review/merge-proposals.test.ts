import { type Proposal, type ProposalsChanged, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, reviewOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

const seen = (...proposals: Proposal[]) => ({
  proposals: proposals.map(({ id, version }) => ({ id, version })),
});

describe("merging proposals", () => {
  test("the first keeps its place and takes the words, owners and deadline of all", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    const [one, two] = [proposal("Tham mưu"), proposal("Sở Y tế")];
    const answer = await officer.post("/proposals/merge", seen(two, one));
    expect(answer.statusCode, answer.body).toBe(200);
    const { proposals, removed } = answer.json<ProposalsChanged>();
    expect(removed).toEqual([two.id]);
    expect(proposals).toMatchObject([
      {
        id: one.id,
        text: `${one.text} ${two.text}`,
        spans: [...one.spans, ...two.spans],
        leads: [{ match: { id: province.finance } }, { match: { id: province.health } }],
        deadline: one.deadline,
      },
    ]);
    expect((await reviewOf(officer, document.id)).proposals).toHaveLength(4);
  });

  test("the owner that both have leads once", async () => {
    const { officer, proposal } = await openReview(program);
    const answer = await officer.post(
      "/proposals/merge",
      seen(proposal("rà soát vốn"), proposal("Tham mưu")),
    );
    expect(answer.json().proposals[0].leads).toHaveLength(1);
  });

  test("one of them changed meanwhile: refused, both stay", async () => {
    const { officer, document, proposal } = await openReview(program);
    const [one, two] = [proposal("Tham mưu"), proposal("Sở Y tế")];
    await officer.patch(`/proposals/${two.id}`, { version: 0, title: "Khác" });
    const answer = await officer.post("/proposals/merge", seen(one, two));
    expect(answer.json()).toMatchObject({
      error: { code: "CONFLICT", details: { current: { id: two.id } } },
    });
    expect((await reviewOf(officer, document.id)).proposals).toHaveLength(5);
  });

  test("decided ones, ones of two documents, and one with itself: refused", async () => {
    const { officer, proposal, province } = await openReview(program);
    const [one, two] = [proposal("Tham mưu"), proposal("Sở Y tế")];
    expect((await officer.post("/proposals/merge", seen(one, one))).statusCode).toBe(400);
    const colleague = await signIn(program, province.authorityId, "officer");
    const other = await colleague.post("/documents/text", {
      text: "Giao Sở Y tế báo cáo trước ngày 01/9/2025.",
    });
    const second = await expect
      .poll(async () => (await reviewOf(officer, other.json().document.id)).proposals[0], { timeout: 5000 })
      .toBeDefined()
      .then(async () => (await reviewOf(officer, other.json().document.id)).proposals[0]!);
    const twoDocuments = await officer.post("/proposals/merge", seen(one, second));
    expect(twoDocuments.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
    await officer.post(`/proposals/${two.id}/accept`, { version: 0 });
    const decided = await officer.post("/proposals/merge", seen(one, { ...two, version: 1 }));
    expect(decided.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "merges" : "merges nothing", async () => {
    const { proposal, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.post("/proposals/merge", seen(proposal("Tham mưu"), proposal("Sở Y tế")));
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
