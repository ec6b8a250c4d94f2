import { describe, expect, test } from "vitest";
import { checkHygiene } from "./hygiene.ts";
import { checkLock } from "./lock.ts";
import { checkTexts, checkUse, type Texts } from "./messages.ts";
import { checkSizes } from "./sizes.ts";
import { parseSource } from "./source-file.ts";

function texts(entries: Record<string, string>): Texts {
  return new Map([["task.json", new Map(Object.entries(entries))]]);
}

describe("messages", () => {
  test("both languages alike are fine, also where only one has a plural", () => {
    const vi = texts({ a: "Một {{name}}", n_other: "{{count}} việc" });
    const en = texts({ a: "One {{name}}", n_one: "one task", n_other: "{{count}} tasks" });
    expect(checkTexts(vi, en)).toEqual([]);
  });

  test.each([
    ["missing in English", { a: "x", b: "y" }, { a: "x" }],
    ["missing in Vietnamese", { a: "x" }, { a: "x", b: "y" }],
    ["empty", { a: " " }, { a: "x" }],
    ["different values", { a: "{{name}}" }, { a: "{{unit}}" }],
  ])("%s", (says, vi, en) => {
    expect(checkTexts(texts(vi), texts(en))).toEqual([
      expect.objectContaining({ says: expect.stringContaining(says) }),
    ]);
  });

  test("a key is used when a source names it whole or completes its beginning", () => {
    const all = texts({ "a.b": "", "state.open": "", count_other: "", "left.over": "" });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text, not a template
    const sources = ['t("a.b")', "t(`task:state.${state}`)", 't("count", { count })'];
    expect(checkUse(all, sources).map(({ says }) => says)).toEqual(["left.over: no source uses it"]);
  });
});

describe("hygiene", () => {
  const none = new Set<string>();
  // Put together here, so that this file itself stays clean.
  const cases = [
    ["a registry", `"resolved": "${"https"}://r.example/a.tgz"`, "names a registry host"],
    ["a registry with a port", `${"http"}://npm-registry.example:4873/`, "names a registry host"],
    ["a folder of one machine", `const root = "${"/wo"}rk/main/x";`, "names a path of one machine"],
    ["a home", `see ${"/ho"}me/lan/x`, "names a path of one machine"],
    ["a private key", `-----BEGIN RSA ${"PRIVATE"} KEY-----`, "holds a secret"],
  ];
  test.each(cases)("%s", (_, text, says) => {
    expect(checkHygiene("a.ts", `fine\n${text}`, none)).toEqual([{ path: "a.ts", line: 2, says }]);
  });

  test("a line of the corpus", () => {
    const line = "Giao Phòng Tài chính chủ trì, phối hợp với các đơn vị rà soát dự toán.";
    expect(checkHygiene("a.txt", `  ${line}\n`, new Set([line]))).toHaveLength(1);
    expect(checkHygiene("a.txt", `${line}\n`, none)).toEqual([]);
  });

  test("addresses and system folders are fine", () => {
    const text =
      "http://localhost:8080/api/v1 /usr/lib/postgresql/15/bin https://example.org/work/x ./work/x";
    expect(checkHygiene("a.md", text, none)).toEqual([]);
  });
});

describe("lock file", () => {
  const tool = { optionalDependencies: { "tool-linux": "1.0.0", "tool-darwin": "1.0.0" } };

  test("whole: entries beside, above and nested are found", () => {
    const packages = {
      "": { dependencies: { tool: "1.0.0" } },
      "node_modules/tool": tool,
      "node_modules/tool-linux": {},
      "node_modules/tool/node_modules/tool-darwin": {},
      "apps/a": { dependencies: { tool: "1.0.0" } },
    };
    expect(checkLock({ packages })).toEqual([]);
  });

  test("a build for another platform without an entry", () => {
    const packages = { "node_modules/tool": tool, "node_modules/tool-linux": {} };
    expect(checkLock({ packages }).map(({ says }) => says)).toEqual([
      "node_modules/tool asks for tool-darwin, which has no entry",
    ]);
  });
});

describe("sizes", () => {
  const findings = (path: string, text: string) =>
    checkSizes(parseSource(path, text), text).map(({ says }) => says);

  test("a file of 301 lines is too long, unless it is a test, words or texts", () => {
    const text = "export {};\n".repeat(301);
    expect(findings("apps/server/src/a.ts", text)).toEqual(["301 lines; at most 300 to a file"]);
    expect(findings("apps/server/src/a.ts", "export {};\n".repeat(300))).toEqual([]);
    for (const exempt of ["a.test.ts", "lexicon/a.ts", "messages.ts", "test/helpers.ts"]) {
      expect(findings(`packages/directives/src/${exempt}`, text)).toEqual([]);
    }
  });

  test("a component of 151 lines is too long", () => {
    const component = (lines: number) => `export function Page() {\n${"\n".repeat(lines - 2)}}`;
    expect(findings("apps/web/src/a.tsx", component(151))).toEqual([
      "component Page has 151 lines; at most 150",
    ]);
    expect(findings("apps/web/src/a.tsx", component(150))).toEqual([]);
    const arrow = `const Page = () => {\n${"\n".repeat(149)}};`;
    expect(findings("apps/web/src/a.tsx", arrow)).toHaveLength(1);
  });
});
