// `npm run screenshots`: starts the sample province on a throw-away folder and takes the pictures of
// the documentation from the running program, in light and dark.
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { readConfig } from "../apps/server/src/config.ts";
import { runProgram } from "../apps/server/src/main.ts";
import { buildPageWhenStale } from "./start/page.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./test/chromium.ts";

const IMAGES = join(import.meta.dirname, "..", "docs", "images");
/** The card of the officer whose work the pictures show. */
const OFFICER = /Rà soát/;

type Scheme = "light" | "dark";
type Size = { width: number; height: number };
const OFFICE: Size = { width: 1366, height: 768 };
const PHONE: Size = { width: 360, height: 740 };
const LARGE: Size = { width: 1920, height: 1080 };

/** A picture of the documentation: its name, and the way to what it shows, from the first page. */
type Scene = { name: string; show: (page: Page) => Promise<void> };

const REVIEW: Scene = { name: "review", show: showReview };
const TASKS: Scene = {
  name: "tasks",
  show: async (page) => {
    await openPlace(page, "Nhiệm vụ");
    await page.getByRole("row").nth(3).waitFor();
  },
};
const SCENES: readonly Scene[] = [
  REVIEW,
  TASKS,
  {
    name: "today",
    show: async (page) => void (await page.getByRole("heading", { level: 2 }).first().waitFor()),
  },
  { name: "task", show: showTask },
  { name: "unit", show: showUnit },
];

const SHOTS: readonly { scene: Scene; size: Size; scheme: Scheme }[] = [
  ...SCENES.flatMap((scene) =>
    (["light", "dark"] as const).map((scheme) => ({ scene, size: OFFICE, scheme })),
  ),
  { scene: REVIEW, size: PHONE, scheme: "light" },
  { scene: TASKS, size: LARGE, scheme: "light" },
];

/** The newest document that nobody has gone through, with its first orders accepted and one open. */
async function showReview(page: Page): Promise<void> {
  const queue = page.getByRole("region", { name: "Văn bản chờ duyệt" });
  await queue.getByRole("link").first().click();
  const open = page.locator('article[aria-current="true"]');
  await open.waitFor();
  const decided = page.getByText(/^đã duyệt (\d+)\/\d+$/);
  // Only the first picture of a run has to do it: the decisions stay.
  for (let turn = 0; turn < 4 && /^đã duyệt [0-3]\//.test((await decided.textContent()) ?? ""); turn++) {
    await page.keyboard.press("a");
    await page.waitForTimeout(300);
    await page.keyboard.press("Escape");
  }
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor({ state: "attached" });
}

async function showTask(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Chờ nghiệm thu" }).getByRole("link").first().click();
  await page.getByRole("heading", { name: "Diễn biến" }).waitFor();
}

/** The unit with the most that is late. */
async function showUnit(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Đơn vị có việc quá hạn" }).getByRole("link").first().click();
  await page.getByRole("heading", { name: "Kết quả thực hiện" }).waitFor();
}

/** By the bar at the bottom of a phone or the navigation on the left. */
async function openPlace(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole("navigation", { name: "Điều hướng chính" });
  await navigation.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

function openContext(browser: Browser, size: Size, scheme: Scheme): Promise<BrowserContext> {
  return browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  });
}

async function take(page: Page, name: string, { width }: Size, scheme: Scheme): Promise<void> {
  // Nothing lit by a pointer that nobody sees, and nothing half-way.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  const path = join(IMAGES, `${name}-${width}-${scheme}.png`);
  await page.screenshot({ path });
  console.log(`${path}  ${Math.round((await stat(path)).size / 1024)} KB`);
}

async function photograph(browser: Browser, url: string): Promise<void> {
  for (const { scene, size, scheme } of SHOTS) {
    const context = await openContext(browser, size, scheme);
    const page = await context.newPage();
    await page.goto(`${url}/dang-nhap`);
    const card = page.getByRole("button", { name: OFFICER }).first();
    await card.waitFor();
    if (scene === REVIEW && size === OFFICE) await take(page, "sign-in", size, scheme);
    await card.click();
    await page.getByRole("heading", { level: 1, name: "Hôm nay" }).waitFor();
    await scene.show(page);
    await take(page, scene.name, size, scheme);
    await context.close();
  }
}

const say = (words: string): void => console.log(`▸ ${words}`);
const dataDir = await mkdtemp(join(tmpdir(), "dondoc-screenshots-"));
try {
  await mkdir(IMAGES, { recursive: true });
  await buildPageWhenStale(say);
  const executablePath = await ensureChromium(say);
  const config = { ...readConfig({}), dataDir, demo: true, port: 0, logLevel: "error" as const };
  const program = await runProgram(config, say, () => {});
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, "--lang=vi"] });
  try {
    await photograph(browser, program.url);
  } finally {
    await browser.close();
    await program.close();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
