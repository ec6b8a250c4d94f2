import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorList } from "./error-handling.ts";

const PATH = join(import.meta.dirname, "../../../../docs/errors.md");

/** `UPDATE=1` writes the page anew. */
test("docs/errors.md lists every error code with what it means and what to do", () => {
  const rows = errorList().map(
    ({ code, status, message, action }) => `| \`${code}\` | ${status} | ${message} | ${action} |`,
  );
  const page = [
    "# Error codes",
    "",
    "Made from `packages/contract/src/errors.ts` (a test holds them together; `UPDATE=1` writes this page anew).",
    "",
    "| Code | HTTP | What it means | What to do |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");

  if (process.env.UPDATE) writeFileSync(PATH, page);
  expect(readFileSync(PATH, "utf8")).toBe(page);
});
