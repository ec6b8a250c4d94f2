import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";

let t: TestApp;
beforeAll(async () => {
  t = await buildTestApp();
});
afterAll(() => t.close());

const body = (token: string, changes: object = {}) => ({
  token,
  authority: { name: "UBND xã Thử Nghiệm", kind: "xa" },
  administrator: { fullName: "Người Thiết Lập", username: "quantri", password: "suối chảy qua bản" },
  ...changes,
});

test("an empty installation says that it needs its set-up", async () => {
  expect((await new Browser(t.app).get("/setup")).json()).toEqual({ needed: true });
});

test("without the printed link nobody sets it up", async () => {
  const closed = await new Browser(t.app).post("/setup", body("guess"));
  expect(closed.statusCode).toBe(403);
  t.deps.setup.open();
  const wrong = await new Browser(t.app).post("/setup", body(`${t.deps.setup.open()}x`));
  expect(wrong.json().error.code).toBe("SETUP_LINK_INVALID");
});

test("a weak password is refused and nothing is left behind", async () => {
  const administrator = { fullName: "A", username: "quantri", password: "quantri@2026" };
  const answer = await new Browser(t.app).post("/setup", body(t.deps.setup.open(), { administrator }));
  expect(answer.json().error.code).toBe("PASSWORD_WEAK");
  expect((await new Browser(t.app).get("/setup")).json()).toEqual({ needed: true });
});

test("the set-up makes the authority with the units of its kind and signs the administrator in", async () => {
  const token = t.deps.setup.open();
  const browser = new Browser(t.app);
  const answers = await Promise.all([
    browser.post("/setup", body(token)),
    new Browser(t.app).post("/setup", body(token)),
  ]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
  const done = answers.find((answer) => answer.statusCode === 201)!;
  expect(done.json()).toMatchObject({
    person: { role: "administrator" },
    authority: { kind: "xa" },
    demo: false,
  });

  const admin = new Browser(t.app);
  await admin.post("/session", { username: "quantri", password: "suối chảy qua bản" });
  const units = (await admin.get("/units")).json<{ name: string; parentId: string | null }[]>();
  expect(units.map((unit) => unit.name)).toEqual(
    expect.arrayContaining(["UBND xã Thử Nghiệm", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã"]),
  );
  expect(units.filter((unit) => unit.parentId === null)).toHaveLength(1);
  const groups = (await admin.get("/unit-groups")).json<{ name: string; unitIds: string[] }[]>();
  expect(groups.find((group) => group.name === "Các phòng, ban, ngành")!.unitIds.length).toBeGreaterThan(3);

  const again = await new Browser(t.app).post("/setup", body(token));
  expect(again.json().error.code).toBe("SETUP_DONE");
  expect((await new Browser(t.app).get("/setup")).json()).toEqual({ needed: false });
});

test("no roles without a password outside the demo", async () => {
  const people = await new Browser(t.app).get("/demo/people");
  expect(people.statusCode).toBe(404);
  expect(people.json().error.code).toBe("NOT_DEMO");
});
