import { afterAll, beforeAll, expect, test } from "vitest";
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

type Group = { id: string; unitIds: string[]; chosenUnitIds: string[]; version: number };
const find = async (id: string) =>
  (await admin.get("/unit-groups")).json<Group[]>().find((group) => group.id === id)!;

test("a group has the units chosen for it and all units of its kinds, also later ones", async () => {
  const chosen = await buildUnit(t.deps.db, authorityId, { kind: "school" });
  const commune = await buildUnit(t.deps.db, authorityId, { kind: "commune" });
  const answer = await admin.post("/unit-groups", {
    name: "UBND các xã",
    unitIds: [chosen.id],
    kinds: ["commune"],
  });
  expect(answer.statusCode, answer.body).toBe(201);
  const { id } = answer.json();
  const later = await buildUnit(t.deps.db, authorityId, { kind: "commune" });
  const group = await find(id);
  expect(new Set(group.unitIds)).toEqual(new Set([chosen.id, commune.id, later.id]));
  expect(group.chosenUnitIds).toEqual([chosen.id]);
});

test("a unit that is no longer active is no member", async () => {
  const unit = await buildUnit(t.deps.db, authorityId, { kind: "health" });
  const group = await buildGroup(t.deps.db, authorityId, { kinds: ["health"] });
  await admin.patch(`/units/${unit.id}`, { version: 0, active: false });
  expect((await find(group.id)).unitIds).toEqual([]);
});

test("members are replaced, and an older version is refused with the present one", async () => {
  const [first, second] = [await buildUnit(t.deps.db, authorityId), await buildUnit(t.deps.db, authorityId)];
  const group = await buildGroup(t.deps.db, authorityId, { unitIds: [first.id] });
  const answer = await admin.patch(`/unit-groups/${group.id}`, { version: 0, unitIds: [second.id] });
  expect(answer.json()).toMatchObject({ unitIds: [second.id], version: 1 });
  const late = await admin.patch(`/unit-groups/${group.id}`, { version: 0, unitIds: [] });
  expect(late.json().error).toMatchObject({
    code: "CONFLICT",
    details: { current: { unitIds: [second.id], version: 1 } },
  });
});

test("a name twice and an unknown unit are refused", async () => {
  const group = await buildGroup(t.deps.db, authorityId);
  const twice = await admin.post("/unit-groups", { name: group.name.toUpperCase() });
  expect(twice.json().error.code).toBe("GROUP_NAME_TAKEN");
  const unknown = await admin.post("/unit-groups", { name: "Nhóm lạ", unitIds: [newId()] });
  expect(unknown.json().error.code).toBe("INVALID_INPUT");
  expect((await admin.get("/unit-groups")).body).not.toContain("Nhóm lạ");
});
