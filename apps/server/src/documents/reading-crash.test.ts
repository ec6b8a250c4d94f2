import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson } from "../../test/builders.ts";
import { freshDatabase, type TestDatabase } from "../../test/database.ts";
import { buildProvince, NOTICE } from "../../test/documents.ts";
import { cookieOf, startProcess } from "../../test/process.ts";

let database: TestDatabase;
let dataDir: string;
const running: { kill: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "dondoc-crash-"));
});
afterAll(async () => {
  for (const { kill } of running) await kill();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 40_000; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("waited too long");
}

async function start() {
  const started = await startProcess(database.url, dataDir);
  running.push(started);
  return started;
}

async function bringIn(url: string, username: string, text: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/documents/text`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: await cookieOf(url, username) },
    body: JSON.stringify({ text }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { document: { id: string } }).document.id;
}

test("a reading that a crash cut off is picked up again, once, when the program starts", async () => {
  const { db } = database;
  const province = await buildProvince({ deps: { db } });
  const officer = await buildPerson(db, province.authorityId, { role: "officer" });
  const stateOf = async (id: string) =>
    (await db.selectFrom("document").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

  const first = await start();
  // Some seconds of reading, so that the process surely dies in the middle of it.
  const id = await bringIn(first.url, officer.username, NOTICE.repeat(1000));
  await until(async () => {
    const active =
      await sql`SELECT 1 FROM jobs.job WHERE name = 'read-document' AND state = 'active'`.execute(db);
    return active.rows.length > 0;
  });
  await first.kill();
  expect(await stateOf(id)).toBe("reading");

  await start();
  await until(async () => (await stateOf(id)) !== "reading");
  expect(await stateOf(id)).toBe("review");
  const { count } = await db
    .selectFrom("proposal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  expect(count).toBe(5000);
});
