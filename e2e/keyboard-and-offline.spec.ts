import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { signInAs } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";
import { openDesk } from "./support/review.ts";

let browser: Browser;
let program: Program;
let page: WatchedPage;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram({ demo: true })]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

test("Ctrl+K finds a page, a document and a unit by a few letters without accents", async () => {
  page = await openPage(browser);
  await signInAs(page, program.url, "Nguyễn Thị Minh Thư");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Tìm và đi tới" });
  await palette.getByRole("option", { name: "Nhiệm vụ" }).waitFor();
  await expectSound(page);
  await page.keyboard.type("so xay dung");
  await palette.getByRole("option", { name: "Sở Xây dựng" }).last().waitFor();
  await expectSound(page);
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("van ban");
  await palette.getByRole("option", { name: "Văn bản" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Văn bản" }).waitFor();
});

test("the question mark shows the keys of this page; letters lead to other pages", async () => {
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Phím tắt" });
  await help.getByText("Nhập tệp văn bản").waitFor();
  await help.getByText("Đi tới Nhiệm vụ").waitFor();
  await expectSound(page);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  for (const [key, heading] of [
    ["n", "Nhiệm vụ"],
    ["d", "Đơn vị"],
    ["h", "Hôm nay"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  }
});

test("without a connection the review goes on, and everything is sent when it is back", async () => {
  await page.getByRole("region", { name: "Văn bản chờ duyệt" }).getByRole("link").first().click();
  const desk = await openDesk(page);
  const { done } = await desk.counts();
  await page.context().setOffline(true);
  await desk.press("x", "5");
  await desk.expectCounts({ done: done + 1 });
  await page
    .getByRole("alert")
    .getByText(/Mất kết nối với máy chủ/)
    .waitFor();
  await page.getByText("Mất kết nối, thay đổi được giữ trên máy này").waitFor();
  await expectSound(page);
  await desk.press("x", "5");
  await desk.expectCounts({ done: done + 2 });
  await page.context().setOffline(false);
  await desk.saved();
  await page.getByText(/Mất kết nối với máy chủ/).waitFor({ state: "hidden" });
  await page.reload();
  await (await openDesk(page)).expectCounts({ done: done + 2 });
});

test("a session that ends in the middle of work is renewed over the page, and nothing is lost", async () => {
  const desk = await openDesk(page);
  const { done } = await desk.counts();
  await page.context().clearCookies();
  await desk.press("x", "5");
  const gate = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
  await gate.waitFor();
  await expectSound(page);
  await gate.getByRole("button", { name: /^Tiếp tục với/ }).click();
  await gate.waitFor({ state: "hidden" });
  await desk.expectCounts({ done: done + 1 });
  await desk.saved();
  await page.reload();
  await (await openDesk(page)).expectCounts({ done: done + 1 });
  expect(page.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
});
