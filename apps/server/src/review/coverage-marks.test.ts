import { type CoverageMark, ROLES } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview, reviewOf, spanOf } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

/** A review in which the reader could not say what one sentence of the directive part is. */
async function withOpenSentence() {
  const opened = await openReview(program);
  const { id } = opened.document;
  const sentence = spanOf("2. Giao Sở Y tế kiểm tra các trạm y tế, xong trước ngày 30/9/2025.");
  const coverage = opened.review.coverage.map((label) =>
    label.span.start === sentence.start ? { ...label, is: "unaccounted" } : label,
  );
  await program.deps.db
    .updateTable("document")
    .set({ reading: sql`jsonb_set(reading, '{coverage}', ${JSON.stringify(coverage)}::jsonb)` })
    .where("id", "=", id)
    .execute();
  await program.deps.db.deleteFrom("proposal").where("id", "=", opened.proposal("Sở Y tế").id).execute();
  const share = async () => (await opened.officer.get(`/documents/${id}`)).json().progress.coverage as number;
  return { ...opened, id, sentence, share };
}

describe("marking words as no order", () => {
  test("raises the share of accounted words; taken back, it falls again", async () => {
    const { officer, id, sentence, share } = await withOpenSentence();
    const half = { start: sentence.start, end: sentence.start + 20 };
    const first = await officer.post(`/documents/${id}/coverage-marks`, { span: half, is: "remark" });
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json<CoverageMark>()).toMatchObject({ is: "remark", by: expect.any(String) });
    const partly = await share();
    expect(partly).toBeLessThan(1);
    const all = await officer.post(`/documents/${id}/coverage-marks`, { span: sentence, is: "result" });
    expect(await share()).toBe(1);
    expect((await reviewOf(officer, id)).marks).toHaveLength(2);
    await officer.delete(`/documents/${id}/coverage-marks/${all.json<CoverageMark>().id}`);
    expect(await share()).toBe(partly);
  });

  test("an order made of the words accounts for them too", async () => {
    const { officer, id, sentence, share } = await withOpenSentence();
    await officer.post(`/documents/${id}/coverage-marks`, { span: spanOf("Nơi nhận:"), is: "recipients" });
    const before = await share();
    await officer.post(`/documents/${id}/proposals`, { spans: [sentence] });
    expect(before).toBeLessThan(1);
    expect(await share()).toBe(1);
  });

  test("outside the text, in a closed review, an unknown mark: refused", async () => {
    const { officer, document } = await openReview(program);
    const url = `/documents/${document.id}`;
    const outside = await officer.post(`${url}/coverage-marks`, {
      span: { start: 0, end: 1e6 },
      is: "remark",
    });
    expect(outside.statusCode).toBe(400);
    expect((await officer.delete(`${url}/coverage-marks/${document.id}`)).statusCode).toBe(404);
    await officer.patch(url, { version: document.version, state: "done" });
    const closed = await officer.post(`${url}/coverage-marks`, { span: spanOf("Nơi nhận:"), is: "remark" });
    expect(closed.json()).toMatchObject({ error: { code: "RULE_BROKEN" } });
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "marks words" : "marks nothing", async () => {
    const { document, province } = await openReview(program);
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const body = { span: spanOf("Nơi nhận:"), is: "recipients" };
    const answer = await browser.post(`/documents/${document.id}/coverage-marks`, body);
    expect(answer.statusCode).toBe(may ? 201 : 403);
  });
});
