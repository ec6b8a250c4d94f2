import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as library from "../src/index.ts";
import { stagePackage } from "./stage.ts";

const consumer = mkdtempSync(join(tmpdir(), "dondoc-package-"));
const staged = join(consumer, "node_modules", "@dondoc", "directives");

beforeAll(() => stagePackage(staged));
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const run = (code: string): string => {
  writeFileSync(join(consumer, "try.mjs"), code);
  return execFileSync(process.execPath, ["--no-strip-types", join(consumer, "try.mjs")], {
    encoding: "utf8",
  });
};

describe("the package for npm", () => {
  it("runs the example of its README to the results printed there", () => {
    const readme = readFileSync(join(staged, "README.md"), "utf8");
    const code = /```js\n(.*?)```/su.exec(readme)?.[1] ?? "";
    const promised = [...code.matchAll(/^\/\/ (.*)$/gmu)].map((match) => match[1]);
    expect(promised.length).toBe(2);
    expect(run(code).trim().split("\n")).toEqual(promised);
  });

  it("exports what the sources export", () => {
    const names = run('console.log(Object.keys(await import("@dondoc/directives")).sort().join())').trim();
    expect(names.split(",")).toEqual(Object.keys(library).sort());
  });

  it("holds only compiled sources, types, manifest, README and licence, and depends on nothing", () => {
    const files = readdirSync(staged, { recursive: true, encoding: "utf8" });
    const others = files.filter((file) => file.includes(".") && !/\.(?:js|d\.ts)$/.test(file));
    expect(others.sort()).toEqual(["README.md", "package.json"]);
    expect(files).toContain("LICENSE");
    expect(files).toContain("index.d.ts");
    expect(files.filter((file) => file.includes(".test."))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(staged, "package.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(manifest.dependencies ?? manifest.devDependencies ?? manifest.scripts).toBeUndefined();
  });
});
