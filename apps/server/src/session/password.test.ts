import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, PASSWORD, signInAs } from "../../test/builders.ts";
import { checkPassword, hashPassword, isPassword } from "./password.ts";

describe("which passwords are refused", () => {
  test.each([
    ["ngắn quá"],
    ["matkhau123"],
    ["Matkhau@2026"],
    ["12345678910"],
    ["ubnd@123456"],
    ["UBND@123456"],
    ["vanthu.xa1"],
    ["vanthu.xa1@2026"],
    ["aaaaaaaaaaaa"],
    ["abababababab"],
    ["Việt Nam 2026"],
  ])("%s", (password) => {
    expect(() => checkPassword(password, "vanthu.xa1")).toThrow("Mật khẩu quá yếu");
  });

  test.each([["gió thổi qua đồi chè"], ["correct horse battery"], ["K7#mTq92!xLp"], ["ba con trâu đen"]])(
    "%s is accepted",
    (password) => expect(() => checkPassword(password, "vanthu.xa1")).not.toThrow(),
  );
});

describe("how passwords are kept", () => {
  test("as argon2id with at least 19 MiB and two passes", async () => {
    expect(await hashPassword("gió thổi qua đồi chè")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("a keyboard that composes its accents differently makes no difference", async () => {
    const stored = await hashPassword("đồi chè".normalize("NFC"));
    expect(await isPassword(stored, "đồi chè".normalize("NFD"))).toBe(true);
    expect(await isPassword(stored, "doi che")).toBe(false);
    expect(await isPassword("no hash at all", "đồi chè")).toBe(false);
  });
});

describe("changing the own password", () => {
  let t: TestApp;
  let authorityId: string;
  beforeAll(async () => {
    t = await buildTestApp();
    authorityId = (await buildAuthority(t.deps.db)).id;
  });
  afterAll(() => t.close());
  const NEXT = "mưa rơi trên mái đình";

  test("needs the present one", async () => {
    const browser = await signInAs(t, await buildPerson(t.deps.db, authorityId));
    const answer = await browser.post("/session/password", { current: "không nhớ", next: NEXT });
    expect(answer.json().error.code).toBe("WRONG_CREDENTIALS");
  });

  test("refuses a weak one", async () => {
    const browser = await signInAs(t, await buildPerson(t.deps.db, authorityId));
    const answer = await browser.post("/session/password", { current: PASSWORD, next: "matkhau@2026" });
    expect(answer.json().error.code).toBe("PASSWORD_WEAK");
  });

  test("ends the other sessions and keeps this one", async () => {
    const person = await buildPerson(t.deps.db, authorityId);
    const here = await signInAs(t, person);
    const there = await signInAs(t, person);
    expect((await here.post("/session/password", { current: PASSWORD, next: NEXT })).statusCode).toBe(204);
    expect((await here.get("/session")).statusCode).toBe(200);
    expect((await there.get("/session")).statusCode).toBe(401);
    const old = await there.post("/session", { username: person.username, password: PASSWORD });
    expect(old.json().error.code).toBe("WRONG_CREDENTIALS");
    const now = await there.post("/session", { username: person.username, password: NEXT });
    expect(now.statusCode).toBe(200);
  });

  test("guessing the present one locks like a sign-in", async () => {
    const browser = await signInAs(t, await buildPerson(t.deps.db, authorityId));
    for (let i = 0; i < 4; i++) await browser.post("/session/password", { current: `đoán ${i}`, next: NEXT });
    await browser.post("/session/password", { current: "đoán lần năm", next: NEXT });
    const answer = await browser.post("/session/password", { current: PASSWORD, next: NEXT });
    expect(answer.json().error.code).toBe("LOCKED_OUT");
  });
});
