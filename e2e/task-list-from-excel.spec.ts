import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltCell, buildXlsx, STYLES } from "../packages/files/test/build-xlsx.ts";
import { launchBrowser } from "./support/browser.ts";
import { expectFits, expectSound, openPage, type WatchedPage } from "./support/page.ts";
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

/** A form of the office's own: no heading says which column is the work. */
const ownForm = (work: string): BuiltCell[][] => [
  ["BẢNG THEO DÕI CỦA VĂN PHÒNG"],
  ["Mã", "Hạng mục", "Nơi làm", "Xong lúc", "Cột trống"],
  ["A1", work, "Sở Xây dựng", { number: 46254, style: STYLES.day }, "x"],
  ["A2", "Rà soát hồ sơ tồn đọng của các dự án", "Sở Tài chính", "30/9/2026", null],
];

async function bringIn(rows: BuiltCell[][], name: string): Promise<void> {
  await page.goto(`${program.url}/van-ban`);
  await page
    .locator('input[type="file"][accept*=".xlsx"]')
    .first()
    .setInputFiles({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(buildXlsx([{ name: "Theo dõi", rows }])),
    });
}

const columnOf = (heading: string) => page.getByRole("combobox", { name: new RegExp(`“${heading}” ghi`) });

test("a sheet in a form of the office's own asks what its columns hold", async () => {
  await bringIn(ownForm("Sửa chữa trụ sở làm việc"), "theo-doi.xlsx");
  await page.getByRole("button", { name: "Chọn cột" }).or(columnOf("Hạng mục")).first().waitFor();
  const button = page.getByRole("button", { name: "Chọn cột" });
  if (await button.isVisible()) await button.click();
  await columnOf("Hạng mục").waitFor();
  expect(await page.getByRole("button", { name: "Đọc bảng tính" }).isDisabled()).toBe(true);
  await expectSound(page);
});

test("what is chosen is shown as it will be proposed, and survives a reload", async () => {
  await columnOf("Hạng mục").selectOption({ label: "Nội dung nhiệm vụ" });
  await columnOf("Nơi làm").selectOption({ label: "Đơn vị chủ trì" });
  await page.reload();
  await columnOf("Xong lúc").selectOption({ label: "Thời hạn" });
  await columnOf("Mã").selectOption({ label: "Bỏ qua cột này" });
  const outcome = page.getByText("Sẽ được đề xuất thành:").locator("..");
  await outcome.getByText("Sửa chữa trụ sở làm việc").waitFor();
  await outcome.getByText("Sở Xây dựng").waitFor();
  await outcome.getByText("20/08/2026").waitFor();
});

test("fits a phone", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await columnOf("Hạng mục").waitFor();
  await expectFits(page);
  await expectSound(page);
  await page.setViewportSize({ width: 1366, height: 900 });
});

test("once answered, the orders are there beside the rows that give them", async () => {
  await page.getByRole("button", { name: "Đọc bảng tính" }).click();
  const proposals = page.getByRole("feed").getByRole("article");
  await proposals.nth(1).waitFor();
  expect(await proposals.count()).toBe(2);
  await proposals.first().getByText("Sửa chữa trụ sở làm việc").first().waitFor();
  await expectSound(page);
});

test("how the columns were understood can be looked at from the review", async () => {
  await page.getByRole("button", { name: "Thao tác với văn bản" }).click();
  await page.getByRole("menuitem", { name: "Cột của bảng tính" }).click();
  const dialog = page.getByRole("dialog", { name: "Cột của bảng tính" });
  await dialog.getByRole("combobox", { name: /“Hạng mục” ghi/ }).waitFor();
  expect(await dialog.getByRole("combobox", { name: /“Hạng mục” ghi/ }).inputValue()).toBe("task");
  await expectSound(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("the next file of the same form is read without asking", async () => {
  await bringIn(ownForm("Sắp xếp kho lưu trữ"), "theo-doi-thang-sau.xlsx");
  await page
    .getByRole("feed")
    .getByText("Sắp xếp kho lưu trữ")
    .or(page.getByText(/Đọc xong: 2 nhiệm vụ/))
    .first()
    .waitFor();
});
