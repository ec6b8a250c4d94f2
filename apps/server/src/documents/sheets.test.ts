import { type DocumentSheets, type ImportResult, ROLES, type SheetColumnKind } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCell, buildXlsx, STYLES } from "../../../../packages/files/test/build-xlsx.ts";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import {
  buildProvince,
  fileForm,
  importText,
  type Province,
  reviewOf,
  untilRead,
} from "../../test/documents.ts";

let program: TestApp;
let province: Province;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
});
afterAll(() => program.close());
const officer = () => signIn(program, province.authorityId, "officer");

let count = 0;
/** A list in the known headings; different bytes each time. */
const knownList = (): BuiltCell[][] => [
  ["UBND TỈNH SƠN HÀ"],
  [`DANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ (lần ${++count})`],
  ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm", "Ghi chú"],
  [
    1,
    "Rà soát vốn đầu tư công năm 2026",
    "Sở Tài chính",
    "Sở Xây dựng",
    { number: 46254, style: STYLES.day },
    "Báo cáo",
  ],
  [2, "Kiểm tra các trạm y tế cấp xã", "Sở Y tế", null, "Quý IV/2026", null, "Đã nhắc một lần"],
];
/** A list whose headings nobody knows. */
const ownForm = (tag: string, work: string): BuiltCell[][] => [
  [`Mã ${tag}`, "Hạng mục", "Nơi làm", "Xong lúc"],
  ["A1", work, "Sở Xây dựng", { number: 46254, style: STYLES.day }],
  ["A2", "Sửa kênh mương nội đồng", "Sở Tài chính", "30/9/2026"],
];
const MAPPING: SheetColumnKind[] = ["number", "task", "lead", "deadline"];

async function bring(browser: Browser, rows: BuiltCell[][]) {
  const bytes = Buffer.from(buildXlsx([{ name: "Danh mục", rows }]));
  const answer = await browser.send("POST", "/documents", ...fileForm("danh-muc.xlsx", bytes));
  expect(answer.statusCode, answer.body).toBe(201);
  return untilRead(browser, answer.json<ImportResult>().document.id);
}
const sheetsOf = async (browser: Browser, id: string) =>
  (await browser.get(`/documents/${id}/sheets`)).json<DocumentSheets>();
const map = (browser: Browser, id: string, version: number, key: string, kinds: SheetColumnKind[]) =>
  browser.send("PUT", `/documents/${id}/sheets`, { version, sheets: [{ key, kinds }] });

describe("a task list from Excel", () => {
  test("whose headings are known is proposed at once, every order tied to its row", async () => {
    const browser = await officer();
    const document = await bring(browser, knownList());
    expect(document).toMatchObject({ state: "review", progress: { pending: 2 }, failure: null });
    expect(document.mediaType).toContain("spreadsheetml");
    const { text, proposals } = await reviewOf(browser, document.id);
    const [first, second] = proposals;
    expect(first).toMatchObject({
      leads: [{ match: { kind: "unit", id: province.finance } }],
      coordinators: [{ match: { kind: "unit", id: province.construction } }],
      deadline: { due: "2026-08-20" },
    });
    expect(text.slice(first!.spans[0]!.start, first!.spans[0]!.end)).toContain("Rà soát vốn đầu tư công");
    expect(second).toMatchObject({
      leads: [{ match: { kind: "unit", id: province.health } }],
      deadline: { due: "2026-12-31" },
    });
    expect(await sheetsOf(browser, document.id)).toMatchObject({
      changeable: true,
      sheets: [{ headingRow: 3, rowCount: 2, mappedBy: "headings" }],
    });
  });

  test("whose headings nobody knows asks once, and the next file of the same form is read at once", async () => {
    const browser = await officer();
    const document = await bring(browser, ownForm("một", "Sửa đường liên thôn"));
    expect(document).toMatchObject({ state: "failed", failure: { code: "FILE_COLUMNS_UNKNOWN" } });
    // The question is the document's: it is there after a reload, and for a colleague.
    const { sheets } = await sheetsOf(await officer(), document.id);
    expect(sheets).toMatchObject([{ mappedBy: null, rowCount: 2 }]);
    const { key } = sheets[0]!;
    expect((await map(browser, document.id, document.version, key, MAPPING)).statusCode).toBe(202);
    expect(await untilRead(browser, document.id)).toMatchObject({
      state: "review",
      progress: { pending: 2 },
    });
    const { proposals } = await reviewOf(browser, document.id);
    expect(proposals[0]).toMatchObject({
      leads: [{ match: { kind: "unit", id: province.construction } }],
      deadline: { due: "2026-08-20" },
    });

    const next = await bring(browser, ownForm("MỘT", "Xây cầu dân sinh"));
    expect(next).toMatchObject({ state: "review", progress: { pending: 2 } });
    expect((await sheetsOf(browser, next.id)).sheets[0]?.mappedBy).toBe("person");
  });

  test("is mapped for one authority only", async () => {
    const browser = await officer();
    const document = await bring(browser, ownForm("hai", "Trồng cây"));
    const { key } = (await sheetsOf(browser, document.id)).sheets[0]!;
    await map(browser, document.id, document.version, key, MAPPING);
    const stranger = await signIn(program, (await buildProvince(program)).authorityId, "officer");
    expect((await bring(stranger, ownForm("hai", "Trồng rừng"))).failure?.code).toBe("FILE_COLUMNS_UNKNOWN");
    expect((await stranger.get(`/documents/${document.id}/sheets`)).statusCode).toBe(404);
    expect((await map(stranger, document.id, 1, key, MAPPING)).statusCode).toBe(404);
  });

  test("may be mapped anew until somebody has decided something, and not afterwards", async () => {
    const browser = await officer();
    const document = await bring(browser, knownList());
    const { key } = (await sheetsOf(browser, document.id)).sheets[0]!;
    const kinds: SheetColumnKind[] = ["number", "task", "coordinator", "lead", "deadline", "product", "note"];
    expect((await map(browser, document.id, document.version, key, kinds)).statusCode).toBe(202);
    const again = await untilRead(browser, document.id);
    const [first] = (await reviewOf(browser, document.id)).proposals;
    expect(first?.leads).toMatchObject([{ match: { kind: "unit", id: province.construction } }]);
    await browser.post(`/proposals/${first!.id}/reject`, { version: first!.version, reason: "not-an-order" });
    const rejected = await reviewOf(browser, document.id);
    expect(rejected.proposals[0]?.state).toBe("rejected");
    expect((await sheetsOf(browser, document.id)).changeable).toBe(false);
    const refused = await map(browser, document.id, again.version, key, MAPPING);
    expect(refused.json()).toMatchObject({
      error: { code: "RULE_BROKEN", message: expect.stringContaining("đã có nhiệm vụ được duyệt") },
    });
  });

  test("wrong mappings are refused in plain words, and change nothing", async () => {
    const browser = await officer();
    const document = await bring(browser, ownForm("ba", "Nạo vét"));
    const { key } = (await sheetsOf(browser, document.id)).sheets[0]!;
    const none = await map(browser, document.id, document.version, key, ["note", "note", "lead", "deadline"]);
    expect(none.json().error).toMatchObject({
      code: "INVALID_INPUT",
      message: "Hãy chọn cột ghi nội dung nhiệm vụ.",
    });
    const short = await map(browser, document.id, document.version, key, ["task"]);
    expect(short.json().error.code).toBe("INVALID_INPUT");
    const other = await map(browser, document.id, document.version, "0".repeat(32), MAPPING);
    expect(other.json().error.code).toBe("INVALID_INPUT");
    const stale = await map(browser, document.id, document.version + 5, key, MAPPING);
    expect(stale.json().error.code).toBe("CONFLICT");
    expect((await sheetsOf(browser, document.id)).sheets[0]?.mappedBy).toBeNull();
  });

  test("a file that is no workbook has no columns", async () => {
    const browser = await officer();
    const document = await importText(browser);
    expect((await browser.get(`/documents/${document.id}/sheets`)).statusCode).toBe(404);
    expect((await map(browser, document.id, document.version, "0".repeat(32), MAPPING)).statusCode).toBe(404);
  });

  test("saying what columns hold is recorded, without words of the file", async () => {
    const browser = await officer();
    const document = await bring(browser, ownForm("bốn", "Lát vỉa hè"));
    const { key } = (await sheetsOf(browser, document.id)).sheets[0]!;
    await map(browser, document.id, document.version, key, MAPPING);
    const events = await program.deps.db
      .selectFrom("audit_event")
      .select(["action", "data"])
      .where("subject_id", "=", document.id)
      .where("action", "=", "documents.map")
      .execute();
    expect(events).toEqual([{ action: "documents.map", data: { sheets: 1 } }]);
    await untilRead(browser, document.id);
  });
});

describe.each(ROLES)("%s", (role) => {
  const may = role === "officer" || role === "administrator";
  test(may ? "maps columns" : "maps no columns", async () => {
    const document = await bring(await officer(), ownForm(role, "Việc của vai trò"));
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const answer = await browser.get(`/documents/${document.id}/sheets`);
    expect(answer.statusCode).toBe(may ? 200 : 403);
    const { key } = (await sheetsOf(await officer(), document.id)).sheets[0]!;
    expect((await map(browser, document.id, document.version, key, MAPPING)).statusCode).toBe(
      may ? 202 : 403,
    );
    if (may) await untilRead(browser, document.id);
  });
});
