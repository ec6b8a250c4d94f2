import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { signInAs } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";

let browser: Browser;
let program: Program;
let page: WatchedPage;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram({ demo: true })]);
  page = await openPage(browser);
  await signInAs(page, program.url, "Nguyễn Thị Minh Thư");
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** Does what starts a download and answers with its name and the lines of its sheet. */
async function saved(on: Page, act: () => Promise<void>): Promise<{ name: string; lines: unknown[][] }> {
  const coming = on.waitForEvent("download");
  await act();
  const file = await coming;
  const [sheet] = await readXlsxFile(await readFile(await file.path()));
  return { name: file.suggestedFilename(), lines: sheet!.data };
}

test("by keyboard alone the list on screen becomes a workbook with the same number of tasks", async () => {
  await page.goto(`${program.url}/nhiem-vu?standing=overdue`);
  const total = await page.getByText(/^\d+ nhiệm vụ$/).textContent();
  const menu = page.getByRole("button", { name: "Tải về" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Excel (.xlsx)" }).waitFor();
  await expectSound(page);
  const { name, lines } = await saved(page, () => page.keyboard.press("Enter"));
  expect(name).toMatch(/^Danh sách nhiệm vụ \d\d-\d\d-\d{4}\.xlsx$/);
  expect(lines.filter((line) => typeof line[0] === "number")).toHaveLength(Number.parseInt(total!, 10));
  await page.getByText(`Đã tải về ${name}`).first().waitFor();
  expect(await page.locator(":focus").textContent()).toBe("Tải về");
});

test("chosen rows go out alone, as a tracking sheet", async () => {
  await page.goto(`${program.url}/nhiem-vu`);
  for (const row of [1, 3]) await page.getByRole("row").nth(row).getByRole("checkbox").click();
  await page.getByRole("button", { name: "Tải về" }).click();
  await page.getByText("2 nhiệm vụ đã chọn").waitFor();
  const { name, lines } = await saved(page, () =>
    page.getByRole("menuitem", { name: "Sổ theo dõi nhiệm vụ" }).first().click(),
  );
  expect(name).toMatch(/^Sổ theo dõi nhiệm vụ được giao /);
  expect(lines.filter((line) => typeof line[0] === "number")).toHaveLength(2);
});

test("a file that takes long can be stopped, and a refusal is told in words", async () => {
  await page.route("**/tasks/export*", (route) =>
    setTimeout(() => void route.abort().catch(() => {}), 20_000),
  );
  const item = page.getByRole("menuitem", { name: "Sổ theo dõi giải quyết văn bản đến" });
  await page.getByRole("button", { name: "Tải về" }).click();
  await item.click();
  await page.getByRole("button", { name: /^Đang tạo tệp… Dừng tải về$/ }).click();
  await page.getByRole("button", { name: "Tải về", exact: true }).waitFor();
  await page.unroute("**/tasks/export*");
  const error = { code: "EXPORT_BUSY", message: "Máy chủ bận.", action: "Đợi nửa phút.", requestId: "1" };
  await page.route("**/tasks/export*", (route) => route.fulfill({ status: 429, json: { error } }));
  await page.getByRole("button", { name: "Tải về", exact: true }).click();
  await item.click();
  await page.getByRole("alert").filter({ hasText: "Đợi nửa phút." }).waitFor();
  await page.unroute("**/tasks/export*");
});

test("the list prints on A4 landscape without the page around it, headings on every sheet", async () => {
  await page.goto(`${program.url}/nhiem-vu/in?standing=overdue,due_soon`);
  const rows = page.getByRole("article").getByRole("row");
  await rows.nth(5).waitFor();
  await expectSound(page);
  await page.emulateMedia({ media: "print" });
  for (const gone of [page.getByRole("navigation").first(), page.getByRole("button", { name: "In" })])
    expect(await gone.isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[45][\d.]*\]/);
  await page.emulateMedia({ media: null });
});
