import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, signInAs } from "../../test/builders.ts";

let t: TestApp;
let authorityId: string;
beforeAll(async () => {
  t = await buildTestApp();
  authorityId = (await buildAuthority(t.deps.db)).id;
});
afterAll(() => t.close());

type Entry = { id: string; current: boolean; userAgent: string | null };

test("a person sees their own open sessions and which one this is", async () => {
  const person = await buildPerson(t.deps.db, authorityId);
  const here = await signInAs(t, person);
  await signInAs(t, person);
  await signInAs(t, await buildPerson(t.deps.db, authorityId));
  const entries = (await here.get("/sessions")).json<Entry[]>();
  expect(entries).toHaveLength(2);
  expect(entries.filter((entry) => entry.current)).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain(here.cookie.split("=")[1]!.split(".")[0]);
});

test("ends one of them, and never somebody else's", async () => {
  const person = await buildPerson(t.deps.db, authorityId);
  const here = await signInAs(t, person);
  const there = await signInAs(t, person);
  const stranger = await signInAs(t, await buildPerson(t.deps.db, authorityId));
  const other = (await here.get("/sessions")).json<Entry[]>().find((entry) => !entry.current)!;
  const refused = await stranger.delete(`/sessions/${other.id}`);
  expect(refused.json().error.code).toBe("NOT_FOUND");
  expect((await there.get("/session")).statusCode).toBe(200);
  expect((await here.delete(`/sessions/${other.id}`)).statusCode).toBe(204);
  expect((await there.get("/session")).statusCode).toBe(401);
});
