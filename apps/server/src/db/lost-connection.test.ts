import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, signIn } from "../../test/builders.ts";

let t: TestApp;
let administrator: Browser;
let server: pg.Client;
beforeAll(async () => {
  t = await buildTestApp();
  administrator = await signIn(t, (await buildAuthority(t.deps.db)).id, "administrator");
  server = new pg.Client({ connectionString: t.database.url });
  await server.connect();
});
afterAll(async () => {
  await server.end();
  await t.close();
});

/** What a database that restarts does to every connection of the program; its own vacuum is nobody's to end. */
const endConnections = () =>
  server.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );

test("connections that end under requests end neither the program nor an acknowledged write", async () => {
  const acknowledged: string[] = [];
  const refused = new Set<string>();
  let writing = true;
  const write = async (writer: number) => {
    for (let i = 0; writing; i++) {
      const name = `Đơn vị ${writer}.${i}`;
      const answer = await administrator.post("/units", { name, kind: "other" });
      if (answer.statusCode === 201) acknowledged.push(name);
      else refused.add(answer.json().error.code);
    }
  };
  const writers = [1, 2, 3, 4, 5, 6].map(write);
  for (let times = 0; times < 10; times++) {
    await pause(60);
    await endConnections();
  }
  writing = false;
  await Promise.all(writers);
  // Nothing but "not now": the program's fault would be INTERNAL.
  expect([...refused]).toEqual(["NOT_READY"]);
  expect((await t.app.inject("/readyz")).statusCode).toBe(200);
  const names = (await administrator.get("/units")).json<{ name: string }[]>().map(({ name }) => name);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(names).toEqual(expect.arrayContaining(acknowledged));
});

test("who listens for changes is told that some may have been missed, and hears the next one", async () => {
  let gaps = 0;
  const heard: unknown[] = [];
  const unsubscribe = t.deps.live.subscribe("authority", "topic", {
    onMessage: (body) => heard.push(body),
    onGap: () => gaps++,
  });
  const hears = async (word: string) => {
    const announce = () =>
      t.deps.live
        .announce(t.deps.db, { authorityId: "authority", topic: "topic", body: word })
        .catch(() => {});
    await expect.poll(() => announce().then(() => heard), { timeout: 5000 }).toContain(word);
  };
  await hears("before");
  await endConnections();
  await expect.poll(() => gaps, { timeout: 5000 }).toBe(1);
  await hears("after");
  unsubscribe();
});
