import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "./database.ts";

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(() => Promise.all([one.close(), other.close()]));

test("two databases of one run do not see each other", async () => {
  await sql`CREATE TABLE mark (n int)`.execute(one.db);
  const seen = await sql<{ found: boolean }>`SELECT to_regclass('mark') IS NOT NULL AS found`.execute(
    other.db,
  );
  expect(seen.rows[0]?.found).toBe(false);
});

test("the copy is migrated and folds Vietnamese letters", async () => {
  const folded = await sql<{ word: string }>`SELECT fold('ĐƯỜNG Bộ') AS word`.execute(one.db);
  expect(folded.rows[0]?.word).toBe("duong bo");
});

test("its address leads another client to the same database", async () => {
  await sql`CREATE TABLE shared (n int)`.execute(one.db);
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  const seen = await client.query("SELECT to_regclass('shared') IS NOT NULL AS found");
  await client.end();
  expect(seen.rows).toEqual([{ found: true }]);
});
