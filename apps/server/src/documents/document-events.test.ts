import { type Proposal, type ReviewEvent, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  importText,
  NOTICE,
  openReview,
  type Province,
  reviewOf,
} from "../../test/documents.ts";
import { listenTo } from "../../test/event-stream.ts";
import { HEARTBEAT_MS } from "../http/live-stream.ts";

let program: TestApp;
let province: Province;
let address: string;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
  address = await program.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => program.close());

const listen = (browser: Browser, documentId: string) =>
  listenTo<ReviewEvent>(address, browser, `/documents/${documentId}/events`);

describe("the event stream of a review", () => {
  test("an officer's change reaches the other officer, with who made it", async () => {
    const { officer, document, review } = await openReview(program);
    const colleague = await signIn(program, (await authorityOf(document.id))!, "officer");
    const stream = await listen(colleague, document.id);
    const [proposal] = review.proposals as [Proposal];
    await officer.post(`/proposals/${proposal.id}/accept`, { version: 0 });
    await stream.hears({ kind: "proposals", changed: [proposal.id], removed: [], by: expect.any(String) });
    const { version } = document;
    await officer.patch(`/documents/${document.id}`, { version, title: "Khác" });
    await stream.hears({ kind: "document", by: expect.any(String) });
    stream.leave();
  });

  test("a change that is refused is not announced", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const document = await importText(officer, `${NOTICE}\n(từ chối)`);
    const [proposal] = (await reviewOf(officer, document.id)).proposals;
    const stream = await listen(officer, document.id);
    await officer.post(`/proposals/${proposal!.id}/accept`, { version: 7 });
    await officer.post(`/proposals/${proposal!.id}/reject`, { version: 0, reason: "duplicate" });
    await stream.hears({ kind: "proposals", changed: [proposal!.id], removed: [], by: expect.any(String) });
    expect(stream.heard.filter(({ kind }) => kind === "proposals")).toHaveLength(1);
    stream.leave();
  });

  test("who has it open is told to all, and taken back when they leave", async () => {
    const one = await signIn(program, province.authorityId, "officer", { fullName: "Cán Bộ Một" });
    const two = await signIn(program, province.authorityId, "officer", { fullName: "Cán Bộ Hai" });
    const document = await importText(one, `${NOTICE}\n(hai người)`);
    const first = await listen(one, document.id);
    await first.hears({ kind: "present", people: [{ personId: one.person.id, fullName: "Cán Bộ Một" }] });
    const second = await listen(two, document.id);
    const both = [
      { personId: two.person.id, fullName: "Cán Bộ Hai" },
      { personId: one.person.id, fullName: "Cán Bộ Một" },
    ];
    await first.hears({ kind: "present", people: both });
    expect((await reviewOf(one, document.id)).present).toEqual(both);
    second.leave();
    await expect
      .poll(() => first.heard.at(-1), { timeout: 5000 })
      .toEqual({ kind: "present", people: [both[1]] });
    first.leave();
    const left = () =>
      program.deps.db
        .selectFrom("document_presence")
        .select("person_id")
        .where("document_id", "=", document.id)
        .execute();
    await expect.poll(left, { timeout: 5000 }).toEqual([]);
  });

  test("somebody whose process died counts as gone after a minute", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const document = await importText(officer, `${NOTICE}\n(mất điện)`);
    await program.deps.db
      .insertInto("document_presence")
      .values({
        authority_id: province.authorityId,
        document_id: document.id,
        connection_id: document.id,
        person_id: officer.person.id,
        seen_at: new Date(Date.now() - 61_000),
      })
      .execute();
    expect((await reviewOf(officer, document.id)).present).toEqual([]);
  });

  test("a document of another authority has no stream", async () => {
    const { document } = await openReview(program);
    const stranger = await signIn(program, province.authorityId, "officer");
    expect((await stranger.get(`/documents/${document.id}/events`)).statusCode).toBe(404);
  });

  test("a stream ends when the person's account is closed", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const document = await importText(officer, `${NOTICE}\n(khóa tài khoản)`);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stream = await listen(officer, document.id);
    await stream.hears({ kind: "present", people: [expect.anything()] });
    const administrator = await signIn(program, province.authorityId, "administrator");
    const beat = () => {
      vi.advanceTimersByTime(HEARTBEAT_MS);
      return new Promise((resolve) => setTimeout(resolve, 200));
    };
    await beat();
    expect(stream.hasEnded()).toBe(false);
    const closed = await administrator.patch(`/people/${officer.person.id}`, { version: 0, active: false });
    expect(closed.statusCode, closed.body).toBe(200);
    await beat();
    vi.useRealTimers();
    await expect.poll(stream.hasEnded).toBe(true);
  });

  test("closing the program ends open streams at once", async () => {
    const other = await buildTestApp({}, { jobs: true });
    const { officer, document } = await openReview(other);
    const was = address;
    address = await other.app.listen({ host: "127.0.0.1", port: 0 });
    const stream = await listen(officer, document.id);
    address = was;
    const begin = performance.now();
    await other.close();
    await expect.poll(stream.hasEnded).toBe(true);
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

async function authorityOf(documentId: string) {
  const row = await program.deps.db
    .selectFrom("document")
    .select("authority_id")
    .where("id", "=", documentId)
    .executeTakeFirst();
  return row?.authority_id;
}

describe.each(ROLES)("%s", (role) => {
  const may = !["unit_head", "unit_contact"].includes(role);
  test(may ? "may listen" : "hears nothing", async () => {
    const officer = await signIn(program, province.authorityId, "officer");
    const document = await importText(officer, `${NOTICE}\n(${role})`);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    if (may) (await listen(browser, document.id)).leave();
    else expect((await browser.get(`/documents/${document.id}/events`)).statusCode).toBe(403);
  });
});
