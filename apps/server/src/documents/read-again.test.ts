import { type DocumentSummary, type Proposal, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  importText,
  NOTICE,
  type Province,
  reviewOf,
  spanOf,
  untilRead,
} from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());

let count = 0;
const imported = async (officer: Browser) => importText(officer, `${NOTICE}\n(${++count})`);

async function readAgain(officer: Browser, id: string): Promise<DocumentSummary> {
  const answer = await officer.post(`/documents/${id}/read`);
  expect(answer.statusCode, answer.body).toBe(202);
  expect(answer.json()).toMatchObject({ state: "reading" });
  return untilRead(officer, id);
}

describe("reading a document again", () => {
  test("what officers did stays; what nobody touched is proposed anew", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const { id } = await imported(officer);
    const { proposals } = await reviewOf(officer, id);
    const [edited, rejected, accepted, , untouched] = proposals as [
      Proposal,
      Proposal,
      Proposal,
      Proposal,
      Proposal,
    ];
    await officer.patch(`/proposals/${edited.id}`, {
      version: 0,
      title: "Rà soát vốn",
      spans: [spanOf("rà soát vốn đầu tư công")],
    });
    await officer.post(`/proposals/${rejected.id}/reject`, { version: 0, reason: "duplicate" });
    await officer.post(`/proposals/${accepted.id}/accept`, { version: 0 });
    // As if the reader had found these orders differently before.
    await program.deps.db
      .updateTable("proposal")
      .set({ title: "cũ" })
      .where("id", "=", untouched.id)
      .execute();
    const document = await readAgain(officer, id);
    expect(document).toMatchObject({ state: "review", progress: { pending: 3, accepted: 1, rejected: 1 } });
    const after = (await reviewOf(officer, id)).proposals;
    expect(after.map((proposal) => proposal.id)).toEqual(proposals.map((proposal) => proposal.id));
    expect(after.map(({ state, title }) => [state, title])).toEqual([
      ["pending", "Rà soát vốn"],
      ["rejected", rejected.title],
      ["accepted", accepted.title],
      ["pending", proposals[3]!.title],
      ["pending", untouched.title],
    ]);
  });

  test("corrected fields stay, the others are read again", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const { id, version } = await imported(officer);
    await officer.patch(`/documents/${id}`, { version, number: "99/TB-UBND" });
    await program.deps.db
      .updateTable("document")
      .set({ issuer: "UBND tỉnh Sơn Hà" })
      .where("id", "=", id)
      .execute();
    expect(await readAgain(officer, id)).toMatchObject({ number: "99/TB-UBND", issuer: "UBND tỉnh Sơn Hà" });
  });

  test("a failed document is read again from its kept file", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const { id } = await imported(officer);
    await program.deps.db
      .updateTable("document")
      .set({
        state: "failed",
        text: "",
        reading: null,
        failure: JSON.stringify({ code: "READING_FAILED", message: "…" }),
      })
      .where("id", "=", id)
      .execute();
    await program.deps.db.deleteFrom("proposal").where("document_id", "=", id).execute();
    expect(await readAgain(officer, id)).toMatchObject({
      state: "review",
      failure: null,
      progress: { pending: 5 },
    });
  });

  test("a second reading that fails takes nothing away from the first", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const { id } = await imported(officer);
    const { sha256 } = await program.deps.db
      .selectFrom("document")
      .select("sha256")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await program.deps.blobs.remove(sha256);
    expect(await readAgain(officer, id)).toMatchObject({
      state: "review",
      failure: { code: "STORED_FILE_MISSING" },
      progress: { pending: 5 },
    });
  });

  test("while it is being read nobody decides in its review, and it is not read twice", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const { id } = await imported(officer);
    const [proposal] = (await reviewOf(officer, id)).proposals;
    await program.deps.db.updateTable("document").set({ state: "reading" }).where("id", "=", id).execute();
    const decided = await officer.post(`/proposals/${proposal!.id}/accept`, { version: 0 });
    const again = await officer.post(`/documents/${id}/read`);
    for (const answer of [decided, again])
      expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "has documents read again" : "has nothing read again", async () => {
    const { id } = await imported(await signIn(program, province.authorityId, "officer"));
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await browser.post(`/documents/${id}/read`)).statusCode).toBe(may ? 202 : 403);
  });
});
