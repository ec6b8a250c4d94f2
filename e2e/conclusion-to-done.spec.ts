import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { addPerson, goTo, signIn } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";
import { openDesk, type ReviewDesk } from "./support/review.ts";

const ROOT = join(import.meta.dirname, "..");
const REAL = join(ROOT, "..", "shared", "corpus", "text", "01-lac-son.txt");
const INVENTED = join(ROOT, "packages", "directives", "fixtures", "thong-bao-tinh.txt");

const BROKEN = {
  name: "hong.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 và phần còn lại không phải là PDF"),
};

/** An invented letter with one order, to be pasted. */
const LETTER = `ỦY BAN NHÂN DÂN
HUYỆN THỬ NGHIỆM

Số: 45/UBND-VP
V/v rà soát hồ sơ cải cách hành chính

Thử Nghiệm, ngày 05 tháng 10 năm 2020

Kính gửi: Phòng Nội vụ.

Ủy ban nhân dân huyện yêu cầu Phòng Nội vụ rà soát hồ sơ cải cách hành chính, báo cáo UBND huyện trước ngày 20/10/2020.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Bùi Văn Thử
`;

let browser: Browser;
let program: Program;
/** The first administrator and the officer, each in a browser of their own. */
let administrator: WatchedPage;
let officer: WatchedPage;
let desk: ReviewDesk;
let notice: string;
/** Contact person of the unit that the officer adds, and the order that it gets. */
let contact: WatchedPage;
let task: string;

beforeAll(async () => {
  notice = existsSync(REAL) ? REAL : INVENTED;
  if (notice === INVENTED) console.log("corpus absent: the journey reads an invented notice instead");
  [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  [administrator, officer] = await Promise.all([openPage(browser), openPage(browser)]);
  // Listening from the beginning: the key opens the chooser sooner than a late listener is ready.
  officer.on("filechooser", (chooser) => void chooser.setFiles(BROKEN));
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

test("the one-time link leads to a set-up that makes a district and its first administrator", async () => {
  const page = administrator;
  await page.goto(program.setupLink!);
  await page.getByRole("textbox", { name: "Tên cơ quan" }).fill("Ủy ban nhân dân huyện Thử Nghiệm");
  await page.getByRole("combobox", { name: "Loại cơ quan" }).click();
  await page.getByRole("option", { name: /^Huyện/ }).click();
  await page.getByRole("textbox", { name: "Họ và tên" }).fill("Quách Thị Mai");
  await page.getByRole("textbox", { name: "Tên đăng nhập" }).fill("mai.qt");
  await page.getByLabel(/^Mật khẩu/).fill("mot cau ngan de nho");
  await page.getByLabel(/^Nhập lại/).fill("mot cau ngan de nho");
  await expectSound(page);
  await page.getByRole("button", { name: "Bắt đầu sử dụng" }).click();
  await page.getByRole("heading", { level: 1, name: "Hôm nay" }).waitFor();
  await expectSound(page);
});

test("the administrator adds an officer, who signs in with the password handed over", async () => {
  const password = await addPerson(administrator, {
    fullName: "Bùi Văn Chính",
    username: "chinh.bv",
    role: "Chuyên viên tổng hợp",
    unit: "Văn phòng",
  });
  await expectSound(administrator);
  await signIn(officer, program.url, "chinh.bv", password);
  await goTo(officer, "Văn bản");
  await officer.getByText("Chưa có văn bản nào").waitFor();
  await expectSound(officer);
});

test("a file that cannot be read says why and stops nothing", async () => {
  await officer.keyboard.press("n");
  await officer
    .getByRole("alert")
    .getByText(/Tệp bị hỏng/)
    .waitFor();
  await expectSound(officer);
  await goTo(officer, "Văn bản");
  await officer.getByRole("row", { name: /hong\.pdf.*Không đọc được/ }).waitFor();
});

test("the officer adds the communes, which join the group that notices name together", async () => {
  await goTo(officer, "Đơn vị");
  for (const name of ["Xã Đồng Tâm", "Xã Yên Bình"]) {
    await officer.getByRole("button", { name: "Thêm đơn vị", exact: true }).click();
    const form = officer.getByRole("dialog", { name: "Thêm đơn vị vào danh bạ" });
    await form.getByRole("textbox", { name: "Tên đơn vị" }).fill(name);
    await form.getByRole("button", { name: "Thêm", exact: true }).click();
    await form.waitFor({ state: "hidden" });
  }
  await officer.getByRole("searchbox").fill("dong tam");
  await officer.getByRole("row", { name: /Xã Đồng Tâm Xã, thị trấn .*thị trấn/ }).waitFor();
  await goTo(officer, "Văn bản");
});

test("the notice is dropped on the page and read", async () => {
  await dropFile(officer, notice);
  desk = await openDesk(officer);
  await desk.expectCounts({ done: 0 });
  expect((await desk.counts()).total).toBeGreaterThan(5);
  await expectSound(officer);
});

test("the officer accepts the first order; its unknown owner is added on the spot", async () => {
  const title = await desk.current.getByRole("heading").textContent();
  await settleOwner(officer, desk);
  await desk.press("a");
  await desk.expectCounts({ done: 1 });
  await expect.poll(() => desk.current.getByRole("heading").textContent()).not.toBe(title);
});

test("an order is rejected with a reason, and undo brings it back", async () => {
  const title = await desk.current.getByRole("heading").textContent();
  await desk.press("x");
  await desk.current.getByRole("group", { name: "Vì sao loại?" }).waitFor();
  await desk.press("2");
  await desk.expectCounts({ done: 2 });
  await desk.press("u");
  await desk.expectCounts({ done: 1 });
  await expect.poll(() => desk.current.getByRole("heading").textContent()).toBe(title);
  await desk.press("x", "1");
  await desk.expectCounts({ done: 2 });
});

test("two orders are merged, split again at their seam, and the deadline of one is set", async () => {
  const { total } = await desk.counts();
  await desk.press("m");
  await desk.expectCounts({ total: total - 1 });
  await desk.press("s");
  // Several possible cuts are offered by number; a single one is made at once.
  const cut = desk.current.getByRole("button", { name: "Tách tại chỗ 1" });
  await expect.poll(async () => (await desk.counts()).total === total || (await cut.isVisible())).toBe(true);
  if (await cut.isVisible()) await desk.press("1");
  await desk.expectCounts({ total });
  while (!(await desk.current.getByText("Không có hạn").isVisible())) await desk.press("j");
  await desk.press("h");
  await officer.getByRole("textbox", { name: "Ngày hạn" }).and(officer.locator(":focus")).waitFor();
  await officer.keyboard.type("31/12/2030");
  await desk.press("Enter");
  await desk.current.getByText("31/12/2030").waitFor();
  await desk.press("t");
  await desk.current.getByText("Khẩn").waitFor();
  await desk.saved();
});

test("its owner is replaced by a unit that the directory did not have", async () => {
  await desk.press("c");
  const picker = leadPicker(officer);
  await picker.fill("Ban Quản lý chợ trung tâm");
  await officer.getByRole("option", { name: /^Thêm đơn vị mới/ }).waitFor();
  await desk.press("ArrowUp", "Enter");
  const form = officer.getByRole("dialog", { name: "Thêm đơn vị vào danh bạ" });
  await form.getByRole("textbox", { name: "Tên đơn vị" }).waitFor();
  await expectSound(officer);
  await desk.press("Enter");
  await form.waitFor({ state: "hidden" });
  await desk.current.getByText("Ban Quản lý chợ trung tâm").waitFor();
  await desk.saved();
});

test("all certain orders are accepted at once, and going away and back resumes where it was", async () => {
  await desk.press("Shift+A");
  const dialog = officer.getByRole("dialog", { name: /việc chắc chắn/ });
  await dialog.waitFor();
  await expectSound(officer);
  await desk.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await desk.saved();
  const before = await desk.counts();
  expect(before.done).toBeGreaterThan(2);
  await officer.keyboard.press("g");
  await officer.keyboard.press("n");
  await officer.getByRole("heading", { level: 1, name: "Nhiệm vụ" }).waitFor();
  await officer.goBack();
  desk = await openDesk(officer);
  await desk.expectCounts(before);
});

test("what is left is decided one by one until nothing is pending and no sentence is left out", async () => {
  for (let { done, total } = await desk.counts(); done < total; { done, total } = await desk.counts()) {
    await settleOwner(officer, desk);
    await desk.press("a");
    await desk.expectCounts({ done: done + 1 });
  }
  await markGaps(officer, desk);
  await officer.getByText("Không sót câu nào").waitFor();
  await desk.saved();
  await expectSound(officer);
});

test("the review is finished; the same file and its words pasted are dealt with", async () => {
  const { done } = await desk.counts();
  await officer.getByRole("button", { name: /^Hoàn tất/ }).press("Enter");
  const dialog = officer.getByRole("dialog", { name: "Hoàn tất duyệt văn bản" });
  await dialog.getByText(`${done - 1} nhiệm vụ đã chấp nhận`).waitFor();
  await expectSound(officer);
  await dialog.getByRole("button", { name: "Hoàn tất" }).press("Enter");
  await officer.getByRole("button", { name: "Mở lại để duyệt" }).waitFor();
  await goTo(officer, "Văn bản");
  await officer.getByRole("row", { name: /Đã duyệt xong/ }).waitFor();
  await dropFile(officer, notice);
  await officer
    .getByRole("region", { name: "Đang nhập" })
    .getByText(/Tệp này đã nhập ngày/)
    .waitFor();
  await expectSound(officer);
});

test("words that are pasted are read as a document of their own", async () => {
  await officer.getByRole("button", { name: "Dán nội dung", exact: true }).click();
  const dialog = officer.getByRole("dialog", { name: "Dán nội dung văn bản" });
  await dialog.getByRole("textbox", { name: "Nội dung" }).fill(LETTER);
  await expectSound(officer);
  await dialog.getByRole("button", { name: "Đọc văn bản" }).click();
  const letter = await openDesk(officer);
  await letter.expectCounts({ done: 0, total: 1 });
  await officer.getByRole("heading", { level: 1, name: /Công văn 45\/UBND-VP/ }).waitFor();
  await expectSound(officer);
});

test("the unit has a contact person, who receives the order, reports and submits", async () => {
  const password = await addPerson(administrator, {
    fullName: "Đinh Thị Lan",
    username: "lan.dt",
    role: "Đầu mối đơn vị",
    unit: "Ban Quản lý chợ trung tâm",
  });
  contact = await openPage(browser);
  await signIn(contact, program.url, "lan.dt", password);
  await expectSound(contact);
  const fresh = contact.getByRole("region", { name: "Mới giao, chưa nhận" });
  task = (await fresh.getByRole("link").first().textContent())!.replace("Khẩn", "").trim();
  await fresh.getByRole("link").first().click();
  await contact.getByRole("region", { name: "Câu giao việc trong văn bản" }).locator("mark").waitFor();
  await expectSound(contact);
  await contact.getByRole("button", { name: "Nhận nhiệm vụ", exact: true }).click();
  await contact.getByText("Đã nhận", { exact: true }).first().waitFor();
  await act(contact, "Báo cáo tiến độ", { "Đã làm được (%)": "60", Nội: "Đã khảo sát ba chợ." });
  await contact.getByText("Đang làm", { exact: true }).first().waitFor();
  await act(contact, "Gửi kết quả", { Nội: "Đã xong phương án, kèm tờ trình." });
  await contact.getByText("Chờ nghiệm thu", { exact: true }).first().waitFor();
  await expectSound(contact);
});

test("the officer accepts the result; the list, the unit and the counts show it", async () => {
  await goTo(officer, "Hôm nay");
  await expectSound(officer);
  await officer.getByRole("region", { name: "Chờ nghiệm thu" }).getByRole("link", { name: task }).click();
  await officer.getByText("Đã xong phương án, kèm tờ trình.").waitFor();
  await act(officer, "Nghiệm thu");
  await officer.getByText("Đã nghiệm thu", { exact: true }).first().waitFor();
  await expectSound(officer);
  await goTo(officer, "Nhiệm vụ");
  await officer.getByRole("button", { name: /^1\s*Xong đúng hạn$/ }).click();
  await officer.getByRole("row", { name: /Ban Quản lý chợ trung tâm.*Đã nghiệm thu/ }).waitFor();
  await expectSound(officer);
  await goTo(officer, "Đơn vị");
  await expectSound(officer);
  await officer.getByRole("link", { name: "Ban Quản lý chợ trung tâm" }).click();
  await officer.getByRole("row", { name: /^Đã hoàn thành 1 0 0 1$/ }).waitFor();
  await expectSound(officer);
});

test("nothing went wrong in any of the pages", () => {
  expect([administrator, officer, contact].flatMap(({ faults }) => faults)).toEqual([]);
});

/** Does one thing on a task's page: opens its form, fills what is given by label, sends it. */
async function act(page: WatchedPage, action: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole("button", { name: action, exact: true }).first().click();
  const form = page.getByRole("form", { name: action });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await form.getByRole("button", { name: action, exact: true }).click();
  await form.waitFor({ state: "hidden" });
}

/** Drops a file on the page as a hand would: the browser's own event with the file's bytes. */
async function dropFile(page: WatchedPage, path: string): Promise<void> {
  const bytes = (await readFile(path)).toString("base64");
  const transfer = await page.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes)}), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(basename(path))}, { type: "text/plain" }));
      return transfer;
    })()`,
  );
  const body = page.locator("body");
  for (const type of ["dragenter", "dragover", "drop"])
    await body.dispatchEvent(type, { dataTransfer: transfer });
}

/** The field that finds a lead unit, in the form of the order in focus. */
const leadPicker = (page: WatchedPage) =>
  page.getByRole("group", { name: "Chủ trì", exact: true }).getByRole("textbox");

/**
 * Gives the order in focus owners of the directory, by keys: the first candidate, or a new unit under
 * the name in the text. Nothing when it has them.
 */
async function settleOwner(page: WatchedPage, { current, press }: ReviewDesk): Promise<void> {
  const missing = current
    .getByRole("button", { name: /Tìm hoặc thêm đơn vị\s*C$/ })
    .or(current.getByText("Chưa có đơn vị chủ trì"));
  while (await missing.first().isVisible()) {
    await press("c");
    const picker = leadPicker(page);
    if ((await picker.inputValue()) === "") await picker.fill("Văn phòng");
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await press("ArrowDown", "Enter");
    const form = page.getByRole("dialog", { name: "Thêm đơn vị vào danh bạ" });
    await expect.poll(async () => (await form.isVisible()) || !(await picker.isVisible())).toBe(true);
    if (await form.isVisible()) await press("Enter");
    // The same name in other orders follows with one key.
    await picker.waitFor({ state: "hidden" });
    if (await page.getByRole("button", { name: /^Khớp cả/ }).isVisible()) await press("y");
  }
}

/** Says of every sentence that nobody accounted for why it is no order, by keys. */
async function markGaps(page: WatchedPage, { press }: ReviewDesk): Promise<void> {
  const gaps = page.getByRole("button", { name: /câu chưa xét/ });
  while (await gaps.isVisible()) {
    const words = await gaps.textContent();
    await press("g", "c", "x", "1");
    await expect
      .poll(async () => !(await gaps.isVisible()) || (await gaps.textContent()) !== words)
      .toBe(true);
  }
}
