import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, buildUnit, PASSWORD, signIn, signInAs } from "../../test/builders.ts";
import { newId } from "../ids.ts";

let t: TestApp;
let authorityId: string;
let admin: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  t = await buildTestApp();
  authorityId = (await buildAuthority(t.deps.db)).id;
  admin = await signIn(t, authorityId, "administrator");
});
afterAll(() => t.close());

const NEXT = "mưa rơi trên mái đình";
const newPerson = (changes: object = {}) => ({
  fullName: "Trần Văn Mới",
  role: "officer",
  username: `moi.${newId().slice(-6)}`,
  password: NEXT,
  ...changes,
});

describe("adding a person", () => {
  test("gives them an account that works at once", async () => {
    const body = newPerson();
    const answer = await admin.post("/people", body);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({ fullName: "Trần Văn Mới", username: body.username, active: true });
    const own = await new Browser(t.app).post("/session", { username: body.username, password: NEXT });
    expect(own.statusCode).toBe(200);
  });

  test.each([
    ["a name that is taken", () => ({ username: admin.person.username }), "USERNAME_TAKEN"],
    ["a weak password", () => ({ password: "matkhau@2026" }), "PASSWORD_WEAK"],
    ["a unit role without a unit", () => ({ role: "unit_contact" }), "RULE_BROKEN"],
    ["an unknown unit", () => ({ unitId: newId() }), "INVALID_INPUT"],
    ["a name with signs", () => ({ username: "a b/c" }), "INVALID_INPUT"],
  ])("refuses %s", async (_what, changes, code) => {
    const answer = await admin.post("/people", newPerson(changes()));
    expect(answer.json().error.code).toBe(code);
  });

  test("a refusal leaves no account behind", async () => {
    const body = newPerson({ unitId: newId() });
    await admin.post("/people", body);
    expect((await admin.post("/people", { ...body, unitId: null })).statusCode).toBe(201);
  });
});

describe("the list of people", () => {
  test.each(ROLES)("a %s sees sign-in names only as administrator", async (role) => {
    const unit = await buildUnit(t.deps.db, authorityId);
    const browser = await signIn(t, authorityId, role, { unitId: unit.id });
    const people = (await browser.get("/people")).json<{ username: string | null }[]>();
    expect(people.length).toBeGreaterThan(1);
    expect(people.some((person) => person.username !== null)).toBe(role === "administrator");
  });

  test("holds nobody of another authority", async () => {
    const other = await buildAuthority(t.deps.db);
    const stranger = await buildPerson(t.deps.db, other.id);
    const people = (await admin.get("/people")).json<{ id: string }[]>();
    expect(people.map(({ id }) => id)).not.toContain(stranger.id);
    expect((await admin.patch(`/people/${stranger.id}`, { version: 0, active: false })).statusCode).toBe(404);
  });
});

describe("changing a person", () => {
  test("another role takes effect at once and ends their sessions", async () => {
    const person = await buildPerson(t.deps.db, authorityId, { role: "officer" });
    const browser = await signInAs(t, person);
    const answer = await admin.patch(`/people/${person.id}`, { version: 0, role: "viewer" });
    expect(answer.json()).toMatchObject({ role: "viewer", version: 1 });
    expect((await browser.get("/session")).statusCode).toBe(401);
    await browser.post("/session", { username: person.username, password: PASSWORD });
    expect((await browser.get("/session")).json().person.role).toBe("viewer");
  });

  test("a closed account is out at once and cannot come back in", async () => {
    const person = await buildPerson(t.deps.db, authorityId);
    const browser = await signInAs(t, person);
    await admin.patch(`/people/${person.id}`, { version: 0, active: false });
    expect((await browser.get("/session")).statusCode).toBe(401);
    const again = await browser.post("/session", { username: person.username, password: PASSWORD });
    expect(again.json().error.code).toBe("WRONG_CREDENTIALS");
  });

  test("a new password ends their sessions and their lock", async () => {
    const person = await buildPerson(t.deps.db, authorityId);
    const browser = await signInAs(t, person);
    for (let i = 0; i < 5; i++) {
      await new Browser(t.app).post("/session", { username: person.username, password: "sai mật khẩu" });
    }
    const answer = await admin.patch(`/people/${person.id}`, { version: 0, password: NEXT });
    expect(answer.json().lockedUntil).toBeNull();
    expect((await browser.get("/session")).statusCode).toBe(401);
    const own = await browser.post("/session", { username: person.username, password: NEXT });
    expect(own.statusCode).toBe(200);
  });

  test("an older version is refused with the present one", async () => {
    const person = await buildPerson(t.deps.db, authorityId);
    await admin.patch(`/people/${person.id}`, { version: 0, position: "Chuyên viên" });
    const answer = await admin.patch(`/people/${person.id}`, { version: 0, position: "Kế toán" });
    expect(answer.json().error).toMatchObject({
      code: "CONFLICT",
      details: { current: { position: "Chuyên viên", version: 1 } },
    });
  });

  test("the last administrator can neither leave nor step down", async () => {
    const alone = await buildAuthority(t.deps.db);
    const last = await signIn(t, alone.id, "administrator");
    for (const change of [{ active: false }, { role: "viewer" }]) {
      const answer = await last.patch(`/people/${last.person.id}`, { version: 0, ...change });
      expect(answer.json().error.code).toBe("RULE_BROKEN");
    }
    const other = await buildPerson(t.deps.db, alone.id, { role: "administrator" });
    const answers = await Promise.all([
      last.patch(`/people/${last.person.id}`, { version: 0, active: false }),
      last.patch(`/people/${other.id}`, { version: 0, active: false }),
    ]);
    expect(answers.filter((answer) => answer.statusCode === 200).length).toBeLessThanOrEqual(1);
    const left = await t.deps.db
      .selectFrom("person")
      .select("id")
      .where("authority_id", "=", alone.id)
      .where("active", "=", true)
      .execute();
    expect(left).toHaveLength(1);
  });
});
