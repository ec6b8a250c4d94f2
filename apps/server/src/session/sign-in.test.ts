import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, PASSWORD } from "../../test/builders.ts";

let t: TestApp;
let authority: { id: string; name: string };

beforeAll(async () => {
  t = await buildTestApp();
  authority = await buildAuthority(t.deps.db);
});
afterAll(() => t.close());

test("a person signs in and is told who they are and what they may do", async () => {
  const person = await buildPerson(t.deps.db, authority.id, { role: "officer" });
  const browser = new Browser(t.app);
  const answer = await browser.post("/session", { username: person.username, password: PASSWORD });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toMatchObject({
    person: { id: person.id, role: "officer" },
    authority: { id: authority.id, kind: "tinh" },
    demo: false,
  });
  expect(answer.json().may).toContain("tasks.assign");
  const me = await browser.get("/session");
  expect(me.json()).toEqual(answer.json());
});
