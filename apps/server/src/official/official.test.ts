import { ROLES } from "@dondoc/contract";
import { closeOfficialWriter, extractTextInline } from "@dondoc/files";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { type BuiltPerson, buildAuthority, buildUnit, signIn } from "../../test/builders.ts";
import { importText } from "../../test/documents.ts";
import { giveOrder } from "../../test/orders.ts";
import { orgPolicy } from "../org/org.policy.ts";
import { officialPolicy } from "./official.policy.ts";

let program: TestApp;
let authority: { id: string };
let finance: { id: string };
let health: { id: string };
let officer: Browser & { person: BuiltPerson };
let late: string;
let lateToo: string;
let inTime: string;
const PAST = "2020-03-15";
const REPLY = "2100-02-05";

beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  const { db } = program.deps;
  authority = await buildAuthority(db, { name: "UBND xã Suối Cát", kind: "xa" });
  finance = await buildUnit(db, authority.id, { name: "Phòng Kinh tế" });
  health = await buildUnit(db, authority.id, { name: "Trạm Y tế xã" });
  officer = await signIn(program, authority.id, "officer");
  late = await giveOrder(program, officer.person, [finance.id], [], PAST);
  lateToo = await giveOrder(program, officer.person, [health.id], [], PAST);
  inTime = await giveOrder(program, officer.person, [finance.id]);
});
afterAll(async () => {
  await closeOfficialWriter();
  await program.close();
});

const reminder = (browser: Browser, body: object = {}): Promise<LightMyRequestResponse> =>
  browser.post("/tasks/reminder", { format: "docx", replyBy: REPLY, ...body });
const textOf = async (answer: LightMyRequestResponse): Promise<string> =>
  (await extractTextInline(new Uint8Array(answer.rawPayload))).text.replace(/[ \n]+/g, " ");
const rolesOf = (line: readonly string[]) => ROLES.map((role) => [role, line.includes(role)] as const);
const unitOf = (role: string): string | null => (role.startsWith("unit_") ? finance.id : null);

describe("công văn đôn đốc", () => {
  test.each(rolesOf(officialPolicy["official.write"]))("%s may: %s", async (role, may) => {
    const browser = await signIn(program, authority.id, role, { unitId: unitOf(role) });
    expect((await reminder(browser)).statusCode).toBe(may ? 200 : 403);
  });

  test.each(["docx", "pdf"])(
    "as .%s names every overdue task, its unit, its day, and nothing else",
    async (format) => {
      const answer = await reminder(officer, { format });
      expect(answer.statusCode).toBe(200);
      const text = await textOf(answer);
      for (const words of [
        "ỦY BAN NHÂN DÂN XÃ SUỐI CÁT",
        "/UBND-VP",
        "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
        "- Phòng Kinh tế;",
        "- Trạm Y tế xã.",
        "còn 02 nhiệm vụ đã quá thời hạn",
        "trước ngày 05/02/2100",
        "TL. CHỦ TỊCH",
        "DANH SÁCH NHIỆM VỤ QUÁ HẠN",
        "15/3/2020",
      ])
        expect(text).toContain(words);
      expect(text.match(/Rà soát các dự án giải ngân chậm/g)).toHaveLength(2);
    },
  );

  test("downloads under a Vietnamese name", async () => {
    const { headers } = await reminder(officer);
    expect(decodeURIComponent(String(headers["content-disposition"]))).toMatch(
      /^attachment; filename\*=UTF-8''Công văn đôn đốc nhiệm vụ quá hạn [\d-]+\.docx$/,
    );
    expect(headers["content-type"]).toContain("wordprocessingml");
  });

  test("of chosen tasks takes the overdue ones; of a unit its own", async () => {
    const chosen = await textOf(await reminder(officer, { taskIds: [late, inTime] }));
    expect(chosen).toContain("còn 01 nhiệm vụ");
    expect(chosen).toContain("Kính gửi: Phòng Kinh tế");
    const ofUnit = await textOf(await reminder(officer, { unitId: health.id }));
    expect(ofUnit).toContain("Kính gửi: Trạm Y tế xã");
    expect(ofUnit).not.toContain("Phòng Kinh tế");
  });

  test("without an overdue task says what to do", async () => {
    const answer = await reminder(officer, { taskIds: [inTime] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error).toMatchObject({ code: "NOTHING_TO_WRITE" });
    expect(answer.json().error.action).toContain("quá hạn");
    expect((await reminder(officer, { taskIds: [] })).statusCode).toBe(400);
    expect((await reminder(officer, { replyBy: "hôm qua" })).statusCode).toBe(400);
  });

  test("another authority's tasks are not in it", async () => {
    const stranger = await buildAuthority(program.deps.db);
    const other = await signIn(program, stranger.id, "officer");
    expect((await reminder(other, { taskIds: [late] })).json().error.code).toBe("NOTHING_TO_WRITE");
  });

  test("stands in the history of every task it names", async () => {
    await reminder(officer, { taskIds: [lateToo], format: "pdf" });
    const auditor = await signIn(program, authority.id, "auditor");
    const { items } = (await auditor.get(`/audit?action=official.reminder&subjectId=${lateToo}`)).json();
    expect(items[0]).toMatchObject({ subjectKind: "task", data: { format: "pdf" } });
  });
});

describe("phụ lục nhiệm vụ of a document", () => {
  let document: { id: string };
  beforeAll(async () => {
    document = await importText(officer);
  });
  const annex = (browser: Browser, format = "docx") =>
    browser.post(`/documents/${document.id}/task-annex`, { format });

  test("without an accepted task says what to do", async () => {
    const answer = await annex(officer);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error.message).toContain("chưa có nhiệm vụ nào được chấp nhận");
  });

  test("has one row for an order to several units, the document's name, and no head", async () => {
    await giveOrder(program, officer.person, [finance.id, health.id], [], "2099-11-30", document.id);
    await giveOrder(program, officer.person, [finance.id], [health.id], "2099-12-31", document.id);
    for (const format of ["docx", "pdf"]) {
      const answer = await annex(officer, format);
      expect(answer.statusCode).toBe(200);
      const text = await textOf(answer);
      expect(text).toContain("(Kèm theo Thông báo số 45/TB-UBND ngày 05 tháng 8 năm 2025 của");
      expect(text).toContain("| Phòng Kinh tế; Trạm Y tế xã |");
      expect(text).toContain("| Phòng Kinh tế | Trạm Y tế xã | 31/12/2099 |");
      expect(text).not.toContain("CỘNG HÒA");
      expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toContain(
        `Phụ lục nhiệm vụ Thông báo số 45-TB-UBND ngày 05-8-2025.${format}`,
      );
    }
  });

  test.each(rolesOf(officialPolicy["official.write"]))("%s may: %s", async (role, may) => {
    const browser = await signIn(program, authority.id, role, { unitId: unitOf(role) });
    expect((await annex(browser)).statusCode).toBe(may ? 200 : 403);
  });

  test("a document that is not there is not found", async () => {
    const answer = await officer.post(`/documents/${late}/task-annex`, { format: "docx" });
    expect(answer.statusCode).toBe(404);
  });
});

describe("the letterhead", () => {
  test("follows from the authority until it is set; then every letter bears it", async () => {
    const before = (await officer.get("/letterhead")).json();
    expect(before).toMatchObject({
      issuer: "Ủy ban nhân dân xã Suối Cát",
      place: "Suối Cát",
      derived: true,
      version: 0,
    });
    const set = {
      version: 0,
      parent: "UBND tỉnh Đông Sơn",
      issuer: "Văn phòng HĐND và UBND xã Suối Cát",
      place: "Bản Cuông",
      letterSymbol: "VP-TH",
      archive: "VT, TH",
      signing: "deputy",
      signer: "Hoàng Văn Khải",
    };
    const answer = await officer.patch("/letterhead", set);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({ ...set, derived: false, version: 1 });
    const text = await textOf(await reminder(officer));
    for (const words of [
      "UBND TỈNH ĐÔNG SƠN",
      "VĂN PHÒNG HĐND",
      "Bản Cuông, ngày",
      "/VP-TH",
      "KT. CHỦ TỊCH",
      "Hoàng Văn Khải",
      "- Lưu: VT, TH.",
    ])
      expect(text).toContain(words);
  });

  test("somebody faster is not overwritten", async () => {
    const { derived: _, ...now } = (await officer.get("/letterhead")).json();
    expect((await officer.patch("/letterhead", now)).statusCode).toBe(200);
    const answer = await officer.patch("/letterhead", { ...now, place: "Nơi khác" });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().error.details.current.place).toBe(now.place);
  });

  test("needs an issuer, a place and a symbol", async () => {
    const { derived: _, ...now } = (await officer.get("/letterhead")).json();
    for (const field of ["issuer", "place", "letterSymbol"])
      expect((await officer.patch("/letterhead", { ...now, [field]: " " })).statusCode).toBe(400);
  });

  test.each(rolesOf(orgPolicy["letterhead.manage"]))("%s may set it: %s", async (role, may) => {
    const browser = await signIn(program, authority.id, role, { unitId: unitOf(role) });
    const { derived: _, ...now } = (await browser.get("/letterhead")).json();
    expect((await browser.patch("/letterhead", now)).statusCode).toBe(may ? 200 : 403);
  });

  test("other settings of the authority stay", async () => {
    const { db } = program.deps;
    const own = await buildAuthority(db);
    await db
      .updateTable("authority")
      .set({ settings: JSON.stringify({ dueSoonDays: 3 }) })
      .where("id", "=", own.id)
      .execute();
    const browser = await signIn(program, own.id, "officer");
    const { derived: _, ...now } = (await browser.get("/letterhead")).json();
    await browser.patch("/letterhead", now);
    const row = await db
      .selectFrom("authority")
      .select("settings")
      .where("id", "=", own.id)
      .executeTakeFirstOrThrow();
    expect(row.settings).toMatchObject({ dueSoonDays: 3, letterhead: { version: 1 } });
  });
});
