import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A review that is driven as an officer would, by the keyboard alone. */
export type ReviewDesk = {
  /** The proposal in focus. */
  current: Locator;
  /** Presses keys one after another on the page. */
  press: (...keys: string[]) => Promise<void>;
  /** Decided and all proposals, as the head of the list says. */
  counts: () => Promise<{ done: number; total: number }>;
  /** Waits until the head of the list says so. */
  expectCounts: (wanted: Partial<{ done: number; total: number }>) => Promise<void>;
  /** Waits until the page says that everything is saved. */
  saved: () => Promise<void>;
};

/** Waits until the document is read and its first proposal has the focus. */
export async function openDesk(page: Page): Promise<ReviewDesk> {
  const list = page.getByRole("region", { name: "Đề xuất" });
  const current = page.locator('article[aria-current="true"]');
  await current.waitFor();
  const counts = async () => {
    const words = await list.getByText(/^đã duyệt \d+\/\d+$/).textContent();
    const [done, total] = (words ?? "").match(/\d+/g)!.map(Number);
    return { done: done!, total: total! };
  };
  return {
    current,
    counts,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    expectCounts: async (wanted) => {
      await expect.poll(counts).toMatchObject(wanted);
    },
    saved: () =>
      page
        .getByText(/^Đã lưu/)
        .first()
        .waitFor(),
  };
}
