import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import {
  expectContrast,
  expectFits,
  expectSound,
  expectStill,
  openPage,
  type WatchedPage,
} from "./support/page.ts";
import { signInAs } from "./support/people.ts";
import { type Program, startProgram } from "./support/program.ts";

let browser: Browser;
let program: Program;

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram({ demo: true })]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;
const LARGE = { viewport: { width: 1920, height: 1080 } } as const;

test("every card of the sign-in page opens the first page of that person with one click", async () => {
  const page = await openPage(browser);
  await page.goto(`${program.url}/dang-nhap`);
  const cards = page.getByRole("list").getByRole("button");
  await cards.first().waitFor();
  await expectSound(page);
  const count = await cards.count();
  expect(count).toBeGreaterThan(5);
  for (let card = 0; card < count; card++) {
    await page.goto(`${program.url}/dang-nhap`);
    const name = await cards.nth(card).locator("span").first().textContent();
    await cards.nth(card).click();
    await page.getByRole("heading", { level: 1, name: "Hôm nay" }).waitFor();
    await page.getByRole("button", { name: new RegExp(`^Tài khoản: ${name}`) }).waitFor();
    await page.context().clearCookies();
  }
  expect(page.faults).toEqual([]);
  await page.context().close();
});

/** Between them they may open every page there is. */
const PEOPLE = [
  { role: "an administrator", name: "Trịnh Hoài Sơn", places: 7 },
  { role: "a contact person", name: "Vàng A Sình", places: 4 },
] as const;
const SCREENS = [
  { name: "a phone", options: PHONE },
  { name: "a large screen", options: LARGE },
] as const;

describe.each(SCREENS)("on $name", ({ options }) => {
  test.each(PEOPLE)(
    "every page of $role is sound in light and dark, and not too wide",
    async ({ name, places }) => {
      const page = await openPage(browser, options);
      await signInAs(page, program.url, name);
      const addresses = await addressesOf(page);
      expect(addresses.length).toBeGreaterThanOrEqual(places);
      for (const address of addresses) await expectGood(page, address);
      await page.goto(`${program.url}/nhiem-vu`);
      await page.getByRole("main").locator("[data-task-link]").first().click();
      await page.getByRole("heading", { name: "Diễn biến" }).waitFor();
      await expectSound(page);
      await expectFits(page);
      await page.context().close();
    },
  );
});

test("the language is switched to English and stays", async () => {
  const page = await openPage(browser);
  await signInAs(page, program.url, "Trịnh Hoài Sơn");
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.reload();
  for (const place of ["Documents", "Tasks", "Units", "People", "Settings"]) {
    await page.getByRole("navigation").first().getByRole("link", { name: place }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
  }
  await expectSound(page);
  await page.context().close();
});

test("a contact person asks for more time, and the chairman grants it on a phone", async () => {
  const contact = await openPage(browser);
  await signInAs(contact, program.url, "Vàng A Sình");
  await contact.goto(`${program.url}/nhiem-vu?standing=not_due`);
  await contact.getByRole("row").nth(1).getByRole("link").first().click();
  await contact.getByRole("heading", { name: "Diễn biến" }).waitFor();
  const title = await contact.getByRole("heading", { level: 1 }).textContent();
  await act(contact, "Xin gia hạn", async (form) => {
    await form.getByRole("textbox", { name: "Thời hạn mới" }).fill("31/12/2031");
    await form.getByRole("textbox", { name: "Nội dung" }).fill("Chờ hướng dẫn của Sở.");
  });
  await contact.getByText(/xin gia hạn đến 31\/12\/2031/).waitFor();
  await expectSound(contact);

  const leader = await openPage(browser, PHONE);
  await signInAs(leader, program.url, "Đặng Quốc Trường");
  await leader
    .getByRole("region", { name: "Xin gia hạn, chờ quyết định" })
    .getByRole("link", { name: title! })
    .first()
    .tap();
  await leader.getByText(/xin gia hạn đến 31\/12\/2031/).waitFor();
  await expectSound(leader);
  await expectFits(leader);
  await act(leader, "Cho gia hạn");
  await leader.getByText("31/12/2031").first().waitFor();
  await expectSound(leader);

  await contact.reload();
  await contact.getByText("Cho gia hạn").first().waitFor();
  expect([...contact.faults, ...leader.faults]).toEqual([]);
});

/** Addresses of the navigation, those under "Thêm" of a phone too. */
async function addressesOf(page: WatchedPage): Promise<string[]> {
  const navigation = page.getByRole("navigation", { name: "Điều hướng chính" });
  await navigation.waitFor();
  const hrefs = await hrefsOf(navigation);
  const more = navigation.getByRole("button", { name: "Thêm" });
  if (!(await more.isVisible())) return hrefs;
  await more.click();
  const drawer = page.getByRole("dialog", { name: "Thêm" });
  await drawer.getByRole("link").first().waitFor();
  await expectSound(page);
  return [...hrefs, ...(await hrefsOf(drawer))];
}

async function hrefsOf(place: ReturnType<WatchedPage["locator"]>): Promise<string[]> {
  const links = await place.getByRole("link").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href"))!));
}

async function expectGood(page: WatchedPage, address: string): Promise<void> {
  await page.goto(program.url + address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectStill(page);
  await expectSound(page);
  await expectFits(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Does one thing on a task's page, by its button or by the menu of other things. */
async function act(
  page: WatchedPage,
  action: string,
  fill: (form: ReturnType<WatchedPage["locator"]>) => Promise<void> = async () => {},
): Promise<void> {
  const button = page.getByRole("button", { name: action, exact: true });
  await page.getByRole("heading", { name: "Diễn biến" }).waitFor();
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole("button", { name: "Việc khác" }).click();
    await page.getByRole("menuitem", { name: action, exact: true }).click();
  }
  const form = page.getByRole("form", { name: action });
  await fill(form);
  await form.getByRole("button", { name: action, exact: true }).click();
  await form.waitFor({ state: "hidden" });
}
