import { type ProposalsChanged, ROLES, type TaskPage } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, reviewOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

describe("accepting a proposal", () => {
  test("gives its unit the task, with words, deadline and coordinating units", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("rà soát vốn").id}/accept`, { version: 0 });
    expect(answer.statusCode, answer.body).toBe(200);
    const [accepted] = answer.json<ProposalsChanged>().proposals;
    expect(accepted).toMatchObject({ state: "accepted", childCount: 0, version: 1 });
    const tasks = (await officer.get(`/tasks?documentId=${document.id}`)).json<TaskPage>();
    expect(tasks.items).toMatchObject([
      {
        id: accepted!.taskId,
        title: accepted!.title,
        lead: { id: province.finance },
        coordinators: [{ id: province.construction }],
        dueOriginal: "2025-08-20",
        state: "assigned",
      },
    ]);
  });

  test("a collective owner: one line for the leader, one task per unit, none for who is excepted", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("hộ nghèo").id}/accept`, { version: 0 });
    expect(answer.json<ProposalsChanged>().proposals[0]).toMatchObject({ childCount: 2 });
    const { items } = (await officer.get(`/tasks?documentId=${document.id}`)).json<TaskPage>();
    const { dongMy, tanLac } = province.communes;
    expect(items.map(({ lead }) => lead!.id).sort()).toEqual([dongMy, tanLac].sort());
  });

  test("an owner that the directory does not know: refused, and told who", async () => {
    const { officer, proposal } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("tuyên truyền").id}/accept`, { version: 0 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      error: { code: "PROPOSAL_NO_OWNER", details: { unmatched: ["Liên đoàn Lao động tỉnh"] } },
    });
  });

  test("two officers at once: one accepts, the other is shown what happened; tasks exist once", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    const colleague = await signIn(program, province.authorityId, "officer", { fullName: "Đồng Nghiệp" });
    const url = `/proposals/${proposal("Sở Y tế").id}/accept`;
    const answers = await Promise.all([officer, colleague].map((who) => who.post(url, { version: 0 })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409)!;
    expect(refused.json()).toMatchObject({
      error: { code: "CONFLICT", details: { current: { state: "accepted", version: 1 } } },
    });
    expect((await officer.get(`/tasks?documentId=${document.id}`)).json<TaskPage>().total).toBe(1);
  });

  test("twice: refused", async () => {
    const { officer, proposal } = await openReview(program);
    const url = `/proposals/${proposal("Sở Y tế").id}/accept`;
    await officer.post(url, { version: 0 });
    expect((await officer.post(url, { version: 1 })).json()).toMatchObject({
      error: { code: "RULE_BROKEN" },
    });
  });

  test("what the names meant then stays, when the unit is renamed or closed later", async () => {
    const { officer, document, proposal, province } = await openReview(program);
    await officer.post(`/proposals/${proposal("Sở Y tế").id}/accept`, { version: 0 });
    await program.deps.db
      .updateTable("unit")
      .set({ active: false })
      .where("id", "=", province.health)
      .execute();
    const { proposals } = await reviewOf(officer, document.id);
    const after = proposals.find(({ state }) => state === "accepted")!;
    expect(after.leads).toMatchObject([{ match: { id: province.health, name: "Sở Y tế" } }]);
  });

  test("of another authority: not found", async () => {
    const { proposal } = await openReview(program);
    const { officer: stranger } = await openReview(program);
    const answer = await stranger.post(`/proposals/${proposal("Sở Y tế").id}/accept`, { version: 0 });
    expect(answer.statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "accepts" : "accepts nothing", async () => {
    const { proposal, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.post(`/proposals/${proposal("Sở Y tế").id}/accept`, { version: 0 });
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
