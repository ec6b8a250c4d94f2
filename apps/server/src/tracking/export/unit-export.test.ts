import type { TaskCounts, UnitCounts } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../../test/app.ts";
import { PASSWORD, signInAs } from "../../../test/builders.ts";
import { fileNameOf, linesOf, rowsOf } from "../../../test/sheets.ts";
import { seedDemo } from "../../demo/seed.ts";
import { hashPassword } from "../../session/password.ts";
import { writePasswordHash } from "../../session/session.repository.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({ demo: true }, { jobs: true });
  await seedDemo(program.deps);
});
afterAll(() => program.close());

async function signInSample(username: string): Promise<Browser> {
  const user = await program.deps.db
    .selectFrom("login_user")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirstOrThrow();
  await writePasswordHash(program.deps.db, user.id, await hashPassword(PASSWORD));
  return signInAs(program, { username });
}

describe("the figures of units as a file", () => {
  test("are for every unit those of its page, and add up", async () => {
    const officer = await signInSample("mau.chuyenvien");
    const answer = await officer.get("/tasks/by-unit/export");
    expect(fileNameOf(answer)).toMatch(/^Tổng hợp nhiệm vụ theo đơn vị \d\d-\d\d-\d{4}\.xlsx$/);
    const rows = await rowsOf(answer);
    const units = (await officer.get("/tasks/by-unit")).json<UnitCounts[]>();
    expect(rows.map((row) => row["Đơn vị"]).sort()).toEqual(units.map(({ unit }) => unit.name).sort());
    for (const { unit } of units.slice(0, 8)) {
      const page = (await officer.get(`/tasks/counts?unitId=${unit.id}&part=lead`)).json<TaskCounts>();
      const due = page.doneOnTime + page.doneLate + page.openOverdue;
      expect(rows.find((row) => row["Đơn vị"] === unit.name)).toMatchObject({
        "Hoàn thành đúng hạn": page.doneOnTime,
        "Hoàn thành trễ hạn": page.doneLate,
        "Hoàn thành, không có hạn": page.noDeadlineDone,
        "Chưa hoàn thành, trong hạn": page.openInTime,
        "Chưa hoàn thành, quá hạn": page.openOverdue,
        "Chưa hoàn thành, không có hạn": page.noDeadlineOpen,
        "Không tính (tạm dừng, hủy)": page.cancelled,
        "Tổng số": page.total - page.cancelled,
        "Đúng hạn trên số đã đến hạn": due === 0 ? null : page.doneOnTime / due,
      });
    }
    const all = (await officer.get("/tasks/counts")).json<TaskCounts>();
    const total = (await linesOf(answer)).at(-1)!;
    expect(total[1]).toBe("Cộng");
    expect(total.slice(2, 5)).toEqual([all.total - all.cancelled, all.doneOnTime, all.doneLate]);
  });

  test("put the most overdue first", async () => {
    const rows = await rowsOf(await (await signInSample("mau.chutich")).get("/tasks/by-unit/export"));
    const late = rows.map((row) => row["Chưa hoàn thành, quá hạn"] as number);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
    expect(late[0]).toBeGreaterThan(0);
  });

  test("show a unit's people only tasks that they see", async () => {
    const contact = await signInSample("mau.akt");
    const rows = await rowsOf(await contact.get("/tasks/by-unit/export"));
    const units = (await contact.get("/tasks/by-unit")).json<UnitCounts[]>();
    expect(rows).toHaveLength(units.length);
  });
});
