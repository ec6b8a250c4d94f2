import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildGroup, buildUnit, signIn } from "../../test/builders.ts";
import { newId } from "../ids.ts";

let t: TestApp;
let authorityId: string;
let admin: Browser;
beforeAll(async () => {
  t = await buildTestApp();
  authorityId = (await buildAuthority(t.deps.db)).id;
  admin = await signIn(t, authorityId, "administrator");
});
afterAll(() => t.close());

const unit = (overrides: Parameters<typeof buildUnit>[2] = {}) =>
  buildUnit(t.deps.db, authorityId, overrides);
const read = async (id: string) => (await admin.get(`/units/${id}`)).json();

describe("adding a unit", () => {
  test("puts it below its parent and into its groups", async () => {
    const parent = await unit();
    const group = await buildGroup(t.deps.db, authorityId);
    const answer = await admin.post("/units", {
      name: " Phòng Thử nghiệm ",
      kind: "department",
      parentId: parent.id,
      groupIds: [group.id],
      aliases: ["Phòng TN"],
    });
    expect(answer.statusCode, answer.body).toBe(201);
    const made = answer.json();
    expect(made).toMatchObject({ name: "Phòng Thử nghiệm", parentId: parent.id, openTasks: 0, active: true });
    const groups = (await admin.get("/unit-groups")).json<{ id: string; unitIds: string[] }[]>();
    expect(groups.find(({ id }) => id === group.id)!.unitIds).toEqual([made.id]);
  });

  test("refuses a name that an active unit has, in whatever capitals", async () => {
    const { name } = await unit();
    const answer = await admin.post("/units", { name: name.toUpperCase(), kind: "department" });
    expect(answer.json().error.code).toBe("UNIT_NAME_TAKEN");
  });

  test.each([["parentId"], ["groupIds"]])("refuses an unknown %s", async (field) => {
    const value = field === "parentId" ? newId() : [newId()];
    const answer = await admin.post("/units", { name: `Lạ ${field}`, kind: "other", [field]: value });
    expect(answer.json().error).toMatchObject({ code: "INVALID_INPUT" });
  });

  test("never uses a unit of another authority", async () => {
    const other = await buildAuthority(t.deps.db);
    const theirs = await buildUnit(t.deps.db, other.id);
    const answer = await admin.post("/units", { name: "Phòng Lạc", kind: "other", parentId: theirs.id });
    expect(answer.json().error.code).toBe("INVALID_INPUT");
    expect((await admin.get(`/units/${theirs.id}`)).statusCode).toBe(404);
  });
});

describe("changing a unit", () => {
  test("renames it and grows its version", async () => {
    const { id } = await unit();
    const answer = await admin.patch(`/units/${id}`, { version: 0, name: "Sở Đổi Tên", shortName: null });
    expect(answer.json()).toMatchObject({ name: "Sở Đổi Tên", shortName: null, version: 1 });
  });

  test("an older version is refused with the present one", async () => {
    const { id } = await unit();
    await admin.patch(`/units/${id}`, { version: 0, shortName: "Một" });
    const answer = await admin.patch(`/units/${id}`, { version: 0, shortName: "Hai" });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().error).toMatchObject({
      code: "CONFLICT",
      details: { current: { shortName: "Một", version: 1 } },
    });
  });

  test("of two at once one wins and the other is told", async () => {
    const { id } = await unit();
    const answers = await Promise.all(
      ["Một", "Hai"].map((shortName) => admin.patch(`/units/${id}`, { version: 0, shortName })),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    expect((await read(id)).version).toBe(1);
  });

  test("a unit cannot come below itself", async () => {
    const top = await unit();
    const middle = await unit({ parentId: top.id });
    const low = await unit({ parentId: middle.id });
    for (const parentId of [top.id, low.id]) {
      const answer = await admin.patch(`/units/${top.id}`, { version: 0, parentId });
      expect(answer.json().error.code).toBe("INVALID_INPUT");
    }
  });

  test("a unit with active units below it stays active", async () => {
    const top = await unit();
    const low = await unit({ parentId: top.id });
    const refused = await admin.patch(`/units/${top.id}`, { version: 0, active: false });
    expect(refused.json().error).toMatchObject({ code: "UNIT_IN_USE", details: { hasUnits: true } });
    await admin.patch(`/units/${low.id}`, { version: 0, active: false });
    expect((await admin.patch(`/units/${top.id}`, { version: 0, active: false })).json().active).toBe(false);
  });

  test("a unit with open tasks stays active, and shows how many it has", async () => {
    const { id } = await unit();
    const { person } = await signIn(t, authorityId, "officer");
    await t.deps.db
      .insertInto("task")
      .values({
        authority_id: authorityId,
        id: newId(),
        lead_unit_id: id,
        title: "Việc",
        text: "Việc",
        state: "assigned",
        assigned_by: person.id,
        assigned_at: new Date(),
        spans: "[]",
      })
      .execute();
    expect((await read(id)).openTasks).toBe(1);
    const refused = await admin.patch(`/units/${id}`, { version: 0, active: false });
    expect(refused.json().error).toMatchObject({ code: "UNIT_IN_USE", details: { openTasks: 1 } });
  });

  test("the name of a closed unit is free again", async () => {
    const { id, name } = await unit();
    await admin.patch(`/units/${id}`, { version: 0, active: false });
    expect((await admin.post("/units", { name, kind: "department" })).statusCode).toBe(201);
    const back = await admin.patch(`/units/${id}`, { version: 1, active: true });
    expect(back.json().error.code).toBe("UNIT_NAME_TAKEN");
  });

  test("is written into the audit by its fields, without their values", async () => {
    const { id } = await unit();
    await admin.patch(`/units/${id}`, { version: 0, name: "Sở Kín Tiếng" });
    const row = await t.deps.db
      .selectFrom("audit_event")
      .selectAll()
      .where("subject_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ action: "units.changed", data: { fields: ["name"] } });
  });
});
