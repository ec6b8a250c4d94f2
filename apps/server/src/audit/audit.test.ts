import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildUnit, signIn } from "../../test/builders.ts";

let t: TestApp;
let authorityId: string;
let admin: Awaited<ReturnType<typeof signIn>>;
let auditor: Browser;
beforeAll(async () => {
  t = await buildTestApp();
  authorityId = (await buildAuthority(t.deps.db)).id;
  admin = await signIn(t, authorityId, "administrator");
  auditor = await signIn(t, authorityId, "auditor");
  for (let i = 0; i < 7; i++) {
    const { id } = await buildUnit(t.deps.db, authorityId);
    await admin.patch(`/units/${id}`, { version: 0, shortName: `Đơn vị ${i}` });
  }
});
afterAll(() => t.close());

type Page = {
  items: {
    id: string;
    at: string;
    action: string;
    person: { id: string; fullName: string } | null;
    requestId: string;
  }[];
  next: string | null;
  total: number;
};

test("pages follow each other without a gap and without a repetition", async () => {
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Page = (await auditor.get(`/audit?limit=3${cursor && `&cursor=${cursor}`}`)).json();
    seen.push(...page.items.map((item) => item.id));
    expect(page.total).toBe(9);
    cursor = page.next;
  }
  expect(seen).toHaveLength(9);
  expect(new Set(seen).size).toBe(9);
});

test("newest first, with who did it in which request", async () => {
  const { items } = (await auditor.get("/audit")).json<Page>();
  const times = items.map((item) => item.at);
  expect(times).toEqual([...times].sort().reverse());
  expect(items[0]).toMatchObject({ action: "units.changed", person: { id: admin.person.id } });
  expect(items[0]!.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test("filters by person, action, subject and day", async () => {
  const total = async (query: string) => (await auditor.get(`/audit?${query}`)).json<Page>().total;
  expect(await total("action=units.changed")).toBe(7);
  expect(await total(`personId=${admin.person.id}`)).toBe(8);
  expect(await total("subjectKind=person")).toBe(2);
  expect(await total("from=2020-01-01&to=2020-12-31")).toBe(0);
  expect(await total("from=2020-01-01&to=2999-12-31")).toBe(9);
});

test("a cursor of somebody's own making is refused", async () => {
  const made = Buffer.from(JSON.stringify(["x'; --", "1"])).toString("base64url");
  for (const cursor of ["abc", made]) {
    expect((await auditor.get(`/audit?cursor=${cursor}`)).json().error.code).toBe("INVALID_INPUT");
  }
});

test("shows nothing of another authority", async () => {
  const other = await buildAuthority(t.deps.db);
  const theirs = await signIn(t, other.id, "auditor");
  expect((await theirs.get("/audit")).json<Page>().total).toBe(1);
});
