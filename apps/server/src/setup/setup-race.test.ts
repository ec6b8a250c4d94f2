import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";

let t: TestApp;
beforeAll(async () => {
  t = await buildTestApp({}, { jobs: true });
});
afterAll(() => t.close());

test("own data and sample data asked for at once: one of them, never both", {
  timeout: 120_000,
}, async () => {
  const token = t.deps.setup.open();
  const own = {
    token,
    authority: { name: "UBND xã Thử Nghiệm", kind: "xa" },
    administrator: { fullName: "Người Thiết Lập", username: "quantri", password: "suối chảy qua bản" },
  };
  const answers = await Promise.all([
    new Browser(t.app).post("/setup", own),
    new Browser(t.app).post("/setup/demo", { token }),
    new Browser(t.app).post("/setup", own),
  ]);
  expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
  expect(await t.deps.db.selectFrom("authority").select("id").execute()).toHaveLength(1);
});
