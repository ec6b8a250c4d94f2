import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";

let t: TestApp;
beforeAll(async () => {
  t = await buildTestApp({}, { jobs: true });
});
afterAll(() => t.close());

test("the sample data load once, and then roles are taken by their cards", { timeout: 120_000 }, async () => {
  const token = t.deps.setup.open();
  const browser = new Browser(t.app);
  const answer = await browser.post("/setup/demo", { token });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toEqual({ needed: false });
  expect((await browser.post("/setup/demo", { token })).json().error.code).toBe("SETUP_DONE");

  const people = (await browser.get("/demo/people")).json<
    { personId: string; role: string; hint: string }[]
  >();
  expect(new Set(people.map((person) => person.role)).size).toBeGreaterThan(3);
  const officer = people.find((person) => person.role === "officer")!;
  const me = await browser.post("/demo/session", { personId: officer.personId });
  expect(me.json()).toMatchObject({ person: { id: officer.personId, role: "officer" }, demo: true });
  expect((await browser.get("/session")).json()).toEqual(me.json());
});

test("a person without a card cannot be taken", async () => {
  const browser = new Browser(t.app);
  const cards = (await browser.get("/demo/people")).json<{ personId: string }[]>();
  const { id } = await t.deps.db
    .selectFrom("person")
    .select("id")
    .where(
      "id",
      "not in",
      cards.map((card) => card.personId),
    )
    .limit(1)
    .executeTakeFirstOrThrow();
  const answer = await browser.post("/demo/session", { personId: id });
  expect(answer.json().error.code).toBe("NOT_DEMO");
});
