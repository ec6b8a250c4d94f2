import type { TaskCounts, TaskPage } from "@dondoc/contract";
import { TASK_SORTS } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { PASSWORD, signInAs } from "../../test/builders.ts";
import { seedDemo } from "../demo/seed.ts";
import { hashPassword } from "../session/password.ts";
import { writePasswordHash } from "../session/session.repository.ts";

let program: TestApp;
let officer: Browser;
beforeAll(async () => {
  program = await buildTestApp({ demo: true }, { jobs: true });
  await seedDemo(program.deps);
  officer = await signInSample("mau.chuyenvien");
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

const list = async (query: string): Promise<TaskPage> => (await officer.get(`/tasks?${query}`)).json();
const counts = async (query = ""): Promise<TaskCounts> =>
  (await officer.get(`/tasks/counts?${query}`)).json();

async function everyPage(query: string): Promise<TaskPage["items"]> {
  const rows: TaskPage["items"] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: TaskPage = await list(`${query}&limit=37${next && `&cursor=${encodeURIComponent(next)}`}`);
    rows.push(...page.items);
    next = page.next;
  }
  return rows;
}

describe("the list of tasks", () => {
  test.each(TASK_SORTS)("sorted by %s shows every task exactly once over its pages", async (sort) => {
    const rows = await everyPage(`sort=${sort}`);
    const { total } = await list("limit=1");
    expect(rows.length).toBe(total);
    expect(new Set(rows.map((row) => row.id)).size).toBe(total);
  });

  test("by deadline puts what has none at the end, in both directions", async () => {
    for (const sort of ["due", "-due"]) {
      const days = (await everyPage(`sort=${sort}`)).map((row) => row.dueCurrent);
      const dated = days.filter((day) => day !== null);
      expect(days.slice(0, dated.length)).toEqual(
        sort === "due" ? [...dated].sort() : [...dated].sort().reverse(),
      );
    }
  });

  test("a search ignores accents and tone style, and takes the last word as unfinished", async () => {
    const titles = async (q: string) =>
      (await everyPage(`q=${encodeURIComponent(q)}`)).map((row) => row.title).sort();
    const found = await titles("nhà tạm");
    expect(found.length).toBeGreaterThan(0);
    expect(await titles("nha tam")).toEqual(found);
    expect(await titles("nha ta")).toEqual(expect.arrayContaining(found));
    expect(await titles("không có từ này đâu")).toEqual([]);
  });

  test.each(["'", "a & | !", "%", "\\", "((", "đ:*", "   "])("a search for %j breaks nothing", async (q) => {
    expect((await officer.get(`/tasks?q=${encodeURIComponent(q)}`)).statusCode).toBe(200);
  });

  test("a cursor that the list did not hand out is refused, not executed", async () => {
    expect((await officer.get("/tasks?cursor=abc")).statusCode).toBe(400);
  });

  test("shared lines and units' own tasks are two views of the same orders", async () => {
    const top = await everyPage("level=top");
    const lines = top.filter((row) => row.lead === null);
    expect(lines.length).toBeGreaterThan(0);
    const work = await everyPage("level=work");
    const children = lines.reduce((sum, row) => sum + (row.children?.total ?? 0), 0);
    const cancelled = work.filter((row) => row.parentId !== null && row.state === "cancelled").length;
    expect(work.length).toBe(top.length - lines.length + children + cancelled);
  });
});

describe("the figures", () => {
  test("put every task into exactly one column of the official table", async () => {
    const c = await counts();
    const columns =
      c.doneOnTime +
      c.doneLate +
      c.openInTime +
      c.openOverdue +
      c.noDeadlineOpen +
      c.noDeadlineDone +
      c.cancelled;
    expect(columns).toBe(c.total);
    const sum = (record: Record<string, number>) => Object.values(record).reduce((a, b) => a + b, 0);
    expect(sum(c.byState)).toBe(c.total);
    expect(sum(c.byStanding)).toBe(c.total);
  });

  test("agree with the list behind every filter", async () => {
    const c = await counts();
    for (const [state, count] of Object.entries(c.byState))
      expect((await list(`state=${state}`)).total).toBe(count);
    for (const [standing, count] of Object.entries(c.byStanding))
      expect((await everyPage(`standing=${standing}`)).length).toBe(count);
  });

  test("by unit add up to the whole", async () => {
    const units = (await officer.get("/tasks/by-unit")).json() as { overdue: number; submitted: number }[];
    const c = await counts();
    expect(units.reduce((sum, unit) => sum + unit.overdue, 0)).toBe(c.byStanding.overdue);
    expect(units.reduce((sum, unit) => sum + unit.submitted, 0)).toBe(c.byState.submitted);
  });

  test("of a unit's own people are those of their unit", async () => {
    const contact = await signInSample("mau.akt");
    const own = (await contact.get("/tasks/counts")).json<TaskCounts>();
    const all = await counts();
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(all.total / 4);
  });
});
