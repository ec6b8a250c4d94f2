import { describe, expect, test } from "vitest";
import { BOUNDARIES } from "../boundaries.ts";
import { checkBoundaries } from "./boundaries.ts";
import { parseSource } from "./source-file.ts";

/** What the check says about a file with this text, without the place. */
function says(path: string, text: string): string[] {
  return checkBoundaries(parseSource(path, text)).map((finding) => finding.says);
}

/** For every rule a file and a line that break it. */
const BREAKING: [path: string, text: string, rule: RegExp][] = [
  ["packages/directives/src/find/a/a.ts", 'import { z } from "zod";', /^directives imports nothing outside/],
  ["packages/directives/src/lines/a.ts", 'import "node:fs";', /^directives imports nothing outside/],
  [
    "packages/directives/src/source/a.ts",
    'import { a } from "../lines/a.ts";',
    /^directives\/source sees only/,
  ],
  [
    "packages/directives/src/lines/a.ts",
    'import { a } from "../structure/a.ts";',
    /^directives\/lines sees only/,
  ],
  [
    "packages/directives/src/structure/a.ts",
    'export * from "../find/a.ts";',
    /^directives\/structure sees only/,
  ],
  [
    "packages/directives/src/find/a/a.ts",
    'import type { A } from "../../link/a.ts";',
    /^directives\/find sees only/,
  ],
  [
    "packages/directives/src/link/a.ts",
    'import { a } from "../read-directive.ts";',
    /^directives\/link sees only/,
  ],
  [
    "packages/directives/src/find/a/a.ts",
    'import { b } from "../b/b.ts";',
    /^finders do not import each other/,
  ],
  [
    "packages/directives/src/lexicon/a.ts",
    'import { a } from "../find/a.ts";',
    /^lexicon and calendar are leaves/,
  ],
  [
    "packages/files/src/a.ts",
    'import { readDirective } from "@dondoc/directives";',
    /^files imports only types/,
  ],
  [
    "packages/contract/src/a.ts",
    'import { CERTAIN } from "@dondoc/directives";',
    /^contract imports only types/,
  ],
  ["apps/server/src/a.ts", 'import { a } from "../../web/src/a.ts";', /^apps never import apps: server/],
  ["apps/web/src/a.ts", 'import type { A } from "@dondoc/server";', /^apps never import apps: web/],
  ["apps/cli/src/a.ts", 'const a = await import("../../server/src/a.ts");', /^apps never import apps: cli/],
  ["apps/cli/src/read.ts", 'import { start } from "../../../scripts/start.ts";', /^apps use scripts only/],
  ["apps/web/src/a.tsx", 'import { join } from "node:path";', /^the page runs in a browser/],
  ["apps/web/src/features/a/a.tsx", 'import { B } from "../b/b.tsx";', /^features of the page do not import/],
  ["apps/web/src/ui/a.tsx", 'import { B } from "../features/b/b.tsx";', /^the page's ui, api and i18n/],
  ["apps/server/src/org/a.routes.ts", 'import { a } from "./a.repository.ts";', /^routes reach the database/],
  [
    "apps/server/src/org/a.repository.ts",
    'import { a } from "./a.service.ts";',
    /^repositories know neither/,
  ],
  ["apps/server/src/org/a.service.ts", 'import { a } from "./a.routes.ts";', /^services know no routes/],
  [
    "apps/server/src/org/a.service.ts",
    'import { b } from "../review/b.repository.ts";',
    /^another feature's tables/,
  ],
];

describe("every boundary is held", () => {
  test.each(BREAKING)("%s: %s", (path, text, rule) => {
    expect(says(path, text)).toContainEqual(expect.stringMatching(rule));
  });

  test("and has a case here that breaks it", () => {
    const untried = BOUNDARIES.filter((boundary) => !BREAKING.some(([, , rule]) => rule.test(boundary.says)));
    expect(untried).toEqual([]);
  });
});

test.each([
  ["types of directives", "packages/contract/src/a.ts", 'import type { Reading } from "@dondoc/directives";'],
  ["types among values", "packages/contract/src/a.ts", 'import { type Reading } from "@dondoc/directives";'],
  ["a finder's own folder", "packages/directives/src/find/a/a.ts", 'import { b } from "./b.ts";'],
  ["what all finders share", "packages/directives/src/find/a/a.ts", 'import { b } from "../shared.ts";'],
  [
    "another feature's service",
    "apps/server/src/org/a.service.ts",
    'import { b } from "../review/b.service.ts";',
  ],
  ["words in every room", "packages/directives/src/link/a.ts", 'import { a } from "../lexicon/a.ts";'],
  ["tests", "apps/server/src/org/a.test.ts", 'import { b } from "../review/b.repository.ts"; process.env.A;'],
])("%s may be imported", (_, path, text) => {
  expect(says(path, text)).toEqual([]);
});

test.each([
  ["process.env", "const home = process.env.HOME;"],
  ["a copy of it", 'import { env } from "node:process";'],
])("the environment is read only in config.ts: %s", (_, text) => {
  expect(says("apps/server/src/org/a.ts", text)).toEqual(["process.env is read only in config.ts"]);
  expect(says("apps/server/src/config.ts", text)).toEqual([]);
});

test.each([
  ["a template", "await sql`SELECT 1`.execute(db);"],
  ["a template with a type", "await sql<{ n: number }>`SELECT 1`.execute(db);"],
  ["the query builder", 'await db.selectFrom("task").selectAll().execute();'],
])("SQL is written only in repositories: %s", (_, text) => {
  expect(says("apps/server/src/org/a.service.ts", text)).toEqual(["SQL is written only in repositories"]);
  expect(says("apps/server/src/org/a.repository.ts", text)).toEqual([]);
});

test("words in comments and strings are no code", () => {
  const text = '// import { a } from "../review/b.repository.ts"\nconst a = "process.env sql`x`";';
  expect(says("apps/server/src/org/a.service.ts", text)).toEqual([]);
});
