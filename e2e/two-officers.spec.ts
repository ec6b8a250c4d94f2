import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { signInAs } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";
import { openDesk, type ReviewDesk } from "./support/review.ts";

const NOTICE = join(import.meta.dirname, "..", "packages", "directives", "fixtures", "thong-bao-tinh.txt");

let browser: Browser;
let program: Program;
let thu: WatchedPage;
let kha: WatchedPage;
let deskOfThu: ReviewDesk;
let deskOfKha: ReviewDesk;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram({ demo: true })]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

test("two officers open the same new document", async () => {
  [thu, kha] = await Promise.all([openPage(browser), openPage(browser)]);
  await Promise.all([
    signInAs(thu, program.url, "Nguyễn Thị Minh Thư"),
    signInAs(kha, program.url, "Phan Đình Kha"),
  ]);
  await thu.goto(`${program.url}/van-ban`);
  await thu.getByRole("button", { name: "Dán nội dung", exact: true }).click();
  const dialog = thu.getByRole("dialog", { name: "Dán nội dung văn bản" });
  await dialog.getByRole("textbox", { name: "Nội dung" }).fill(await readFile(NOTICE, "utf8"));
  await dialog.getByRole("button", { name: "Đọc văn bản" }).click();
  deskOfThu = await openDesk(thu);
  await kha.goto(thu.url());
  deskOfKha = await openDesk(kha);
});

/** The proposal at a place of the list, wherever the focus is. */
const proposalAt = (page: WatchedPage, place: number) =>
  page.getByRole("feed").getByRole("article").nth(place);

test("each sees that the other is there", async () => {
  await thu.getByText("Phan Đình Kha cũng đang xem").waitFor();
  await kha.getByText("Nguyễn Thị Minh Thư cũng đang xem").waitFor();
  await expectSound(thu);
});

test("what one decides appears at the other without loading anew", async () => {
  await deskOfThu.press("x", "5");
  await deskOfThu.expectCounts({ done: 1 });
  await deskOfKha.expectCounts({ done: 1 });
  await proposalAt(kha, 0)
    .getByText(/Đã loại · Quá chung chung · Nguyễn Thị Minh Thư/)
    .waitFor();
});

test("both change one proposal: both versions are shown, and nothing is lost", async () => {
  await kha.keyboard.press("j");
  const [mine, theirs] = ["Tên do chuyên viên Thư đặt", "Tên do chuyên viên Kha đặt"];
  // Kha's line is slow: the change of Thư is already there when his arrives, and he has not seen it.
  const held = Promise.withResolvers<void>();
  await kha.route("**/api/v1/proposals/**", async (route) => {
    await held.promise;
    await route.continue();
  });
  await kha.route("**/api/v1/documents/*/review", async (route) => {
    await held.promise;
    await route.continue();
  });
  await rename(kha, deskOfKha, theirs);
  await rename(thu, deskOfThu, mine);
  await deskOfThu.saved();
  held.resolve();
  const conflict = deskOfKha.current.getByRole("alert", { name: "Hai người cùng sửa" });
  await conflict.waitFor();
  await conflict.getByText(mine).waitFor();
  await conflict.getByText(theirs).waitFor();
  await expectSound(kha);
  await conflict.getByRole("button", { name: "Ghi thay đổi của tôi lên" }).click();
  await proposalAt(thu, 1).getByRole("heading", { name: theirs }).waitFor();
  await expect.poll(() => kha.getByRole("alert", { name: "Hai người cùng sửa" }).count()).toBe(0);
});

test("who leaves is no longer shown", async () => {
  await kha.close();
  await thu.getByText("Phan Đình Kha cũng đang xem").waitFor({ state: "hidden" });
  expect(thu.faults).toEqual([]);
});

/** Gives the proposal in focus another name, by keys. */
async function rename(page: WatchedPage, { press, current }: ReviewDesk, title: string): Promise<void> {
  await press("e");
  await current.getByRole("textbox", { name: "Tên nhiệm vụ" }).fill(title);
  await page.keyboard.press("Enter");
}
