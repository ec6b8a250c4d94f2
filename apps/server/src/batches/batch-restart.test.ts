import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BatchSummary } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildZip } from "../../../../packages/files/test/build-zip.ts";
import { freshNotice } from "../../test/batches.ts";
import { buildPerson } from "../../test/builders.ts";
import { freshDatabase, type TestDatabase } from "../../test/database.ts";
import { buildProvince } from "../../test/documents.ts";
import { cookieOf, startProcess } from "../../test/process.ts";

const FILES = 60;

let database: TestDatabase;
let dataDir: string;
const running: { kill: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "dondoc-batch-"));
});
afterAll(async () => {
  for (const { kill } of running) await kill();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start() {
  const started = await startProcess(database.url, dataDir);
  running.push(started);
  return started;
}

test("a batch that a crash cut off is finished after the next start, each file once", {
  timeout: 180_000,
}, async () => {
  const { db } = database;
  const province = await buildProvince({ deps: { db } });
  const { username } = await buildPerson(db, province.authorityId, { role: "officer" });
  const first = await start();
  const form = new FormData();
  const parts = Array.from({ length: FILES }, (_, i) => ({ name: `${i}.txt`, data: freshNotice() }));
  form.append("file", new Blob([new Uint8Array(buildZip(parts))]), "lô.zip");
  const cookie = await cookieOf(first.url, username);
  const answer = await fetch(`${first.url}/api/v1/batches`, {
    method: "POST",
    headers: { cookie },
    body: form,
  });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as BatchSummary;
  const statesOf = async () =>
    (await db.selectFrom("batch_item").select("state").execute()).map((row) => row.state);
  const stored = async () => (await statesOf()).filter((state) => state === "stored").length;
  await expect.poll(stored, { timeout: 60_000, interval: 5 }).toBeGreaterThan(3);
  await first.kill();
  expect(await stored()).toBeLessThan(FILES);
  expect(await readdir(join(dataDir, "batches"))).toEqual([`${id}.zip`]);

  const second = await start();
  const batch = async () => {
    const headers = { cookie: await cookieOf(second.url, username) };
    return (await (await fetch(`${second.url}/api/v1/batches/${id}`, { headers })).json()) as BatchSummary;
  };
  await expect
    .poll(async () => (await batch()).counts.done, { timeout: 120_000, interval: 1000 })
    .toBe(FILES);
  expect(await batch()).toMatchObject({ unpacking: false, counts: { total: FILES, known: 0, failed: 0 } });
  expect(await readdir(join(dataDir, "batches"))).toEqual([]);
  const { count } = await db
    .selectFrom("document")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  expect(count).toBe(FILES);
});
