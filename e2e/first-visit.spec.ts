import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSetupNeeded } from "../apps/server/src/setup/setup.service.ts";
import { launchBrowser } from "./support/browser.ts";
import { expectFits, expectSound, openPage } from "./support/page.ts";
import { type Program, startProgram } from "./support/program.ts";

let browser: Browser;
let program: Program;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const SCREENS = [
  { name: "a phone in light colours", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "a phone in dark colours", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "a large screen in light colours", viewport: { width: 1920, height: 1080 }, colorScheme: "light" },
  { name: "a large screen in dark colours", viewport: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;

describe.each(SCREENS)("on $name", ({ viewport, colorScheme }) => {
  test("the one-time link opens the set-up, in Vietnamese, sound and not too wide", async () => {
    const page = await openPage(browser, { viewport, colorScheme });
    await page.goto(program.setupLink!);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    await page.getByRole("button", { name: /dữ liệu mẫu/i }).waitFor();
    await expectSound(page);
    await expectFits(page);
    await page.context().close();
  });
});

test("a guessed link sets nothing up and says so", async () => {
  const page = await openPage(browser);
  await page.goto(`${program.url}/thiet-lap?ma=doan-mo`);
  await page.getByRole("button", { name: /dữ liệu mẫu/i }).click();
  await page.getByRole("alert").waitFor();
  expect(await isSetupNeeded(program.deps)).toBe(true);
  await expectSound(page);
  await page.context().close();
});
