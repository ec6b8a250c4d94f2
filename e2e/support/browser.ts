import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/test/chromium.ts";

/**
 * A real Chromium, speaking Vietnamese in Vietnam's time. `npm test` fetches one when there is none;
 * run alone, a journey uses the one that is there.
 * @throws Error when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error("no Chromium here: run `npm test -- e2e` once, or set DONDOC_CHROMIUM");
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, "--lang=vi"] });
}

/** What every page of a journey starts with. */
export const CONTEXT = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" } as const;
