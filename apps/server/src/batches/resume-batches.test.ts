import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { freshNotice, importArchive, itemsOf, untilSettled } from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, type Province } from "../../test/documents.ts";
import { newId } from "../ids.ts";
import { insertBatch } from "./batch.repository.ts";
import { insertItems } from "./batch-item.repository.ts";
import { resumeBatches } from "./unpack.service.ts";
import { Unpacker } from "./unpacker.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

test("an archive on another server's disk is left to that server, for a day", async () => {
  const browser = await officer();
  const { deps, time } = program;
  const authority_id = province.authorityId;
  const batch = { authority_id, id: newId(), name: "Lô", source: "archive" as const, unpacking: true };
  await insertBatch(deps.db, { ...batch, created_by: browser.person.id, created_at: time.now });
  const item = { authority_id, batch_id: batch.id, id: newId(), position: 0, path: "a.txt", byte_size: 5 };
  await insertItems(deps.db, [{ ...item, state: "waiting", failure: null }]);
  const resumed = async () => {
    await resumeBatches(deps);
    // Behind what there was to do.
    await new Promise<void>((done) => deps.unpacker.enqueue(async () => done()));
    return (await itemsOf(browser, batch.id)).map(({ outcome }) => outcome);
  };
  expect(await resumed()).toEqual(["waiting"]);
  time.now = new Date(time.now.getTime() + 25 * 3_600_000);
  const late = await officer();
  await resumeBatches(deps);
  await untilSettled(late, batch.id);
  expect((await itemsOf(late, batch.id))[0]).toMatchObject({
    outcome: "failed",
    failure: { code: "FILE_BROKEN" },
  });
});

test("an archive that the server cannot unpack is tried until it can", async () => {
  const browser = await officer();
  const { deps } = program;
  deps.unpacker = new Unpacker([1]);
  const { blobs } = deps;
  const { stage } = blobs;
  let tries = 0;
  blobs.stage = async (source) => {
    if (++tries < 9) throw new Error("the disk is away");
    return stage.call(blobs, source);
  };
  const { id } = await importArchive(browser, [{ name: "a.txt", data: freshNotice() }]);
  expect((await untilSettled(browser, id)).counts).toMatchObject({ total: 1, done: 1 });
  expect(tries).toBe(9);
});

test("what fails goes behind the others, and its pauses grow to the last one only", async () => {
  const unpacker = new Unpacker([1, 5]);
  const done: string[] = [];
  await new Promise<void>((end) => {
    unpacker.enqueue(async () => {
      done.push("bad");
      if (done.length < 9) throw new Error("not yet");
      end();
    });
    for (const name of ["one", "two"]) unpacker.enqueue(async () => void done.push(name));
  });
  expect(done).toEqual(["bad", "one", "two", ...Array.from({ length: 6 }, () => "bad")]);
  await unpacker.close();
});
