import type { DocumentSummary } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { announceFiles } from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, NOTICE, type Province, untilRead } from "../../test/documents.ts";
import { announceCancelled } from "./live.ts";
import { readNow } from "./reading.service.ts";
import { queueReadings, READ_QUEUE, wakeReaders } from "./reading-queues.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

let count = 0;
const bringIn = async (browser: Browser): Promise<string> => {
  const answer = await browser.post("/documents/text", { text: `${NOTICE}\n(việc ${++count})` });
  return answer.json<{ document: DocumentSummary }>().document.id;
};

/** Holds all readings at the fetching of their file, and counts these. */
function holdReadings() {
  const { blobs } = program.deps;
  const { get } = blobs;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hold = { begun: 0, release: () => release() };
  blobs.get = async (sha256) => {
    hold.begun++;
    await held;
    blobs.get = get;
    return get.call(blobs, sha256);
  };
  return hold;
}

const jobsOf = async (id: string): Promise<{ name: string; state: string; priority: number }[]> => {
  const found = await program.database.pool.query(
    "SELECT name, state, priority FROM jobs.job WHERE data->>'documentId' = $1 ORDER BY created_on",
    [id],
  );
  return found.rows;
};

test("however many jobs there are for one reading, one process does it once at a time", async () => {
  const browser = await officer();
  const hold = holdReadings();
  const id = await bringIn(browser);
  await expect.poll(() => hold.begun, { timeout: 30_000 }).toBe(1);
  const { deps } = program;
  for (const ended of [1, 2]) {
    await deps.db.transaction().execute((trx) => queueReadings(deps, trx, province.authorityId, [id]));
    wakeReaders(deps);
    const others = async () => (await jobsOf(id)).filter(({ state }) => state === "completed").length;
    await expect.poll(others, { timeout: 20_000 }).toBe(ended);
  }
  expect(hold.begun).toBe(1);
  hold.release();
  expect((await untilRead(browser, id)).state).toBe("review");
});

test("a notice to stop that meant an earlier reading costs time and leaves nobody waiting for ever", async () => {
  const browser = await officer();
  const hold = holdReadings();
  const id = await bringIn(browser);
  await expect.poll(() => hold.begun, { timeout: 30_000 }).toBe(1);
  await announceCancelled(program.deps, program.deps.db, province.authorityId, [id]);
  // The notice takes the way of all notices: what is sent after it has arrived after it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  hold.release();
  expect(await untilRead(browser, id)).toMatchObject({ state: "review", failure: null });
});

test("a reading that fails at its first look at the database stops listening", async () => {
  const { live } = program.deps;
  const { subscribe } = live;
  let listening = 0;
  live.subscribe = (...args) => {
    const end = subscribe.apply(live, args);
    listening++;
    return () => {
      listening--;
      end();
    };
  };
  const wrong = { authorityId: province.authorityId, documentId: "not an id" };
  await expect(readNow(program.deps, wrong)).rejects.toThrow();
  live.subscribe = subscribe;
  expect(listening).toBe(0);
});

/** The beginning of a picture of this kind; each like no other. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEIC = [...Buffer.from("\0\0\0\u0018ftypheic", "latin1")];
const pictureOf = (kind: number[]): Buffer => Buffer.from([...kind, 0, 0, 0, ++count]);
const queuesOf = async (id: string) => (await jobsOf(id)).map(({ name, priority }) => [name, priority]);

test("a scan of a batch waits behind the scan that a person waits for", async () => {
  const browser = await officer();
  const picture = pictureOf(PNG);
  const files = [{ path: "quét.png", byteSize: picture.length }];
  const { batch, toSend } = await announceFiles(browser, files);
  const path = `/batches/${batch.id}/files/${toSend[0]!.itemId}`;
  const { documentId } = (await browser.send("POST", path, ...fileForm("quét.png", picture))).json();
  const alone = await browser.send("POST", "/documents", ...fileForm("ảnh.png", pictureOf(PNG)));
  const { id } = alone.json<{ document: DocumentSummary }>().document;
  for (const read of [documentId, id]) await untilRead(browser, read);
  expect(await queuesOf(documentId)).toEqual([
    ["read-document", 0],
    ["read-scan", 0],
  ]);
  expect(await queuesOf(id)).toEqual([
    ["read-document", 10],
    ["read-scan", 10],
  ]);
});

test("a picture of a kind that nobody can open is told at once, not behind the scans", async () => {
  const browser = await officer();
  const answer = await browser.send("POST", "/documents", ...fileForm("ảnh.heic", pictureOf(HEIC)));
  const { id } = answer.json<{ document: DocumentSummary }>().document;
  expect(await untilRead(browser, id)).toMatchObject({ state: "failed", failure: { code: "FILE_IMAGE" } });
  expect((await queuesOf(id)).map(([name]) => name)).toEqual([READ_QUEUE]);
});
