import pg from "pg";
import { expect, inject, test } from "vitest";
import { Browser, buildTestApp } from "../../test/app.ts";
import { buildAuthority, buildPerson, PASSWORD } from "../../test/builders.ts";
import { describeError } from "./logger.ts";

test("too many requests of one address are refused, with the time to wait", async () => {
  const t = await buildTestApp({ requestsPerMinute: 3 });
  try {
    const browser = new Browser(t.app);
    for (let i = 0; i < 3; i++) expect((await browser.get("/setup")).statusCode).toBe(200);
    const answer = await browser.get("/setup");
    expect(answer.statusCode).toBe(429);
    expect(answer.json().error.code).toBe("TOO_MANY_REQUESTS");
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect((await t.app.inject("/healthz")).statusCode).toBe(200);
  } finally {
    await t.close();
  }
});

test("without its database the program is alive but not ready", async () => {
  const t = await buildTestApp();
  try {
    await cutOff(new URL(t.database.url).pathname.slice(1));
    expect((await t.app.inject("/healthz")).statusCode).toBe(200);
    const answer = await t.app.inject("/readyz");
    expect(answer.statusCode).toBe(503);
    expect(answer.json().error.code).toBe("NOT_READY");
  } finally {
    await t.close();
  }
});

/** Ends every connection to a database and lets in no new one. */
async function cutOff(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("serverUrl") });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
    [name],
  );
  await client.end();
}

test("the log holds identifiers and route patterns, nothing that people typed", async () => {
  const lines: string[] = [];
  const t = await buildTestApp({ logLevel: "trace" }, { logTo: (line) => lines.push(line) });
  try {
    const authority = await buildAuthority(t.deps.db);
    const person = await buildPerson(t.deps.db, authority.id, { fullName: "Lê Thị Bí Mật" });
    const browser = new Browser(t.app);
    await browser.post("/session", { username: person.username, password: PASSWORD });
    await browser.get("/directory/candidates?q=Lê Thị Bí Mật");
    await browser.post("/session", { username: "tên lạ", password: "mật khẩu lạ" });
    await browser.get("/units/khong-phai-id");
    const log = lines.join("\n");
    expect(log).toContain('"route":"/api/v1/directory/candidates"');
    expect(log).toContain(person.id);
    for (const word of ["Bí Mật", person.username, PASSWORD, "tên lạ", "khong-phai-id", "q="]) {
      expect(log).not.toContain(word);
    }
  } finally {
    await t.close();
  }
});

test("what the log keeps of an error quotes nobody's data", () => {
  const error = Object.assign(new Error("Key (lower(name))=(Lê Thị Bí Mật) already exists"), {
    code: "23505",
    constraint: "unit_name",
  });
  const kept = describeError(error);
  expect(kept).toMatchObject({ code: "23505", constraint: "unit_name" });
  expect(JSON.stringify(kept)).not.toContain("Bí Mật");
});
