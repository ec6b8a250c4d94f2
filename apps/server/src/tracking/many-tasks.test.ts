import { BULK_KINDS, ROLES, type Role, type TaskBulkResult, type TaskPage } from "@dondoc/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { type BuiltPerson, buildAuthority, buildPerson, buildUnit, signIn } from "../../test/builders.ts";
import { giveOrder } from "../../test/orders.ts";
import { taskPolicy } from "./task.policy.ts";

let program: TestApp;
let authority: { id: string };
let unit: { id: string };
let other: { id: string };
let officer: BuiltPerson;
beforeAll(async () => {
  program = await buildTestApp();
});
afterAll(() => program.close());
beforeEach(async () => {
  const { db } = program.deps;
  authority = await buildAuthority(db);
  unit = await buildUnit(db, authority.id);
  other = await buildUnit(db, authority.id);
  officer = await buildPerson(db, authority.id, { role: "officer" });
});

const contactOf = (unitId: string) => signIn(program, authority.id, "unit_contact", { unitId });
const order = (leads = [unit.id], coordinators: string[] = []) =>
  giveOrder(program, officer, leads, coordinators);

describe("one event to many tasks", () => {
  test("is done where it can be; the others are named with the reason", async () => {
    const contact = await contactOf(unit.id);
    const ids = await Promise.all([order(), order(), order(), order([other.id])]);
    await contact.post(`/tasks/${ids[1]}/events`, { kind: "progress", version: 0, progress: 20 });
    await contact.post(`/tasks/${ids[2]}/events`, { kind: "comment", version: 0, note: "Đã biết." });
    const answer = await contact.post("/tasks/events", {
      kind: "received",
      note: "Đã giao chuyên viên.",
      tasks: ids.map((id, index) => ({ id, version: index === 1 ? 1 : 0 })),
    });
    expect(answer.statusCode).toBe(200);
    const result = answer.json<TaskBulkResult>();
    expect(result.done).toEqual([ids[0]]);
    expect(result.refused.map(({ id, code }) => [id, code])).toEqual([
      [ids[1], "RULE_BROKEN"],
      [ids[2], "CONFLICT"],
      [ids[3], "NOT_FOUND"],
    ]);
    const task = (await contact.get(`/tasks/${ids[0]}`)).json();
    expect(task).toMatchObject({ state: "received", events: [{}, { note: "Đã giao chuyên viên." }] });
  });

  test("the line above several units stays where it is", async () => {
    const leader = await signIn(program, authority.id, "leader");
    const line = await order([unit.id, other.id]);
    const answer = await leader.post("/tasks/events", {
      kind: "accepted",
      tasks: [{ id: line, version: 0 }],
    });
    expect(answer.json<TaskBulkResult>().refused).toMatchObject([{ id: line, code: "RULE_BROKEN" }]);
  });

  test.each([
    ["no task", { kind: "accepted", tasks: [] }],
    ["what needs more than a note", { kind: "cancelled", note: "Trùng.", tasks: [{ id: "x", version: 0 }] }],
  ])("%s is refused as input", async (_name, body) => {
    const browser = await signIn(program, authority.id, "officer");
    expect((await browser.post("/tasks/events", body)).json().error.code).toBe("INVALID_INPUT");
  });

  const cells = BULK_KINDS.flatMap((kind) => ROLES.map((role) => [kind, role] as const));
  test.each(cells)("%s by %s follows the policy", async (kind, role) => {
    const browser = await signIn(program, authority.id, role, { unitId: unit.id });
    const answer = await browser.post("/tasks/events", { kind, tasks: [{ id: await order(), version: 0 }] });
    const may = (taskPolicy[`tasks.${kind}`] as readonly Role[]).includes(role);
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});

describe("a row of the list", () => {
  test.each(ROLES)("offers %s what the task's own page offers", async (role) => {
    const inUnit = role === "unit_head" || role === "unit_contact";
    const browser = await signIn(program, authority.id, role, { unitId: inUnit ? unit.id : null });
    const helper = await contactOf(other.id);
    await order([unit.id], [other.id]);
    await order([other.id], [unit.id]);
    await order([unit.id, other.id]);
    const late = await order([other.id], [unit.id]);
    await helper.post(`/tasks/${late}/events`, {
      kind: "extension_asked",
      version: 0,
      note: "Mưa lũ kéo dài.",
      due: "2100-02-28",
    });
    const page = (await browser.get("/tasks?level=work")).json<TaskPage>();
    expect(page.items.length).toBeGreaterThan(0);
    for (const row of page.items) {
      const task = (await browser.get(`/tasks/${row.id}`)).json();
      expect(row.allowed).toEqual(task.allowed);
      expect(row.pendingExtension).toEqual(task.pendingExtension);
      expect(row.allowed.includes("received")).toBe(inUnit && row.lead?.id === unit.id);
      const decides = role === "officer" || role === "leader";
      expect(row.allowed.includes("extension_granted")).toBe(decides && row.id === late);
    }
    expect(page.items.find(({ id }) => id === late)?.pendingExtension).toMatchObject({
      asked: "2100-02-28",
      reason: "Mưa lũ kéo dài.",
      by: expect.stringMatching(/\S/),
    });
  });
});
