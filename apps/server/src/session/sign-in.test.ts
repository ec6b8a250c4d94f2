import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, PASSWORD, signInAs } from "../../test/builders.ts";
import { tokenOf } from "./session-cookie.ts";

let t: TestApp;
let authority: { id: string; name: string };

beforeAll(async () => {
  t = await buildTestApp();
  authority = await buildAuthority(t.deps.db);
});
afterAll(() => t.close());

const person = (overrides: Parameters<typeof buildPerson>[2] = {}) =>
  buildPerson(t.deps.db, authority.id, overrides);

test("a person signs in and is told who they are and what they may do", async () => {
  const officer = await person({ role: "officer" });
  const browser = new Browser(t.app);
  const answer = await browser.post("/session", { username: officer.username, password: PASSWORD });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toMatchObject({
    person: { id: officer.id, role: "officer" },
    authority: { id: authority.id, kind: "tinh" },
    demo: false,
  });
  expect(answer.json().may).toContain("tasks.assign");
  expect(answer.json().may).not.toContain("people.manage");
  const me = await browser.get("/session");
  expect(me.json()).toEqual(answer.json());
});

test("the name may be written in capitals and with spaces around it", async () => {
  const { username } = await person({ username: "le.thi.thu" });
  const answer = await new Browser(t.app).post("/session", {
    username: ` ${username.toUpperCase()} `,
    password: PASSWORD,
  });
  expect(answer.statusCode).toBe(200);
});

describe("the cookie", () => {
  test("is out of reach of scripts and of other sites", async () => {
    const { username } = await person();
    const answer = await new Browser(t.app).post("/session", { username, password: PASSWORD });
    const cookies = [answer.headers["set-cookie"]].flat();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^dondoc\.session_token=/);
    expect(cookies[0]).toMatch(/HttpOnly/i);
    expect(cookies[0]).toMatch(/SameSite=Lax/i);
    expect(cookies[0]).toMatch(/Path=\//i);
    expect(cookies[0]).not.toMatch(/Domain=/i);
  });

  test("travels only over HTTPS when that is the public address", async () => {
    const secure = await buildTestApp({ publicUrl: "https://dondoc.example" });
    try {
      const there = await buildAuthority(secure.deps.db);
      const { username } = await buildPerson(secure.deps.db, there.id);
      const answer = await new Browser(secure.app).post("/session", { username, password: PASSWORD });
      expect([answer.headers["set-cookie"]].flat()[0]).toMatch(/^__Secure-dondoc\.session_token=.*; Secure/i);
      const strict = answer.headers["strict-transport-security"];
      expect(strict).toMatch(/max-age=\d+/);
    } finally {
      await secure.close();
    }
  });

  test("is read by our own quick way exactly as better-auth writes it", async () => {
    const browser = await signInAs(t, await person());
    const [name = ""] = browser.cookie.split("=");
    const token = tokenOf(browser.cookie, name, t.deps.secret);
    const rows = await t.deps.db.selectFrom("login_session").select("token").execute();
    expect(rows.map((row) => row.token)).toContain(token);
    expect(tokenOf(browser.cookie, name, `${t.deps.secret}x`)).toBeNull();
    expect(tokenOf(`${name}=%E0%A4%A`, name, t.deps.secret)).toBeNull();
    expect(tokenOf("other=1", name, t.deps.secret)).toBeNull();
  });

  test("is worth nothing when its signature was changed", async () => {
    const browser = await signInAs(t, await person());
    const answer = await t.app.inject({
      url: "/api/v1/session",
      headers: { cookie: browser.cookie.replace(/.{6}$/, "AAAAAA") },
    });
    expect(answer.statusCode).toBe(401);
  });

  test("is signed with a key that only the program's owner can read", async () => {
    const path = join(t.deps.config.dataDir, "session-secret");
    expect((await readFile(path, "utf8")).length).toBeGreaterThanOrEqual(32);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

describe("a sign-in that fails", () => {
  test("says the same for an unknown name, a wrong password and a closed account", async () => {
    const { username } = await person();
    const closed = await person({ active: false });
    const bodies = [
      { username: "khong.co.ai", password: PASSWORD },
      { username, password: "không phải mật khẩu" },
      { username: closed.username, password: PASSWORD },
      { username: "tên / không / hợp lệ", password: PASSWORD },
    ];
    for (const body of bodies) {
      const answer = await new Browser(t.app).post("/session", body);
      expect(answer.statusCode).toBe(401);
      expect(answer.json().error).toMatchObject({ code: "WRONG_CREDENTIALS" });
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  test("takes as long for an unknown name as for a wrong password", { retry: 3 }, async () => {
    const ms = async (username: string) => {
      const times: number[] = [];
      for (let i = 0; i < 9; i++) {
        const from = performance.now();
        await new Browser(t.app).post("/session", {
          username: username.replace("#", `${i}`),
          password: "sai mật khẩu",
        });
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[4]!;
    };
    for (let i = 0; i < 9; i++) await person({ username: `doan.${i}` });
    const known = await ms("doan.#");
    const unknown = await ms("doan.la.#");
    const impossible = await ms("đoán / # /");
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
    expect(impossible / known).toBeGreaterThan(0.6);
  });
});

test("signing in again ends the session that the browser had, and makes a new one", async () => {
  const { username } = await person();
  const browser = await signInAs(t, { username });
  const before = browser.cookie;
  await browser.post("/session", { username, password: PASSWORD });
  expect(browser.cookie).not.toBe(before);
  const old = await t.app.inject({ url: "/api/v1/session", headers: { cookie: before } });
  expect(old.statusCode).toBe(401);
  expect((await browser.get("/session")).statusCode).toBe(200);
});

test("signing out ends the session on the server as well", async () => {
  const browser = await signInAs(t, await person());
  const { cookie } = browser;
  expect((await browser.delete("/session")).statusCode).toBe(204);
  expect(browser.cookie).toBe("");
  expect((await t.app.inject({ url: "/api/v1/session", headers: { cookie } })).statusCode).toBe(401);
  expect((await new Browser(t.app).delete("/session")).statusCode).toBe(204);
});

test("a session ends seven days after its last use", async () => {
  const browser = await signInAs(t, await person());
  await t.deps.db
    .updateTable("login_session")
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute();
  expect((await browser.get("/session")).json().error.code).toBe("NOT_SIGNED_IN");
});

test("a session in use gets its time again", async () => {
  const browser = await signInAs(t, await person());
  const soon = new Date(Date.now() + 24 * 3600_000);
  await t.deps.db.updateTable("login_session").set({ expires_at: soon }).execute();
  const answer = await browser.get("/session");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["set-cookie"]).toMatch(/Max-Age=604800/);
  const row = await t.deps.db
    .selectFrom("login_session")
    .select((eb) => eb.fn.max("expires_at").as("last"))
    .executeTakeFirstOrThrow();
  expect(row.last!.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3600_000);
});
