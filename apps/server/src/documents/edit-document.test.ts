import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, importText, NOTICE, type Province } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());

let count = 0;
async function imported() {
  const officer = await signIn(program, province.authorityId, "officer");
  return { officer, document: await importText(officer, `${NOTICE}\n(${++count})`) };
}

describe("correcting a document's fields", () => {
  test("changes them, counts the version up and records which fields", async () => {
    const { officer, document } = await imported();
    const answer = await officer.patch(`/documents/${document.id}`, {
      version: document.version,
      number: "46/TB-UBND",
      issuedOn: "2025-08",
      issuer: null,
    });
    expect(answer.json()).toMatchObject({
      number: "46/TB-UBND",
      issuedOn: "2025-08",
      issuer: null,
      version: document.version + 1,
    });
    const event = await program.deps.db
      .selectFrom("audit_event")
      .select("data")
      .where("action", "=", "documents.edit")
      .where("subject_id", "=", document.id)
      .executeTakeFirstOrThrow();
    expect(event.data).toEqual({ fields: ["number", "issuer", "issued_on"] });
  });

  test("of a version that is no longer the newest: refused, with the newest", async () => {
    const { officer, document } = await imported();
    await officer.patch(`/documents/${document.id}`, { version: document.version, title: "Một" });
    const late = await officer.patch(`/documents/${document.id}`, {
      version: document.version,
      title: "Hai",
    });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      error: { code: "CONFLICT", details: { current: { title: "Một" } } },
    });
  });

  test("a day that does not exist is refused", async () => {
    const { officer, document } = await imported();
    const answer = await officer.patch(`/documents/${document.id}`, {
      version: document.version,
      issuedOn: "2025-02-30",
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe("closing the review", () => {
  test("closed: proposals stay as they are until it is opened again", async () => {
    const { officer, document } = await imported();
    const url = `/documents/${document.id}`;
    const closed = await officer.patch(url, { version: document.version, state: "done" });
    expect(closed.json()).toMatchObject({ state: "done", progress: { pending: 5 } });
    const [proposal] = (await officer.get(`${url}/review`)).json().proposals;
    const accept = () => officer.post(`/proposals/${proposal.id}/accept`, { version: proposal.version });
    expect((await accept()).json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
    await officer.patch(url, { version: closed.json().version, state: "review" });
    expect((await accept()).statusCode).toBe(200);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "corrects fields" : "corrects nothing", async () => {
    const { document } = await imported();
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.patch(`/documents/${document.id}`, {
      version: document.version,
      title: "Mới",
    });
    expect(answer.statusCode).toBe(may ? 200 : 403);
  });
});
