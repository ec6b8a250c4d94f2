import { type DocumentSummary, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, importText, NOTICE, type Province } from "../../test/documents.ts";
import { writeProgress } from "./reading-progress.repository.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());

let count = 0;
async function imported(text = `${NOTICE}\n(${++count})`) {
  const officer = await signIn(program, province.authorityId, "officer");
  const document = await importText(officer, text);
  const { sha256 } = await program.deps.db
    .selectFrom("document")
    .select("sha256")
    .where("id", "=", document.id)
    .executeTakeFirstOrThrow();
  return { officer, document, sha256 };
}

describe("removing a document", () => {
  test("takes its proposals and its file along; the same file can be brought in again", async () => {
    const { officer, document, sha256 } = await imported(`${NOTICE}\nxóa`);
    expect((await officer.delete(`/documents/${document.id}`)).statusCode).toBe(204);
    expect((await officer.get(`/documents/${document.id}`)).statusCode).toBe(404);
    await expect(program.deps.blobs.get(sha256)).rejects.toMatchObject({ code: "STORED_FILE_MISSING" });
    expect((await imported(`${NOTICE}\nxóa`)).document.id).not.toBe(document.id);
  });

  test("the file stays while another authority has it", async () => {
    const text = `${NOTICE}\nchung`;
    const { officer, document, sha256 } = await imported(text);
    const other = await buildProvince(program);
    await importText(await signIn(program, other.authorityId, "officer"), text);
    await officer.delete(`/documents/${document.id}`);
    expect((await program.deps.blobs.get(sha256)).toString()).toBe(text);
  });

  test("is refused while it has tasks, also accepted by a colleague a moment ago", async () => {
    const { officer, document } = await imported();
    const [proposal] = (await officer.get(`/documents/${document.id}/review`)).json().proposals;
    const accepted = await officer.post(`/proposals/${proposal.id}/accept`, { version: proposal.version });
    const refused = await officer.delete(`/documents/${document.id}`);
    expect(refused.json()).toMatchObject({ error: { code: "DOCUMENT_HAS_TASKS" } });
    const { version } = accepted.json().proposals[0];
    await officer.post(`/proposals/${proposal.id}/reopen`, { version });
    expect((await officer.delete(`/documents/${document.id}`)).statusCode).toBe(204);
  });

  test("stops its reading, and nothing more is told of how far it is", async () => {
    const { deps } = program;
    const { read } = deps.reader;
    let stopped = false;
    deps.reader.read = (text, options, signal) => {
      const reading = read.call(deps.reader, text, options, signal);
      reading.catch(() => {
        stopped = true;
      });
      return reading;
    };
    const officer = await signIn(program, province.authorityId, "officer");
    const answer = await officer.post("/documents/text", { text: NOTICE.repeat(400) });
    const { id } = answer.json<{ document: DocumentSummary }>().document;
    const stage = async () => (await officer.get(`/documents/${id}`)).json<DocumentSummary>().reading?.stage;
    await expect.poll(stage, { timeout: 30_000, interval: 20 }).toBe("orders");
    expect((await officer.delete(`/documents/${id}`)).statusCode).toBe(204);
    await expect.poll(() => stopped, { timeout: 10_000 }).toBe(true);
    deps.reader.read = read;
    const progress = { stage: "orders" as const, page: null, pages: null };
    await writeProgress(deps.db, province.authorityId, id, progress);
    expect(await deps.db.selectFrom("reading_progress").selectAll().execute()).toEqual([]);
  });

  test("of another authority: not found", async () => {
    const { document } = await imported();
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "administrator");
    expect((await stranger.delete(`/documents/${document.id}`)).statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "removes documents" : "removes nothing", async () => {
    const { document } = await imported();
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.delete(`/documents/${document.id}`)).statusCode).toBe(may ? 204 : 403);
  });
});
