import { type DocumentSummary, type DocumentsEvent, type ReviewEvent, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPdf, setLines } from "../../../../packages/files/test/build-pdf.ts";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  fileForm,
  importText,
  NOTICE,
  type Province,
  untilRead,
} from "../../test/documents.ts";
import { listenTo } from "../../test/event-stream.ts";

const PAGES = 40;
let program: TestApp;
let province: Province;
let address: string;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
  address = await program.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

/** A long plan of invented lines. */
const longPdf = (): Buffer => {
  const lines = NOTICE.split("\n").filter((line) => line !== "");
  return Buffer.from(
    buildPdf(
      Array.from({ length: PAGES }, (_, page) => ({
        texts: lines.flatMap((line, i) =>
          setLines(page === 0 ? line : `${line} ${page}`, { y: 50 + i * 34, step: 15, size: 11, indent: 0 }),
        ),
      })),
    ),
  );
};
const bringIn = async (browser: Browser, name: string, bytes: Buffer): Promise<DocumentSummary> =>
  (await browser.send("POST", "/documents", ...fileForm(name, bytes))).json().document;

test("whoever looks hears page n of m, about once a second, and the list tells it to those who come later", async () => {
  const browser = await officer();
  const list = await listenTo<DocumentsEvent>(address, browser, "/documents/events");
  // The last stage is held until somebody who comes later has looked.
  const { reader } = program.deps;
  const { read } = reader;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  reader.read = async (...args) => {
    await held;
    return read.apply(reader, args);
  };
  const { id, reading } = await bringIn(browser, "kế hoạch.pdf", longPdf());
  expect(reading).toEqual({ stage: "waiting", page: null, pages: null });
  const own = await listenTo<ReviewEvent>(address, browser, `/documents/${id}/events`);
  const begin = performance.now();
  const readings = () => list.heard.flatMap((event) => (event.kind === "reading" ? [event.reading] : []));
  const pages = () => readings().filter(({ stage }) => stage === "text");
  await expect.poll(pages, { timeout: 30_000, interval: 20 }).not.toEqual([]);
  const stage = async () => (await browser.get(`/documents/${id}`)).json().reading.stage;
  await expect.poll(stage, { timeout: 30_000 }).toBe("orders");
  reader.read = read;
  release();
  expect(await untilRead(browser, id)).toMatchObject({ state: "review", pages: PAGES, reading: null });
  await list.hears({ kind: "document", id });
  const heard = pages();
  expect(heard.every(({ page, pages: of }) => of === PAGES && page! >= 1 && page! <= PAGES)).toBe(true);
  expect(heard.map(({ page }) => page)).toEqual(heard.map(({ page }) => page).sort((a, b) => a! - b!));
  // One at the beginning, and then not more than one a second.
  expect(readings().length).toBeLessThanOrEqual(2 + (performance.now() - begin) / 1000);
  expect(own.heard.some(({ kind }) => kind === "reading")).toBe(true);
  const left = await program.deps.db.selectFrom("reading_progress").selectAll().execute();
  expect(left).toEqual([]);
  list.leave();
  own.leave();
});

test("pictures of pages go to a queue of their own, in which they fail for what they are", async () => {
  const browser = await officer();
  const scan = Buffer.from(buildPdf([{ texts: [] }, { texts: [] }]));
  const { id } = await bringIn(browser, "bản quét.pdf", scan);
  const document = await untilRead(browser, id);
  expect(document.state).toBe("failed");
  const queued = await program.database.pool.query(
    "SELECT name, data FROM jobs.job WHERE data->>'documentId' = $1 ORDER BY created_on",
    [id],
  );
  expect(queued.rows.map(({ name }) => name)).toEqual(["read-document", "read-scan"]);
});

test("a letter is read while scans wait for each other", async () => {
  const browser = await officer();
  // The queue of scans is held by one that never ends, as far as this test can see.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { blobs } = program.deps;
  const { get } = blobs;
  const scan = Buffer.from(buildPdf([{ texts: [] }, { texts: [] }, { texts: [] }]));
  let looks = 0;
  blobs.get = async (sha256) => {
    const bytes = await get.call(blobs, sha256);
    if (bytes.equals(scan) && ++looks === 2) await held;
    return bytes;
  };
  const { id } = await bringIn(browser, "sách quét.pdf", scan);
  await expect.poll(() => looks, { timeout: 30_000 }).toBe(2);
  expect((await importText(browser, `${NOTICE}\n(không chờ)`)).state).toBe("review");
  expect((await browser.get(`/documents/${id}`)).json().state).toBe("reading");
  blobs.get = get;
  release();
  await untilRead(browser, id);
});

describe.each(ROLES)("%s", (role) => {
  const may = !["unit_head", "unit_contact"].includes(role);
  test(may ? "hears of documents" : "hears nothing of documents", async () => {
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    if (may) (await listenTo(address, browser, "/documents/events")).leave();
    else expect((await browser.get("/documents/events")).statusCode).toBe(403);
  });
});
