import type { Role, TaskEventKind, TaskView } from "@dondoc/contract";
import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { type BuiltPerson, buildAuthority, buildPerson, buildUnit, signIn } from "../../test/builders.ts";
import { giveOrder as order } from "../../test/orders.ts";
import { taskPolicy } from "./task.policy.ts";

let program: TestApp;
let authority: { id: string };
let leadUnit: { id: string };
let otherUnit: { id: string };
let officer: BuiltPerson;
beforeAll(async () => {
  program = await buildTestApp();
  const { db } = program.deps;
  authority = await buildAuthority(db);
  leadUnit = await buildUnit(db, authority.id, { name: "Sở Tài chính" });
  otherUnit = await buildUnit(db, authority.id, { name: "Sở Nội vụ" });
  officer = await buildPerson(db, authority.id, { role: "officer" });
});
afterAll(() => program.close());

const giveOrder = (leadUnitIds: string[] = [leadUnit.id], coordinatorUnitIds: string[] = []) =>
  order(program, officer, leadUnitIds, coordinatorUnitIds);

const unitOf = (role: Role) => (role === "unit_head" || role === "unit_contact" ? leadUnit.id : null);

describe("who may add which event to a new order", () => {
  const tries: [Exclude<TaskEventKind, "assigned">, object][] = [
    ["received", {}],
    ["progress", { progress: 30 }],
    ["submitted", { note: "Đã xong." }],
    ["returned", { note: "Không đúng chức năng." }],
    ["waiting", { note: "Chờ thẩm định." }],
    ["suspended", { note: "Tạm dừng." }],
    ["cancelled", { note: "Trùng." }],
    ["extension_asked", { note: "Cần thêm thời gian.", due: "2100-01-31" }],
    ["comment", { note: "Đã biết." }],
  ];
  const cells = tries.flatMap(([kind, body]) => ROLES.map((role) => [kind, role, body] as const));
  test.each(cells)("%s by %s", async (kind, role, body) => {
    const browser = await signIn(program, authority.id, role, { unitId: unitOf(role) });
    const id = await giveOrder();
    const answer = await browser.post(`/tasks/${id}/events`, { kind, version: 0, ...body });
    const mayDo = (taskPolicy[`tasks.${kind}`] as readonly Role[]).includes(role);
    expect(answer.statusCode).toBe(mayDo ? 200 : 403);
    if (mayDo)
      expect(answer.json<TaskView>().events.at(-1)).toMatchObject({ kind, by: { id: browser.person.id } });
  });
});

describe("whose tasks a unit's people see", () => {
  test("another unit's task is not found, and its events cannot be added", async () => {
    const stranger = await signIn(program, authority.id, "unit_contact", { unitId: otherUnit.id });
    const id = await giveOrder();
    expect((await stranger.get(`/tasks/${id}`)).statusCode).toBe(404);
    expect((await stranger.post(`/tasks/${id}/events`, { kind: "received", version: 0 })).statusCode).toBe(
      404,
    );
    const list = await stranger.get("/tasks?limit=200");
    expect(list.json().items.map((task: { id: string }) => task.id)).not.toContain(id);
  });

  test("a coordinating unit sees and comments, but only the lead receives", async () => {
    const helper = await signIn(program, authority.id, "unit_contact", { unitId: otherUnit.id });
    const id = await giveOrder([leadUnit.id], [otherUnit.id]);
    expect((await helper.get(`/tasks/${id}`)).statusCode).toBe(200);
    expect((await helper.post(`/tasks/${id}/events`, { kind: "received", version: 0 })).statusCode).toBe(403);
    expect(
      (await helper.post(`/tasks/${id}/events`, { kind: "comment", version: 0, note: "Sẽ phối hợp." }))
        .statusCode,
    ).toBe(200);
  });

  test("a unit sees the tasks of the units below it", async () => {
    const below = await buildUnit(program.deps.db, authority.id, { parentId: leadUnit.id });
    const id = await giveOrder([below.id]);
    const head = await signIn(program, authority.id, "unit_head", { unitId: leadUnit.id });
    expect((await head.get(`/tasks/${id}`)).statusCode).toBe(200);
  });

  test("a task of another authority is not found, whatever the role", async () => {
    const elsewhere = await buildAuthority(program.deps.db);
    const id = await giveOrder();
    for (const role of ROLES) {
      const browser = await signIn(program, elsewhere.id, role);
      expect((await browser.get(`/tasks/${id}`)).statusCode).toBe(404);
    }
  });
});

describe("an order to several units", () => {
  test("is one line for the leader that follows its children", async () => {
    const id = await giveOrder([leadUnit.id, otherUnit.id]);
    const office = await signIn(program, authority.id, "officer");
    const line = async () => (await office.get(`/tasks/${id}`)).json<TaskView>();
    expect(await line()).toMatchObject({
      lead: null,
      state: "assigned",
      children: { total: 2, accepted: 0 },
    });
    for (const unit of [leadUnit, otherUnit]) {
      const contact = await signIn(program, authority.id, "unit_contact", { unitId: unit.id });
      const child = (await line()).childRows.find((row) => row.lead?.id === unit.id)!;
      await contact.post(`/tasks/${child.id}/events`, { kind: "submitted", version: 0, note: "Đã xong." });
      const accepted = await office.post(`/tasks/${child.id}/events`, { kind: "accepted", version: 1 });
      expect(accepted.statusCode).toBe(200);
    }
    expect(await line()).toMatchObject({
      state: "accepted",
      progress: 100,
      children: { total: 2, accepted: 2 },
    });
  });

  test("is not moved by hand: the person is told to open the unit's own task", async () => {
    const office = await signIn(program, authority.id, "officer");
    const id = await giveOrder([leadUnit.id, otherUnit.id]);
    const answer = await office.post(`/tasks/${id}/events`, { kind: "suspended", version: 0, note: "Dừng." });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error.message).toContain("từng đơn vị");
  });
});

describe("two people at once", () => {
  test("the second writer is told what changed and overwrites nothing", async () => {
    const contact = await signIn(program, authority.id, "unit_contact", { unitId: leadUnit.id });
    const head = await signIn(program, authority.id, "unit_head", { unitId: leadUnit.id });
    const id = await giveOrder();
    await contact.post(`/tasks/${id}/events`, { kind: "progress", version: 0, progress: 60 });
    const late = await head.post(`/tasks/${id}/events`, { kind: "progress", version: 0, progress: 10 });
    expect(late.statusCode).toBe(409);
    expect(late.json().error.details.current).toMatchObject({ version: 1, state: "in_progress" });
    expect((await head.get(`/tasks/${id}`)).json<TaskView>().progress).toBe(60);
  });

  test("of many at the same moment exactly one is written", async () => {
    const contact = await signIn(program, authority.id, "unit_contact", { unitId: leadUnit.id });
    const id = await giveOrder();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        contact.post(`/tasks/${id}/events`, { kind: "progress", version: 0, progress: n }),
      ),
    );
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, ...Array(7).fill(409)]);
  });
});

describe("an extension", () => {
  test("is asked with a reason, decided once, and keeps the original date", async () => {
    const contact = await signIn(program, authority.id, "unit_contact", { unitId: leadUnit.id });
    const leader = await signIn(program, authority.id, "leader");
    const id = await giveOrder();
    const ask = { kind: "extension_asked", version: 0, note: "Mưa lũ kéo dài.", due: "2100-02-28" };
    const asked = (await contact.post(`/tasks/${id}/events`, ask)).json<TaskView>();
    expect(asked.pendingExtension).toMatchObject({ asked: "2100-02-28", reason: "Mưa lũ kéo dài." });
    expect((await contact.post(`/tasks/${id}/events`, { ...ask, version: 1 })).statusCode).toBe(422);
    const granted = await leader.post(`/tasks/${id}/events`, {
      kind: "extension_granted",
      version: 1,
      due: "2100-01-31",
    });
    expect(granted.json<TaskView>()).toMatchObject({
      dueOriginal: "2099-12-31",
      dueCurrent: "2100-01-31",
      pendingExtension: null,
    });
  });

  test("cannot be asked for a date that is not later", async () => {
    const contact = await signIn(program, authority.id, "unit_contact", { unitId: leadUnit.id });
    const id = await giveOrder();
    const answer = await contact.post(`/tasks/${id}/events`, {
      kind: "extension_asked",
      version: 0,
      note: "x",
      due: "2099-12-31",
    });
    expect(answer.statusCode).toBe(422);
  });
});
