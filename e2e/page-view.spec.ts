import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { expectContrast, expectFits, expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { goTo, signInAs } from "./support/people.ts";
import { printNotice } from "./support/print.ts";
import { type Program, startProgram } from "./support/program.ts";
import { openDesk, type ReviewDesk } from "./support/review.ts";

let browser: Browser;
let program: Program;
let page: WatchedPage;
let desk: ReviewDesk;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram({ demo: true })]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const image = (number: number): Locator => page.getByRole("img", { name: `Trang ${number}`, exact: true });
const view = (name: "Chữ" | "Trang"): Locator =>
  page.getByRole("radiogroup", { name: "Cách xem văn bản" }).getByText(name, { exact: true });
/** The highlights of orders, by words of theirs; as a person reaches them. */
const highlight = (words: string | RegExp): Locator => page.getByRole("button", { name: words }).first();

/** Waits until the image of a page is there, and not only its place. */
async function expectDrawn(number: number): Promise<void> {
  await image(number).waitFor();
  await expect
    .poll(() => image(number).evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(100);
}

test("a PDF is brought in, and the switch shows its pages as they look", async () => {
  const pdf = await printNotice(browser, 12);
  page = await openPage(browser);
  // Listening from the beginning: the key opens the chooser sooner than a late listener is ready.
  page.on("filechooser", (chooser) =>
    chooser.setFiles({ name: "ket-luan.pdf", mimeType: "application/pdf", buffer: pdf }),
  );
  await signInAs(page, program.url, "Nguyễn Thị Minh Thư");
  await goTo(page, "Văn bản");
  await page.keyboard.press("n");
  desk = await openDesk(page);
  await view("Trang").click();
  await expectDrawn(1);
  await page.getByText(/^Trang 1\/[2-9]$/).waitFor();
  await expectSound(page);
});

test("an order is highlighted on its lines, and pressing it takes it into focus", async () => {
  const second = highlight(/^- Chủ trì, phối hợp với Sở Tài chính.*số 1, .*\(Chờ duyệt\)$/);
  await second.click();
  await desk.current.getByRole("heading", { name: /phối hợp với Sở Tài chính/ }).waitFor();
  await expect.poll(() => second.getAttribute("aria-pressed")).toBe("true");
});

test("a highlight lies on the words that it is about", async () => {
  const sheet = await page.locator("[data-page='1']").boundingBox();
  const box = await highlight(/^- Rà soát hồ sơ.*đợt 1; ?\(/).boundingBox();
  // The paragraph begins one centimetre inside the left margin of 30 mm, on paper 210 mm wide.
  const left = ((box!.x - sheet!.x) / sheet!.width) * 210;
  expect(left).toBeGreaterThan(39);
  expect(left).toBeLessThan(41.5);
});

test("accepting it shows on the page, not by colour alone, and the next one is followed", async () => {
  await desk.press("a");
  await desk.expectCounts({ done: 1 });
  await highlight(/^- Chủ trì, phối hợp với Sở Tài chính.*\(Đã chấp nhận\)$/).waitFor();
  await page.locator("[data-page='1']").locator("[data-number^='✓']").waitFor();
  await desk.saved();
  await expectSound(page);
});

test("an order of the last page scrolls its page into view, and only near pages are mounted", async () => {
  const { total } = await desk.counts();
  for (let at = 0; at < total; at++) await desk.press("j");
  const last = highlight(/số 12, .*\(Chờ duyệt\)$/);
  await expect.poll(() => last.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => page.getByText(/^Trang [2-9]\/[2-9]$/).count()).toBe(1);
  const box = await last.boundingBox();
  expect(box!.y).toBeGreaterThan(0);
  expect(box!.y).toBeLessThan(900);
});

test("the pages are zoomed by keys and come back to the width of the pane", async () => {
  const width = async () => (await page.locator("[data-page]").last().boundingBox())!.width;
  const fitting = await width();
  await desk.press("+", "+");
  await expect.poll(width).toBeGreaterThan(fitting * 1.3);
  await desk.press("-", "-", "-");
  await expect.poll(width).toBeLessThan(fitting);
  await desk.press("w");
  await expect.poll(width).toBe(fitting);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Phím tắt" }).getByText("Đổi giữa chữ và trang").waitFor();
  await page.keyboard.press("Escape");
});

test("the view is remembered on this device, and V changes it", async () => {
  await page.reload();
  desk = await openDesk(page);
  await expectDrawn(1);
  await desk.press("v");
  await page.getByRole("article", { name: "Nội dung văn bản" }).waitFor();
  await desk.press("v");
  await expectDrawn(1);
});

test("choosing a sentence by keys goes to the text, where words can be selected", async () => {
  await desk.press("]");
  await page.getByRole("toolbar", { name: "Với các chữ đã chọn" }).waitFor();
  expect(await page.evaluate("window.getSelection().toString()")).not.toBe("");
  await desk.press("v");
  await expectDrawn(1);
});

test("on a phone and in the dark the page fits and is sound", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("radiogroup", { name: "Phần đang xem" }).getByText("Văn bản").click();
  await expectDrawn(1);
  await expectFits(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  await expectSound(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1366, height: 900 });
});

test("a page that cannot be fetched says so and is fetched again when asked", async () => {
  await page.route("**/pages/*/image*", (route) => route.abort());
  await desk.press("+");
  const again = page.getByRole("alert").getByRole("button", { name: "Thử lại" });
  await again.first().waitFor();
  await expectSound(page);
  await page.unroute("**/pages/*/image*");
  await again.first().click();
  await expectDrawn(1);
  await desk.press("w");
});

test("a document without fixed pages says in one line that it has none", async () => {
  await goTo(page, "Văn bản");
  await page
    .getByRole("link", { name: /Thông báo/ })
    .last()
    .click();
  await openDesk(page);
  await page.getByText("Tệp này không có trang cố định nên chỉ xem được dạng chữ.").waitFor();
  await page.getByRole("article", { name: "Nội dung văn bản" }).waitFor();
  await expectSound(page);
});
