import { type EditProposalBody, type Proposal, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, spanOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

const edit = (browser: Browser, { id, version }: Proposal, change: Partial<EditProposalBody>) =>
  browser.patch(`/proposals/${id}`, { version, ...change });

describe("editing a proposal", () => {
  test("an owner chosen from the directory; accepting then works", async () => {
    const { officer, proposal, province } = await openReview(program);
    const order = proposal("tuyên truyền");
    const [lead] = order.leads;
    const match = { kind: "unit" as const, id: province.health, name: "gọi thế nào cũng được" };
    const answer = await edit(officer, order, { leads: [{ ...lead!, match }] });
    expect(answer.statusCode, answer.body).toBe(200);
    const [edited] = answer.json().proposals as [Proposal];
    expect(edited.leads).toMatchObject([
      { name: "Liên đoàn Lao động tỉnh", match: { id: province.health, name: "Sở Y tế" }, candidates: [] },
    ]);
    const accepted = await officer.post(`/proposals/${edited.id}/accept`, { version: edited.version });
    expect(accepted.json().proposals).toMatchObject([{ state: "accepted", updatedBy: expect.any(String) }]);
  });

  test("words of the text become an owner and are matched", async () => {
    const { officer, proposal, province } = await openReview(program);
    const words = { name: "Sở Xây dựng", span: spanOf("Sở Xây dựng"), match: null };
    const answer = await edit(officer, proposal("Sở Y tế"), {
      leads: [{ ...words, kind: "unit", from: "officer" }],
      coordinators: [],
    });
    expect(answer.json().proposals[0].leads).toMatchObject([{ match: { id: province.construction } }]);
  });

  test("a deadline read from chosen words, set by hand, and taken away", async () => {
    const { officer, proposal } = await openReview(program);
    const order = proposal("Sở Y tế");
    const read = await edit(officer, order, { deadlineFrom: spanOf("trong tháng 9 năm 2025") });
    expect(read.json().proposals[0].deadline).toMatchObject({
      kind: "date",
      due: "2025-09-30",
      text: "trong tháng 9 năm 2025",
      span: spanOf("trong tháng 9 năm 2025"),
    });
    const byHand = {
      kind: "date" as const,
      due: "2025-10-15",
      text: "15/10/2025",
      span: null,
      rule: "officer",
    };
    const set = await edit(officer, read.json().proposals[0], { deadline: byHand });
    expect(set.json().proposals[0].deadline).toEqual(byHand);
    const gone = await edit(officer, set.json().proposals[0], { deadline: null });
    expect(gone.json().proposals[0].deadline).toBeNull();
  });

  test("words that give no deadline are refused, nothing changes", async () => {
    const { officer, proposal } = await openReview(program);
    const answer = await edit(officer, proposal("Sở Y tế"), { deadlineFrom: spanOf("các trạm y tế") });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });

  test("other words: the quoted text follows, spaces at the edges do not count", async () => {
    const { officer, proposal, document } = await openReview(program);
    const words = spanOf("kiểm tra các trạm y tế");
    const around = { start: words.start - 1, end: words.end };
    const answer = await edit(officer, proposal("Sở Y tế"), { spans: [around], title: "Kiểm tra trạm y tế" });
    expect(answer.json().proposals).toMatchObject([
      { spans: [words], position: words.start, text: "kiểm tra các trạm y tế", title: "Kiểm tra trạm y tế" },
    ]);
    expect((await officer.get(`/documents/${document.id}`)).json().progress.coverage).toBe(1);
  });

  test.each([
    ["beyond the text", [{ start: 10, end: 99_999 }]],
    ["backwards", [{ start: 20, end: 10 }]],
    ["without words", [spanOf("\n\n")]],
  ])("spans %s are refused", async (_how, spans) => {
    const { officer, proposal } = await openReview(program);
    const answer = await edit(officer, proposal("Sở Y tế"), { spans });
    expect(answer.json()).toMatchObject({ error: { code: "INVALID_INPUT" } });
  });

  test("a unit of another authority cannot be chosen", async () => {
    const { province: other } = await openReview(program);
    const { officer, proposal } = await openReview(program);
    const order = proposal("Sở Y tế");
    const match = { kind: "unit" as const, id: other.health, name: "Sở Y tế" };
    const answer = await edit(officer, order, { leads: [{ ...order.leads[0]!, match }] });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });

  test("two officers edit at once: the later one sees the earlier change, and nothing is lost", async () => {
    const { officer, proposal, province } = await openReview(program);
    const colleague = await signIn(program, province.authorityId, "officer", { fullName: "Đồng Nghiệp" });
    const order = proposal("Sở Y tế");
    await edit(colleague, order, { title: "Của đồng nghiệp" });
    const late = await edit(officer, order, { urgent: true });
    expect(late.statusCode).toBe(409);
    const { current } = late.json().error.details;
    expect(current).toMatchObject({ title: "Của đồng nghiệp", updatedBy: "Đồng Nghiệp", urgent: false });
    const again = await edit(officer, current, { urgent: true });
    expect(again.json().proposals).toMatchObject([{ title: "Của đồng nghiệp", urgent: true, version: 2 }]);
  });

  test("a decided proposal is not edited", async () => {
    const { officer, proposal } = await openReview(program);
    const order = proposal("Sở Y tế");
    await officer.post(`/proposals/${order.id}/reject`, { version: 0, reason: "other" });
    const answer = await edit(officer, { ...order, version: 1 }, { title: "Khác" });
    expect(answer.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "edits" : "edits nothing", async () => {
    const { proposal, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    expect((await edit(browser, proposal("Sở Y tế"), { title: "Mới" })).statusCode).toBe(may ? 200 : 403);
  });
});
