import { type DocumentPage, type DocumentSummary, ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, importText, NOTICE, type Province, reviewOf } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
let officer: Browser;
const ids: string[] = [];
/** Differs in bytes and in number. */
const notice = (number: number) => NOTICE.replace("45/TB-UBND", `${number}/TB-UBND`);

beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
  officer = await signIn(program, province.authorityId, "officer");
  for (const number of [101, 102, 103]) {
    program.time.now = new Date(`2026-03-0${number - 100}T08:00:00+07:00`);
    ids.push((await importText(officer, notice(number))).id);
  }
  program.time.now = new Date("2026-03-04T08:00:00+07:00");
  ids.push((await importText(officer, "Công văn về việc chuẩn bị tổng kết năm học, chưa có số.")).id);
});
afterAll(() => program.close());

async function list(browser: Browser, query = ""): Promise<DocumentPage> {
  const answer = await browser.get(`/documents${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<DocumentPage>();
}
const numbers = (page: DocumentPage) => page.items.map(({ number }) => number?.split("/")[0] ?? null);

describe("the list of documents", () => {
  test("newest first, page by page, nothing twice and nothing left out", async () => {
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: DocumentPage = await list(officer, `?limit=2${next && `&cursor=${next}`}`);
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual([...ids].reverse());
  });

  test.each([
    ["102", ["102"]],
    ["102/TB-UBND", ["102"]],
    ["102/tb", ["102"]],
    ["phien hop thuong ky", ["103", "102", "101"]],
    ["PHIÊN HỌP thường", ["103", "102", "101"]],
    ["tỉnh sơn hà", ["103", "102", "101"]],
    ["phiên họp đường bộ", []],
    ["%_'\\ & | !", [null, "103", "102", "101"]],
  ])("search %s", async (q, expected) => {
    expect(numbers(await list(officer, `?q=${encodeURIComponent(q)}`))).toEqual(expected);
  });

  test("by state", async () => {
    const [document] = (await list(officer, "?q=101")).items;
    await officer.patch(`/documents/${document!.id}`, { version: document!.version, state: "done" });
    expect(numbers(await list(officer, "?state=done"))).toEqual(["101"]);
  });

  test("a cursor that the list did not give is refused", async () => {
    for (const cursor of ["x", Buffer.from('["2026","1"]').toString("base64url")]) {
      expect((await officer.get(`/documents?cursor=${cursor}`)).statusCode).toBe(400);
    }
  });

  test("documents of another authority are not there", async () => {
    const other = await buildProvince(program);
    const stranger = await signIn(program, other.authorityId, "administrator");
    expect(await list(stranger)).toMatchObject({ items: [], total: 0 });
    expect((await stranger.get(`/documents/${ids[0]}`)).statusCode).toBe(404);
  });
});

describe.each(ROLES)("%s", (role) => {
  const ofUnit = role === "unit_head" || role === "unit_contact";
  test(ofUnit ? "reads what gave the own unit a task" : "reads all documents", async () => {
    const { proposals } = await reviewOf(officer, ids[1]!);
    const order = proposals.find(({ text, state }) => text.includes("Sở Y tế") && state === "pending");
    if (order) await officer.post(`/proposals/${order.id}/accept`, { version: order.version });
    const browser = await signIn(program, province.authorityId, role, { unitId: province.health });
    const page = await list(browser);
    expect(page.total).toBe(ofUnit ? 1 : 4);
    const one = await browser.get(`/documents/${ids[1]}`);
    expect(one.json<DocumentSummary>().tasks).toEqual({ total: 1, accepted: 0, overdue: 1 });
    expect((await browser.get(`/documents/${ids[0]}`)).statusCode).toBe(ofUnit ? 404 : 200);
  });
});
