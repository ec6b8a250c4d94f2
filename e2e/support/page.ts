import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { CONTEXT } from "./browser.ts";
import { watch } from "./evidence.ts";

/** A page that remembers what went wrong in it. */
export type WatchedPage = Page & { faults: string[] };

/**
 * Opens a page in a session of its own.
 * @param options differ from Vietnamese, Vietnam's time, a large screen in light colours
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    ...CONTEXT,
    viewport: { width: 1366, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  // A journey that waits longer than this for anything has found a fault.
  page.setDefaultTimeout(15_000);
  watch(page);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // Refused requests (401 before signing in) are part of a journey; what scripts report is not.
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
  return Object.assign(page, { faults });
}

const STILL = `new Promise((resolve) => {
  let timer = setTimeout(resolve, 300);
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, 300);
  };
  new MutationObserver(changed).observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

/** Waits until the page has loaded what it shows: nothing of it has changed for a while. */
export async function expectStill(page: Page): Promise<void> {
  await page.evaluate(STILL);
}

/** What fades in is judged when it stands: half-way there its colours have no contrast. */
const STANDS = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const ending = document.getAnimations().filter((a) => Number.isFinite(a.effect.getComputedTiming().endTime));
  await Promise.all(ending.map((a) => a.finished.catch(() => {})));
})()`;

/** No violation of accessibility rules on the page as it is now, and nothing wrong in its console. */
export async function expectSound(page: WatchedPage): Promise<void> {
  await expectNoViolation(page, new AxeBuilder({ page }));
  expect(page.faults).toEqual([]);
}

/** The part of {@link expectSound} that depends on colours: for the same page in its other theme. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(page, new AxeBuilder({ page }).withRules(["color-contrast"]));
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  await page.evaluate(STANDS);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`,
  );
  expect(found).toEqual([]);
}

/** No sideways scrolling: the page is not wider than the screen. */
export async function expectFits(page: Page): Promise<void> {
  // As text, because these types know Node and not the browser.
  const root = "document.documentElement";
  const [width, content] = await page.evaluate<[number, number]>(
    `[${root}.clientWidth, ${root}.scrollWidth]`,
  );
  expect(content).toBeLessThanOrEqual(width);
}
