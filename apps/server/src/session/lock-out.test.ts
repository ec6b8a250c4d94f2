import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, PASSWORD, signIn } from "../../test/builders.ts";
import { ACCOUNT_RULE, ADDRESS_RULE, lockFor } from "./lock-out.ts";

let t: TestApp;
let authority: { id: string };
beforeAll(async () => {
  t = await buildTestApp({ trustProxy: true });
  authority = await buildAuthority(t.deps.db);
});
afterAll(() => t.close());

const MINUTE = 60_000;
const later = (minutes: number) => {
  t.time.now = new Date(t.time.now.getTime() + minutes * MINUTE);
};
let addresses = 0;
/** Every attempt from an address of its own, unless one is given. */
const attempt = (
  username: string,
  password: string,
  address = `10.0.${addresses >> 8}.${addresses++ & 255}`,
) =>
  new Browser(t.app).send(
    "POST",
    "/session",
    { username, password },
    { headers: { "x-forwarded-for": address } },
  );
const fail = async (username: string, times: number) => {
  let last = await attempt(username, "sai mật khẩu");
  for (let i = 1; i < times; i++) last = await attempt(username, "sai mật khẩu");
  return last;
};

test("the fifth failure locks the account for fifteen minutes, also for the right password", async () => {
  const { username, id } = await buildPerson(t.deps.db, authority.id);
  expect((await fail(username, 4)).json().error.code).toBe("WRONG_CREDENTIALS");
  const fifth = await fail(username, 1);
  expect(fifth.statusCode).toBe(429);
  expect(fifth.json().error).toMatchObject({ code: "LOCKED_OUT" });
  expect(fifth.headers["retry-after"]).toBe("900");
  expect(new Date(fifth.json().error.details.until).getTime()).toBe(t.time.now.getTime() + 15 * MINUTE);
  expect((await attempt(username, PASSWORD)).json().error.code).toBe("LOCKED_OUT");

  const locked = await t.deps.db
    .selectFrom("audit_event")
    .selectAll()
    .where("action", "=", "session.locked")
    .execute();
  expect(locked).toMatchObject([{ subject_id: id, person_id: null }]);

  later(14.9);
  expect((await attempt(username, PASSWORD)).json().error.code).toBe("LOCKED_OUT");
  later(0.2);
  expect((await attempt(username, PASSWORD)).statusCode).toBe(200);
});

test("one more failure after the lock doubles it; success forgets everything", async () => {
  const { username } = await buildPerson(t.deps.db, authority.id);
  await fail(username, 5);
  later(15.1);
  expect((await fail(username, 1)).headers["retry-after"]).toBe("1800");
  later(30.1);
  expect((await attempt(username, PASSWORD)).statusCode).toBe(200);
  expect((await fail(username, 4)).json().error.code).toBe("WRONG_CREDENTIALS");
});

test("a name that is nobody's locks like any other", async () => {
  expect((await fail("khong.la.ai", 4)).json().error.code).toBe("WRONG_CREDENTIALS");
  expect((await fail("khong.la.ai", 1)).json().error.code).toBe("LOCKED_OUT");
});

test("the way the name is written makes no second counter", async () => {
  const { username } = await buildPerson(t.deps.db, authority.id);
  await fail(username, 3);
  await fail(username.toUpperCase(), 1);
  expect((await fail(` ${username} `, 1)).json().error.code).toBe("LOCKED_OUT");
});

test("many at once do not slip through", async () => {
  const { username } = await buildPerson(t.deps.db, authority.id);
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(username, "sai mật khẩu")));
  const looked = answers.filter((answer) => answer.json().error.code === "WRONG_CREDENTIALS");
  expect(looked).toHaveLength(4);
});

test("failures of yesterday no longer count", async () => {
  const { username } = await buildPerson(t.deps.db, authority.id);
  await fail(username, 4);
  later(24 * 60 + 1);
  expect((await fail(username, 1)).json().error.code).toBe("WRONG_CREDENTIALS");
});

test("an administrator ends the lock at once and sees it before", async () => {
  const admin = await signIn(t, authority.id, "administrator");
  const { username, id } = await buildPerson(t.deps.db, authority.id);
  await fail(username, 5);
  const people = (await admin.get("/people")).json<
    { id: string; lockedUntil: string | null; version: number }[]
  >();
  const locked = people.find((person) => person.id === id)!;
  expect(locked.lockedUntil).not.toBeNull();
  const answer = await admin.patch(`/people/${id}`, { version: locked.version, unlock: true });
  expect(answer.json()).toMatchObject({ lockedUntil: null });
  expect((await attempt(username, PASSWORD)).statusCode).toBe(200);
});

describe("one address that tries many accounts", () => {
  test("is locked after a hundred failures within a quarter of an hour", async () => {
    const { username } = await buildPerson(t.deps.db, authority.id);
    const address = "203.0.113.7";
    for (let i = 0; i < 99; i++) {
      const answer = await attempt(`ten.${i}`, "sai mật khẩu", address);
      expect(answer.json().error.code).toBe("WRONG_CREDENTIALS");
    }
    expect((await attempt(username, PASSWORD, address)).statusCode).toBe(200);
    expect((await attempt("ten.a", "sai mật khẩu", address)).json().error.code).toBe("WRONG_CREDENTIALS");
    expect((await attempt("ten.b", "sai mật khẩu", address)).json().error.code).toBe("LOCKED_OUT");
    expect((await attempt(username, PASSWORD, "203.0.113.8")).statusCode).toBe(200);
  });

  test("an office that signs in all morning is never locked", async () => {
    const { username } = await buildPerson(t.deps.db, authority.id);
    for (let i = 0; i < 110; i++) {
      expect((await attempt(username, PASSWORD, "203.0.113.99")).statusCode).toBe(200);
    }
  });
});

test("names and addresses are kept only as keyed hashes", async () => {
  await attempt("ten.de.tim", "sai mật khẩu", "198.51.100.23");
  const rows = await t.deps.db.selectFrom("login_attempt").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/ten\.de\.tim|198\.51\.100\.23/);
});

test.each([
  [4, 0],
  [5, 15],
  [6, 30],
  [7, 60],
  [11, 960],
  [12, 1440],
  [40, 1440],
])("%i failures of an account lock for %i minutes", (failures, minutes) => {
  expect(lockFor(failures, ACCOUNT_RULE)).toBe(minutes * MINUTE);
});

test("an address is never locked for more than an hour", () => {
  expect(lockFor(500, ADDRESS_RULE)).toBe(60 * MINUTE);
});
