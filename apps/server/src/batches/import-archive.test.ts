import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildZip, type ZipPart } from "../../../../packages/files/test/build-zip.ts";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { freshNotice, importArchive, itemsOf, sendArchive, untilSettled } from "../../test/batches.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, importText, NOTICE, type Province } from "../../test/documents.ts";

const MIB = 1024 * 1024;
let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({ maxUploadBytes: 2 * MIB, maxBatchBytes: 4 * MIB }, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(program.deps.config.dataDir, folder), { recursive: true }).catch(() => [])).sort();

test("each file of an archive becomes a document, the bad ones say why, the secret one is not kept", async () => {
  const browser = await officer();
  const known = await importText(browser, freshNotice());
  const knownText = await browser.get(`/documents/${known.id}/file`);
  const secret = NOTICE.replace("Số: 45/TB-UBND", "TỐI MẬT\n\nSố: 47/TB-UBND");
  const twice = freshNotice();
  const { id, ...batch } = await importArchive(browser, [
    { name: "Thông báo/", data: "" },
    { name: "Thông báo/một.txt", data: twice },
    { name: "Thông báo/hỏng.pdf", data: "%PDF-1.7 và phần còn lại không phải là PDF" },
    { name: "__MACOSX/._một.txt", data: "x" },
    { name: "../../mật.txt", data: secret },
    { name: "đã có.txt", data: knownText.rawPayload },
    { name: "trong.zip", data: buildZip([{ name: "a.txt", data: "x" }]) },
    { name: "giả.txt", data: buildZip([{ name: "a.txt", data: "x" }]) },
    { name: "dối.txt", data: freshNotice(), claims: { crc: 1 } },
    { name: "một lần nữa.txt", data: twice },
  ]);
  expect(batch).toMatchObject({
    name: "Tháng 8.zip",
    source: "archive",
    unpacking: true,
    counts: { total: 8 },
  });
  expect(await untilSettled(browser, id)).toMatchObject({
    counts: { total: 8, waiting: 0, reading: 0, done: 1, known: 2, failed: 5, cancelled: 0 },
    // The broken PDF and the archive in disguise have a file to read again.
    retryable: 2,
  });
  const items = await itemsOf(browser, id);
  expect(items.map(({ path, outcome, failure }) => [path, outcome, failure?.code])).toEqual([
    ["Thông báo/một.txt", "done", undefined],
    ["Thông báo/hỏng.pdf", "failed", "FILE_BROKEN"],
    ["mật.txt", "failed", "FILE_SECRET"],
    ["đã có.txt", "known", undefined],
    ["trong.zip", "failed", "FILE_ARCHIVE"],
    ["giả.txt", "failed", "FILE_ARCHIVE"],
    ["dối.txt", "failed", "FILE_BROKEN"],
    ["một lần nữa.txt", "known", undefined],
  ]);
  expect(items[0]).toMatchObject({ title: "45/TB-UBND", reading: null });
  expect(items[3]!.documentId).toBe(known.id);
  expect(items[7]!.documentId).toBe(items[0]!.documentId);
  expect(items[4]!.documentId).toBeNull();
  expect((await browser.get(`/documents/${items[2]!.documentId}/file`)).statusCode).toBe(404);
  // Neither the archive, in which the secret still was, nor anything half received.
  expect(await filesIn("batches")).toEqual([]);
  expect(await filesIn("files/incoming")).toEqual([]);
});

describe("an archive is refused as a whole, and nothing is left of it", () => {
  test.each<[string, () => Buffer, number, string, string | undefined]>([
    [
      "that is a bomb",
      () => buildZip([{ name: "a.txt", data: Buffer.alloc(2 * MIB) }]),
      422,
      "FILE_REJECTED",
      "FILE_TOO_COMPLEX",
    ],
    [
      "with a password",
      () => buildZip([{ name: "a.txt", data: "x", encrypted: true }]),
      422,
      "FILE_REJECTED",
      "FILE_PASSWORD",
    ],
    [
      "of 5,001 files",
      () => buildZip(Array.from({ length: 5001 }, (_, i): ZipPart => ({ name: `${i}`, data: "x" }))),
      422,
      "FILE_REJECTED",
      "ARCHIVE_TOO_MANY",
    ],
    ["that is none", () => Buffer.from(NOTICE), 422, "FILE_REJECTED", "FILE_BROKEN"],
    ["without bytes", () => Buffer.alloc(0), 422, "FILE_REJECTED", "FILE_BROKEN"],
    ["beyond the limit", () => Buffer.alloc(5 * MIB, 1), 413, "FILE_TOO_LARGE", undefined],
  ])("%s", async (_, bytes, status, code, detail) => {
    const browser = await officer();
    const answer = await sendArchive(browser, bytes());
    expect([answer.statusCode, answer.json().error.code, answer.json().error.details?.code]).toEqual([
      status,
      code,
      detail,
    ]);
    expect(await filesIn("batches")).toEqual([]);
  });
});

test("who brought it in stands in the audit", async () => {
  const browser = await officer();
  const { id } = await importArchive(browser, [{ name: "a.txt", data: freshNotice() }]);
  await untilSettled(browser, id);
  const events = await program.deps.db
    .selectFrom("audit_event")
    .select(["action", "person_id"])
    .where("subject_id", "=", id)
    .execute();
  expect(events).toEqual([{ action: "batches.create", person_id: browser.person.id }]);
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "brings archives in" : "brings no archive in", async () => {
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await sendArchive(browser, buildZip([{ name: `${role}.txt`, data: freshNotice() }]));
    expect(answer.statusCode).toBe(may ? 201 : 403);
  });
});
