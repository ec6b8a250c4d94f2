import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach } from "vitest";

const FOLDER = join(import.meta.dirname, "..", "..", ".cache", "e2e");
const open = new Set<Page>();

/** From now on a failing test leaves a picture of this page in `.cache/e2e`, until the page is closed. */
export function watch(page: Page): void {
  open.add(page);
  page.on("close", () => open.delete(page));
}

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await mkdir(FOLDER, { recursive: true });
  const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  for (const [index, page] of [...open].entries()) {
    const path = join(FOLDER, `${name}-${index + 1}.png`);
    const taken = await page.screenshot({ path }).catch(() => null);
    if (taken) console.log(`${page.url()} looked like ${path}`);
  }
});
