import { ROLES, type TaskPage } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

async function accepted(words: string) {
  const opened = await openReview(program);
  const { id } = opened.proposal(words);
  await opened.officer.post(`/proposals/${id}/accept`, { version: 0 });
  const tasks = async () =>
    (await opened.officer.get(`/tasks?documentId=${opened.document.id}`)).json<TaskPage>();
  return { ...opened, id, tasks };
}

describe("undoing a decision", () => {
  test.each(["Sở Y tế", "hộ nghèo"])(
    "accepted (%s): the tasks are taken back, as if never given",
    async (words) => {
      const { officer, id, tasks } = await accepted(words);
      expect((await tasks()).total).toBeGreaterThan(0);
      const answer = await officer.post(`/proposals/${id}/reopen`, { version: 1 });
      expect(answer.json().proposals).toMatchObject([
        { state: "pending", taskId: null, childCount: 0, version: 2 },
      ]);
      expect((await tasks()).total).toBe(0);
      expect((await officer.post(`/proposals/${id}/accept`, { version: 2 })).statusCode).toBe(200);
    },
  );

  test("a unit has already received its task: refused, nothing is taken back", async () => {
    const { officer, id, province, tasks } = await accepted("hộ nghèo");
    const contact = await signIn(program, province.authorityId, "unit_contact", {
      unitId: province.communes.dongMy,
    });
    const [own] = (await contact.get("/tasks")).json<TaskPage>().items;
    const received = await contact.post(`/tasks/${own!.id}/events`, {
      kind: "received",
      version: own!.version,
    });
    expect(received.statusCode, received.body).toBe(200);
    const answer = await officer.post(`/proposals/${id}/reopen`, { version: 1 });
    expect(answer.json()).toMatchObject({ error: { code: "TASK_STARTED" } });
    expect((await tasks()).total).toBe(2);
  });

  test("rejected: pending again, without reason", async () => {
    const { officer, proposal } = await openReview(program);
    const { id } = proposal("Sở Y tế");
    await officer.post(`/proposals/${id}/reject`, { version: 0, reason: "other", note: "nhầm" });
    const answer = await officer.post(`/proposals/${id}/reopen`, { version: 1 });
    expect(answer.json().proposals).toMatchObject([
      { state: "pending", rejectReason: null, rejectNote: null },
    ]);
  });

  test("nothing decided yet: refused", async () => {
    const { officer, proposal } = await openReview(program);
    const answer = await officer.post(`/proposals/${proposal("Sở Y tế").id}/reopen`, { version: 0 });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "undoes decisions" : "undoes nothing", async () => {
    const { id, province } = await accepted("Sở Y tế");
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.post(`/proposals/${id}/reopen`, { version: 1 })).statusCode).toBe(may ? 200 : 403);
  });
});
