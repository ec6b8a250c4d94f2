import { type AuditPage, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview } from "../../test/documents.ts";
import { fileNameOf, rowsOf } from "../../test/sheets.ts";

let program: TestApp;
let open: Awaited<ReturnType<typeof openReview>>;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  open = await openReview(program);
});
afterAll(() => program.close());

const address = () => `/documents/${open.document.id}/proposals/export`;

test("the proposals of a document go out in its order, with decisions and the words that gave them", async () => {
  const { officer, proposal, review } = open;
  await officer.post(`/proposals/${proposal("Sở Y tế").id}/accept`, { version: 0 });
  await officer.post(`/proposals/${proposal("tuyên truyền").id}/reject`, {
    version: 0,
    reason: "not-our-authority",
    note: "Tổ chức đoàn thể.",
  });
  const answer = await officer.get(address());
  expect(fileNameOf(answer)).toMatch(
    /^Nhiệm vụ của Thông báo số 45-TB-UBND ngày 05-08-2025 \d\d-\d\d-\d{4}\.xlsx$/,
  );
  const rows = await rowsOf(answer);
  expect(rows.map((row) => row["Câu giao việc"])).toEqual(review.proposals.map(({ text }) => text));
  const row = (words: string) => rows.find((each) => String(each["Câu giao việc"]).includes(words));
  expect(row("rà soát vốn")).toMatchObject({
    "Chủ trì": "Sở Tài chính",
    "Phối hợp": "Sở Xây dựng",
    "Thời hạn": new Date("2025-08-20T00:00:00Z"),
    "Câu chữ thời hạn": "trước ngày 20/8/2025",
    "Trạng thái": "Chờ duyệt",
  });
  expect(row("trạm y tế")).toMatchObject({ "Trạng thái": "Đã chấp nhận" });
  expect(row("tuyên truyền")).toMatchObject({
    "Trạng thái": "Đã loại\nKhông thuộc thẩm quyền: Tổ chức đoàn thể.",
  });
  const auditor = await signIn(program, open.province.authorityId, "auditor");
  const { items } = (await auditor.get("/audit")).json<AuditPage>();
  expect(items.find(({ action }) => action === "documents.export")).toMatchObject({
    subjectKind: "document",
    subjectId: open.document.id,
  });
});

test("as CSV it has the same headings", async () => {
  const { body } = await open.officer.get(`${address()}?format=csv&separator=semicolon`);
  expect(body.startsWith("\uFEFFSTT;Nhiệm vụ;Vị trí trong văn bản;Chủ trì;Phối hợp;Thời hạn;")).toBe(true);
});

test.each(ROLES)("%s gets them when the review is open to the role", async (role) => {
  const browser = await signIn(program, open.province.authorityId, role, { unitId: open.province.health });
  const may = role !== "unit_head" && role !== "unit_contact";
  expect((await browser.get(address())).statusCode).toBe(may ? 200 : 403);
});

test("of another authority: not found, and no place for making files is kept", async () => {
  const { officer: stranger } = await openReview(program);
  for (let n = 0; n < 10; n++) expect((await stranger.get(address())).statusCode).toBe(404);
});
