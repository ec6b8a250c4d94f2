import type { Page } from "playwright-core";

/** Signs in with name and password and waits for the first page. */
export async function signIn(page: Page, url: string, username: string, password: string): Promise<void> {
  await page.goto(`${url}/dang-nhap`);
  await page.getByRole("textbox", { name: "Tên đăng nhập" }).fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { level: 1, name: "Hôm nay" }).waitFor();
}

/** Takes the navigation on the left to another page and waits for its heading. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Điều hướng chính" })
    .getByRole("link", { name: place, exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name: place, exact: true }).waitFor();
}

/** Signs out through the menu of the account. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
  await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
}

/** What an administrator types into the form for a new person. */
export type NewPerson = { fullName: string; username: string; role: string; unit: string };

/**
 * Adds a person on the administrator's page.
 * @returns the password that the page made, as the administrator would hand it over
 */
export async function addPerson(page: Page, person: NewPerson): Promise<string> {
  await goTo(page, "Người dùng");
  await page.getByRole("button", { name: "Thêm người dùng" }).click();
  const form = page.getByRole("dialog", { name: "Thêm người dùng" });
  await form.getByRole("textbox", { name: "Họ và tên" }).fill(person.fullName);
  await form.getByRole("combobox", { name: "Vai trò" }).click();
  await page.getByRole("option", { name: person.role, exact: true }).click();
  await form.getByRole("combobox", { name: "Đơn vị" }).fill(person.unit);
  await page.getByRole("option", { name: person.unit }).first().click();
  await form.getByRole("textbox", { name: "Tên đăng nhập" }).fill(person.username);
  await form.getByRole("button", { name: "Tạo giúp" }).click();
  const password = await form.getByRole("textbox", { name: "Mật khẩu" }).inputValue();
  await form.getByRole("button", { name: "Thêm", exact: true }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("row", { name: person.fullName }).waitFor();
  return password;
}

/** Signs in as a person of the sample province, by the card. */
export async function signInAs(page: Page, url: string, fullName: string): Promise<void> {
  await page.goto(`${url}/dang-nhap`);
  await page.getByRole("button", { name: fullName }).click();
  await page.getByRole("button", { name: `Tài khoản: ${fullName}` }).waitFor();
}
