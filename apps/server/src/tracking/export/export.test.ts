import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { type AuditPage, EXPORT_LAYOUTS, ROLES, type TaskPage, type TaskView } from "@dondoc/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../../test/app.ts";
import { type BuiltPerson, buildAuthority, buildPerson, buildUnit, signIn } from "../../../test/builders.ts";
import { giveOrder } from "../../../test/orders.ts";
import { fileNameOf, linesOf, rowsOf } from "../../../test/sheets.ts";
import { MOST_EXPORTS } from "../../server.ts";
import { exportTasks } from "./export.service.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp();
});
afterAll(() => program.close());

let authority: { id: string; name: string };
let finance: { id: string; name: string };
let home: { id: string; name: string };
let officer: BuiltPerson;
beforeEach(async () => {
  const { db } = program.deps;
  authority = await buildAuthority(db, { name: "UBND tỉnh Bình Sơn" });
  finance = await buildUnit(db, authority.id, { name: "Sở Tài chính" });
  home = await buildUnit(db, authority.id, { name: "Sở Nội vụ" });
  officer = await buildPerson(db, authority.id, { role: "officer", fullName: "Lê Thị Hòa" });
});

const order = (leads = [finance.id], coordinators: string[] = []) =>
  giveOrder(program, officer, leads, coordinators);
const signInAs = (role: (typeof ROLES)[number], unitId: string | null = null) =>
  signIn(program, authority.id, role, { unitId });
const set = (id: string, values: Record<string, unknown>) =>
  program.deps.db.updateTable("task").set(values).where("id", "=", id).execute();
const inUnit = (role: string) => role === "unit_head" || role === "unit_contact";

async function listed(browser: Browser, query: string): Promise<TaskPage["items"]> {
  return (await browser.get(`/tasks?limit=200&${query}`)).json<TaskPage>().items;
}

describe("the exported list", () => {
  test.each(ROLES)("holds for %s exactly the rows of the list, in its order", async (role) => {
    await order([finance.id], [home.id]);
    await set(await order([home.id]), { title: "Lập kế hoạch tuyển dụng", due_current: "2099-01-01" });
    await set(await order([finance.id]), { title: "Quyết toán vốn đầu tư", urgent: true });
    const browser = await signInAs(role, inUnit(role) ? home.id : null);
    for (const query of [
      "sort=title",
      "sort=-due",
      "urgent=true",
      "q=tuyen dung",
      "level=top&sort=assigned",
    ]) {
      const rows = await rowsOf(await browser.get(`/tasks/export?${query}`));
      const shown = await listed(browser, query);
      expect(rows.map((row) => [row["Nhiệm vụ"], row["Chủ trì"]])).toEqual(
        shown.map((row) => [row.title, row.lead?.name ?? null]),
      );
      expect(rows.map((row) => row.STT)).toEqual(shown.map((_, index) => index + 1));
    }
    const all = await rowsOf(await browser.get("/tasks/export"));
    expect(all).toHaveLength(inUnit(role) ? 2 : 3);
  });

  test("has real dates and numbers, and the words of the page", async () => {
    const id = await order([finance.id], [home.id]);
    await set(id, { progress: 40, urgent: true });
    const [row] = await rowsOf(await (await signInAs("leader")).get("/tasks/export"));
    expect(row).toMatchObject({
      STT: 1,
      "Chủ trì": "Sở Tài chính",
      "Phối hợp": "Sở Nội vụ",
      "Thời hạn": new Date("2099-12-31T00:00:00Z"),
      "Trạng thái": "Đã giao",
      "Tình trạng": "Trong hạn",
      "Số ngày quá hạn": null,
      "Tiến độ (%)": 40,
      Khẩn: "Khẩn",
    });
  });

  test("says whose it is, from when, by whom and over which filter, and counts by state at its foot", async () => {
    await order();
    await set(await order(), { state: "received", due_original: "2020-01-01", due_current: "2020-01-01" });
    const browser = await signInAs("officer");
    const lines = await linesOf(
      await browser.get(`/tasks/export?unitId=${finance.id}&part=lead&state=assigned,received`),
    );
    expect(lines[0]![0]).toBe("UBND TỈNH BÌNH SƠN");
    expect(lines[2]![0]).toMatch(/^Ngày xuất: \d\d\/\d\d\/\d{4}\. Người xuất: Người Thử \d+$/);
    expect(lines[3]![0]).toBe(
      "Phạm vi: trạng thái: Đã giao, Đã nhận; Sở Tài chính chủ trì. Sắp xếp: thời hạn, gần nhất xếp trước. Tổng số: 2",
    );
    const foot = Object.fromEntries(lines.slice(-4).map((line) => [line[1], line[2]]));
    expect(foot).toEqual({
      "Tổng số nhiệm vụ": 2,
      "Đã giao": 1,
      "Đã nhận": 1,
      "Số nhiệm vụ có ngày quá hạn": 1,
    });
  });

  test("of chosen rows holds them alone, and none out of sight", async () => {
    const ids = [await order(), await order([home.id]), await order()];
    const query = `/tasks/export?ids=${ids[0]},${ids[1]}`;
    expect(await rowsOf(await (await signInAs("officer")).get(query))).toHaveLength(2);
    expect(await rowsOf(await (await signInAs("unit_contact", finance.id)).get(query))).toHaveLength(1);
  });

  test.each([
    ["no row chosen", "ids="],
    ["an id that is none", "ids=abc"],
    ["more chosen rows than fit", `ids=${Array(401).fill("019ac0de-0000-7000-8000-000000000000").join(",")}`],
    ["a format that is not made here", "format=pdf"],
    ["an unknown sheet", "layout=x"],
  ])("%s is refused as input", async (_name, query) => {
    const answer = await (await signInAs("officer")).get(`/tasks/export?${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.code).toBe("INVALID_INPUT");
  });

  test.each(EXPORT_LAYOUTS)("of another authority holds no row (%s)", async (layout) => {
    await order();
    const elsewhere = await buildAuthority(program.deps.db);
    const stranger = await signIn(program, elsewhere.id, "officer");
    for (const format of ["xlsx", "csv"]) {
      const answer = await stranger.get(
        `/tasks/export?layout=${layout}&format=${format}&unitId=${finance.id}`,
      );
      expect(answer.statusCode).toBe(200);
      const words = format === "csv" ? answer.body : JSON.stringify(await linesOf(answer));
      expect(words).not.toMatch(/Rà soát|Sở Tài chính/);
    }
  });

  test("is saved under a Vietnamese name, and never shown as a page", async () => {
    const answer = await (await signInAs("viewer")).get("/tasks/export?layout=tracking");
    expect(fileNameOf(answer)).toMatch(/^Sổ theo dõi nhiệm vụ được giao \d\d-\d\d-\d{4}\.xlsx$/);
    expect(answer.headers["content-type"]).toContain("spreadsheetml.sheet");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  test("is written down, with the names of the filters but not what was searched", async () => {
    await (await signInAs("officer")).get("/tasks/export?q=ông Nguyễn Văn Mẫu&urgent=true");
    const auditor = await signInAs("auditor");
    const { items } = (await auditor.get("/audit")).json<AuditPage>();
    const [event] = items.filter(({ action }) => action === "tasks.export");
    expect(event).toMatchObject({
      subjectId: authority.id,
      data: { layout: "list", format: "xlsx", rows: 0 },
    });
    expect(JSON.stringify(event)).not.toContain("Mẫu");
  });

  test("needs a person who is signed in", async () => {
    const answer = await program.app.inject({ url: "/api/v1/tasks/export" });
    expect(answer.statusCode).toBe(401);
  });
});

describe("the tracking sheet", () => {
  test("has the headings by which it can be read in again", async () => {
    await order();
    const [row] = await rowsOf(await (await signInAs("officer")).get("/tasks/export?layout=tracking"));
    for (const heading of ["Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"])
      expect(Object.keys(row!)).toContain(heading);
  });

  test("shows the original and the extended deadline, the last report and why a task waits", async () => {
    const contact = await signInAs("unit_contact", finance.id);
    const leader = await signInAs("leader");
    const id = await order();
    const add = async (who: Browser, body: object) => {
      const { version } = (await who.get(`/tasks/${id}`)).json<TaskView>();
      expect((await who.post(`/tasks/${id}/events`, { version, ...body })).statusCode).toBe(200);
    };
    await add(contact, { kind: "progress", progress: 60, note: "Đã lấy ý kiến các xã." });
    await add(contact, { kind: "extension_asked", note: "Mưa lũ.", due: "2100-02-28" });
    await add(leader, { kind: "extension_granted", due: "2100-01-31" });
    await add(contact, { kind: "waiting", note: "Chờ thẩm định." });
    const [row] = await rowsOf(await leader.get("/tasks/export?layout=tracking"));
    expect(row).toMatchObject({
      "Thời hạn": new Date("2099-12-31T00:00:00Z"),
      "Thời hạn điều chỉnh": new Date("2100-01-31T00:00:00Z"),
      "Tiến độ, kết quả": "60%\nĐã lấy ý kiến các xã.",
      "Trạng thái": "Đang chờ",
      "Ghi chú": "Chờ thẩm định.",
    });
  });

  test("of shared lines names the units, to who sees all of them", async () => {
    await order([finance.id, home.id]);
    const [row] = await rowsOf(
      await (await signInAs("leader")).get("/tasks/export?layout=tracking&level=top"),
    );
    expect(row!["Chủ trì"]).toBe("Sở Nội vụ; Sở Tài chính");
  });
});

describe("the register of documents", () => {
  test("has the seven columns of the decree, their numbers below, and only what a document ordered", async () => {
    const { db } = program.deps;
    const document = {
      authority_id: authority.id,
      id: crypto.randomUUID(),
      state: "done" as const,
      sha256: "0".repeat(64),
      file_name: "tb.txt",
      media_type: "text/plain",
      byte_size: 1,
      type: "thong-bao",
      number: "15/TB-UBND",
      issued_on: "2031-03-05",
      issuer: "Văn phòng UBND tỉnh",
      title: "Kết luận họp giao ban",
      reading: null,
      failure: null,
      imported_by: officer.id,
    };
    await db.insertInto("document").values(document).execute();
    await order();
    await set(await order(), { document_id: document.id, result_number: "7/BC-STC" });
    const lines = await linesOf(await (await signInAs("officer")).get("/tasks/export?layout=register"));
    const head = lines.findIndex((line) => line[0] === "Số đến");
    expect(lines[head]).toHaveLength(7);
    expect(lines[head + 1]).toEqual(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]);
    expect(lines[head + 2]).toEqual([
      null,
      "Thông báo số 15/TB-UBND ngày 05/03/2031\nVăn phòng UBND tỉnh",
      "Sở Tài chính",
      new Date("2099-12-31T00:00:00Z"),
      "Đã giao, trong hạn",
      "7/BC-STC",
      "Rà soát các dự án giải ngân chậm",
    ]);
    expect(
      lines
        .slice(head + 3)
        .flat()
        .filter((cell) => cell === "Sở Tài chính"),
    ).toEqual([]);
  });
});

describe("the list as CSV", () => {
  test("defuses what would run as a formula", async () => {
    await set(await order(), { title: '=HYPERLINK("http://x","Xem")' });
    const browser = await signInAs("officer");
    const { body, headers } = await browser.get("/tasks/export?format=csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(body).toContain(`"'=HYPERLINK(""http://x"",""Xem"")"`);
    const [row] = await rowsOf(await browser.get("/tasks/export"));
    expect(row!["Nhiệm vụ"]).toBe('=HYPERLINK("http://x","Xem")');
  });

  test("parts its cells as asked", async () => {
    await order();
    const { body } = await (await signInAs("officer")).get("/tasks/export?format=csv&separator=semicolon");
    expect(body.startsWith("\uFEFFSTT;Nhiệm vụ;Chủ trì;")).toBe(true);
    expect(body).toContain(";31/12/2099;");
  });
});

/** Tasks of one unit, each with a name and a day of its own. */
async function manyTasks(count: number): Promise<void> {
  const pattern = await order();
  await program.database.pool.query(
    `INSERT INTO task (authority_id, id, lead_unit_id, title, text, spans, state, assigned_by, assigned_at,
       due_original, due_current)
     SELECT authority_id, gen_random_uuid(), lead_unit_id, 'Việc số ' || n, text, spans, state, assigned_by,
       assigned_at, date '2031-01-01' + n % 365, date '2031-01-01' + n % 365
     FROM task, generate_series(2, $1) n WHERE id = $2`,
    [count, pattern],
  );
}

const takeAll = () =>
  Array.from({ length: MOST_EXPORTS + 1 }, () => program.deps.exports.take()).filter((give) => give !== null);
function freePlaces(): number {
  const taken = takeAll();
  for (const give of taken) give();
  return taken.length;
}

describe("many rows", () => {
  test("20,000 tasks go out complete, and meanwhile others are answered", async () => {
    await manyTasks(20_000);
    const browser = await signInAs("officer");
    let done = false;
    const file = browser.get("/tasks/export").then((answer) => {
      done = true;
      return answer;
    });
    let answered = 0;
    while (!done) {
      expect((await browser.get("/tasks?limit=1")).statusCode).toBe(200);
      if (!done) answered++;
    }
    expect(answered).toBeGreaterThan(3);
    const rows = await rowsOf(await file);
    expect(rows).toHaveLength(20_000);
    expect(new Set(rows.map((row) => row["Nhiệm vụ"])).size).toBe(20_000);
    const days = rows.map((row) => (row["Thời hạn"] as Date).getTime());
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test("a list that is too long is refused in words, before anything is sent", async () => {
    await order();
    await order();
    const actor = {
      ...officer,
      authorityId: authority.id,
      personId: officer.id,
      userId: "",
      fullName: "",
      unitId: null,
      requestId: "",
    };
    const query = {
      format: "xlsx",
      separator: "comma",
      layout: "list",
      sort: "due",
      part: "any",
      level: "work",
    } as const;
    await expect(exportTasks(program.deps, actor, query, 1)).rejects.toMatchObject({
      code: "EXPORT_TOO_LARGE",
      action: expect.stringContaining("Lọc bớt"),
    });
    expect((await exportTasks(program.deps, actor, query, 2)).fileName).toMatch(/^Danh sách nhiệm vụ /);
  });

  test("more files at once than the server makes are told to come back, and each place is given back", async () => {
    const browser = await signInAs("officer");
    for (let n = 0; n < MOST_EXPORTS + 2; n++)
      expect((await browser.get("/tasks/export")).statusCode).toBe(200);
    await expect.poll(freePlaces).toBe(MOST_EXPORTS);
    const taken = takeAll();
    const refused = await browser.get("/tasks/export");
    for (const give of taken) give();
    expect(refused.statusCode).toBe(429);
    expect(refused.json().error.code).toBe("EXPORT_BUSY");
    expect(refused.headers["retry-after"]).toBe("30");
    expect((await browser.get("/tasks/export")).statusCode).toBe(200);
  });

  test("a download that is broken off in the middle ends its work and gives its place back", async () => {
    await manyTasks(3_000);
    const browser = await signInAs("officer");
    const address = await program.app.listen({ port: 0, host: "127.0.0.1" });
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      request(`${address}/api/v1/tasks/export`, { headers: { cookie: browser.cookie } }, resolve)
        .on("error", reject)
        .end(),
    );
    await once(answer, "data");
    answer.destroy();
    await expect.poll(freePlaces).toBe(MOST_EXPORTS);
  });
});
