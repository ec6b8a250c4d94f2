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

  test("undone while two units receive: one of both, and nobody waits for the other for ever", async () => {
    const { officer, id, province, tasks } = await accepted("hộ nghèo");
    const units = [province.communes.dongMy, province.communes.tanLac];
    const contacts = await Promise.all(
      units.map((unitId) => signIn(program, province.authorityId, "unit_contact", { unitId })),
    );
    const first = async (contact: (typeof contacts)[number]) =>
      (await contact.get("/tasks")).json<TaskPage>().items[0]!;
    let version = 1;
    for (let round = 0; round < 12; round++) {
      const own = await Promise.all(contacts.map(first));
      const [undone, ...received] = await Promise.all([
        officer.post(`/proposals/${id}/reopen`, { version }),
        ...contacts.map((contact, i) =>
          contact.post(`/tasks/${own[i]!.id}/events`, { kind: "received", version: own[i]!.version }),
        ),
      ]);
      if (undone!.statusCode === 200) {
        expect(received.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
        await officer.post(`/proposals/${id}/accept`, { version: version + 1 });
        version += 2;
        continue;
      }
      expect(undone!.json()).toMatchObject({ error: { code: "TASK_STARTED" } });
      expect(received.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect((await tasks()).total).toBe(2);
      return;
    }
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
