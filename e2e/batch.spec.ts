import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson, PASSWORD } from "../apps/server/test/builders.ts";
import { buildProvince, NOTICE } from "../apps/server/test/documents.ts";
import { buildZip } from "../packages/files/test/build-zip.ts";
import { launchBrowser } from "./support/browser.ts";
import { expectContrast, expectFits, expectSound, openPage, type WatchedPage } from "./support/page.ts";
import { goTo, signIn } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";
import { openDesk } from "./support/review.ts";

let browser: Browser;
let program: Program;
let officer: WatchedPage;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  const { authorityId } = await buildProvince(program);
  const { username } = await buildPerson(program.deps.db, authorityId, { fullName: "Bùi Văn Chính" });
  officer = await openPage(browser);
  await signIn(officer, program.url, username, PASSWORD);
  await goTo(officer, "Văn bản");
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** Waits until all three files are dealt with: reading may take long on a busy machine. */
const allSettled = () => officer.getByText("Xong 3/3 tệp").waitFor({ timeout: 60_000 });
const row = (name: string | RegExp) => officer.getByRole("row", { name });

test("a ZIP dropped on the documents goes to the page of its batch, which tells what became of each file", async () => {
  const zip = buildZip([
    { name: "Tháng 8/thông báo 45.txt", data: NOTICE },
    { name: "Tháng 8/thông báo 46.txt", data: NOTICE.replace("45/TB-UBND", "46/TB-UBND") },
    { name: "Tháng 8/hỏng.pdf", data: "%PDF-1.7 và phần còn lại không phải là PDF" },
    { name: "__MACOSX/Tháng 8/._hỏng.pdf", data: "x" },
  ]);
  await drop("Văn bản tháng 8.zip", zip);
  await officer.getByRole("heading", { level: 1, name: "Văn bản tháng 8.zip" }).waitFor();
  await allSettled();
  await row(/thông báo 45\.txt.*45\/TB-UBND.*Đọc xong/).waitFor();
  await row(/thông báo 46\.txt.*Đọc xong/).waitFor();
  await row(/hỏng\.pdf.*Tệp bị hỏng.*Chưa đọc được/).waitFor();
  await expectSound(officer);
});

test("the page stands after a reload, fits a phone, and reads in the dark", async () => {
  await officer.reload();
  await allSettled();
  await officer.setViewportSize({ width: 360, height: 740 });
  await expectFits(officer);
  await officer.emulateMedia({ colorScheme: "dark" });
  await expectContrast(officer);
  await officer.emulateMedia({ colorScheme: "light" });
  await officer.setViewportSize({ width: 1366, height: 900 });
});

test("the files can be narrowed to those that failed, and these tried again", async () => {
  await officer.getByRole("button", { name: /^Chưa đọc được\s*1$/ }).click();
  await expect.poll(() => officer.getByRole("row").count()).toBe(2);
  await officer.getByRole("button", { name: "Đọc lại 1 tệp chưa đọc xong" }).click();
  const readings = async () => {
    const [row] = await program.deps.db
      .selectFrom("audit_event")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("action", "=", "documents.read-again")
      .execute();
    return row!.count;
  };
  await expect.poll(readings).toBe(1);
  // Its bytes are as broken as before.
  await allSettled();
  await row(/hỏng\.pdf.*Chưa đọc được/).waitFor();
  await officer.getByRole("button", { name: /^Tất cả\s*3$/ }).click();
});

test("a good file opens in its review", async () => {
  await officer.getByRole("link", { name: "thông báo 46.txt" }).press("Enter");
  const desk = await openDesk(officer);
  await desk.expectCounts({ done: 0, total: 5 });
  await officer.getByRole("heading", { level: 1, name: /46\/TB-UBND/ }).waitFor();
});

test("many files at once are a batch as well; what came before is known", async () => {
  await goTo(officer, "Văn bản");
  const files = ["47", "48"].map((number) => ({
    name: `thông báo ${number}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(NOTICE.replace("45/TB-UBND", `${number}/TB-UBND`)),
  }));
  const [chooser] = await Promise.all([
    officer.waitForEvent("filechooser"),
    officer.getByRole("button", { name: "Nhập văn bản" }).click(),
  ]);
  await chooser.setFiles([
    ...files,
    { name: "đã có.txt", mimeType: "text/plain", buffer: Buffer.from(NOTICE) },
  ]);
  await officer.getByRole("heading", { level: 1, name: /^3 tệp/ }).waitFor();
  await allSettled();
  await row(/đã có\.txt.*Đã nhập từ trước/).waitFor();
  await expectSound(officer);
});

test("an archive that cannot be taken says why on the documents' page", async () => {
  await goTo(officer, "Văn bản");
  await drop("khóa.zip", buildZip([{ name: "a.txt", data: "x", encrypted: true }]));
  await officer
    .getByRole("region", { name: "Đang nhập" })
    .getByText(/Tệp có mật khẩu/)
    .waitFor();
  await expectSound(officer);
});

test("batches have their list, newest first", async () => {
  await officer.getByRole("link", { name: "Lô nhập", exact: true }).click();
  await officer.getByRole("heading", { level: 1, name: "Lô nhập" }).waitFor();
  await expect
    .poll(() => officer.getByRole("main").getByRole("listitem").allTextContents())
    .toEqual([
      expect.stringMatching(/^3 tệp/),
      expect.stringMatching(/^Văn bản tháng 8\.zip.*1 tệp chưa đọc được/),
    ]);
  await expectSound(officer);
  expect(officer.faults).toEqual([]);
});

/** Drops a file on the page as a hand would: the browser's own event with the file's bytes. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const transfer = await officer.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString("base64"))}), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}, { type: "application/zip" }));
      return transfer;
    })()`,
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await officer.locator("body").dispatchEvent(type, { dataTransfer: transfer });
}
