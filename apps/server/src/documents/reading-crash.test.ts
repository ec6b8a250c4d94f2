import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson, PASSWORD } from "../../test/builders.ts";
import { freshDatabase, type TestDatabase } from "../../test/database.ts";
import { buildProvince, NOTICE } from "../../test/documents.ts";

let database: TestDatabase;
let dataDir: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "dondoc-crash-"));
});
afterAll(async () => {
  for (const child of running) await kill(child);
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function startProcess(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../test/serve.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DONDOC_DATA: dataDir,
      DONDOC_PORT: "0",
      DONDOC_LOG: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return { url: line.toString().trim(), child };
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 40_000; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("waited too long");
}

async function bringIn(url: string, username: string, text: string): Promise<string> {
  const post = (path: string, body: object, cookie = "") =>
    fetch(`${url}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(body),
    });
  const session = await post("/session", { username, password: PASSWORD });
  const cookie = session.headers.getSetCookie().map((line) => line.split(";")[0]);
  const answer = await post("/documents/text", { text }, cookie.join("; "));
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { document: { id: string } }).document.id;
}

test("a reading that a crash cut off is picked up again, once, when the program starts", async () => {
  const { db } = database;
  const province = await buildProvince({ deps: { db } });
  const officer = await buildPerson(db, province.authorityId, { role: "officer" });
  const stateOf = async (id: string) =>
    (await db.selectFrom("document").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

  const first = await startProcess();
  // Some seconds of reading, so that the process surely dies in the middle of it.
  const id = await bringIn(first.url, officer.username, NOTICE.repeat(1000));
  await until(async () => {
    const active =
      await sql`SELECT 1 FROM jobs.job WHERE name = 'read-document' AND state = 'active'`.execute(db);
    return active.rows.length > 0;
  });
  await kill(first.child);
  expect(await stateOf(id)).toBe("reading");

  await startProcess();
  await until(async () => (await stateOf(id)) !== "reading");
  expect(await stateOf(id)).toBe("review");
  const { count } = await db
    .selectFrom("proposal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  expect(count).toBe(5000);
});
