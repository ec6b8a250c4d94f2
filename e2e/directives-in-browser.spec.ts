import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Reading, readDirective } from "../packages/directives/src/index.ts";
import { launchBrowser } from "./support/browser.ts";

const LIBRARY = join(import.meta.dirname, "..", "packages", "directives");
const fixture = (name: string) => readFileSync(join(LIBRARY, "fixtures", `${name}.txt`), "utf8");

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let script = "";

beforeAll(async () => {
  browser = await launchBrowser();
  const bundle = await rolldown({ input: join(LIBRARY, "src", "index.ts"), platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", name: "directives" });
  await bundle.close();
  script = output[0].code;
});
afterAll(() => browser?.close());

it.each(["thong-bao-xa", "ke-hoach-bang", "chi-thi"])(
  "the library reads %s in a browser as in Node",
  async (name) => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const text = fixture(name);
    const inBrowser = await page.evaluate(
      (given) =>
        (
          globalThis as unknown as { directives: { readDirective(text: string): Reading } }
        ).directives.readDirective(given),
      text,
    );
    expect(inBrowser.tasks.length).toBeGreaterThan(0);
    // As JSON: what crosses from the page loses fields without a value.
    expect(inBrowser).toEqual(JSON.parse(JSON.stringify(readDirective(text))));
    await page.close();
  },
);
