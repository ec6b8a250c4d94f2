import type { TasksChanged } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { type BuiltPerson, buildAuthority, buildPerson, buildUnit, signIn } from "../../test/builders.ts";
import { giveOrder } from "../../test/orders.ts";

let program: TestApp;
let address: string;
let authority: { id: string };
let unit: { id: string };
let officer: BuiltPerson;
beforeAll(async () => {
  program = await buildTestApp();
  authority = await buildAuthority(program.deps.db);
  unit = await buildUnit(program.deps.db, authority.id);
  officer = await buildPerson(program.deps.db, authority.id, { role: "officer" });
  address = await program.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => program.close());

/** Reads the stream as a page does. */
async function listen(browser: Browser) {
  const leaving = new AbortController();
  const answer = await fetch(`${address}/api/v1/tasks/events`, {
    headers: { cookie: browser.cookie },
    signal: leaving.signal,
  });
  expect(answer.status).toBe(200);
  const heard: TasksChanged[] = [];
  const reading = (async () => {
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream()))
      for (const line of chunk.split("\n"))
        if (line.startsWith("data: ")) heard.push(JSON.parse(line.slice(6)) as TasksChanged);
  })().catch(() => {});
  return {
    heard,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

test("an order given and received reaches open pages of the authority, without ids", async () => {
  const leader = await listen(await signIn(program, authority.id, "leader"));
  const id = await giveOrder(program, officer, [unit.id]);
  await expect.poll(() => leader.heard, { timeout: 5000 }).toEqual([{ kind: "tasks" }]);
  const contact = await signIn(program, authority.id, "unit_contact", { unitId: unit.id });
  await contact.post(`/tasks/${id}/events`, { kind: "received", version: 0 });
  await expect.poll(() => leader.heard, { timeout: 5000 }).toHaveLength(2);
  await leader.leave();
});

test("what is refused and what happens elsewhere is not announced", async () => {
  const elsewhere = await buildAuthority(program.deps.db);
  const stranger = await listen(await signIn(program, elsewhere.id, "officer"));
  const own = await listen(await signIn(program, authority.id, "officer"));
  const id = await giveOrder(program, officer, [unit.id]);
  await expect.poll(() => own.heard, { timeout: 5000 }).toHaveLength(1);
  const contact = await signIn(program, authority.id, "unit_contact", { unitId: unit.id });
  expect((await contact.post(`/tasks/${id}/events`, { kind: "received", version: 5 })).statusCode).toBe(409);
  await contact.post(`/tasks/${id}/events`, { kind: "received", version: 0 });
  await expect.poll(() => own.heard, { timeout: 5000 }).toHaveLength(2);
  expect(stranger.heard).toEqual([]);
  await own.leave();
  await stranger.leave();
});
